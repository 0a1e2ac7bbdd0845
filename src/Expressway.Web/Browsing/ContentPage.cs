namespace Expressway.Web.Browsing;

/// <summary>What a detail template shows: an item and the items around it.</summary>
/// <param name="Entry">The item.</param>
/// <param name="Linked">What it names and what names it.</param>
/// <param name="Around">For a policy item what else names its policy: other items, interpretations; else empty.</param>
/// <param name="Today">The day on which deadlines are judged.</param>
public sealed record ContentPage(ContentEntry Entry, IReadOnlyList<LinkedEntry> Linked, IReadOnlyList<ContentEntry> Around, DateOnly Today)
{
    /// <summary>The items that a picker of this item names.</summary>
    public IReadOnlyList<ContentEntry> Named(string field) => [.. Linked.Where(link => !link.IsIncoming && link.Field == field).Select(link => link.Entry)];

    /// <summary>The items of a type that name this one.</summary>
    public IReadOnlyList<ContentEntry> Naming(string contentType) => [.. Linked.Where(link => link.IsIncoming && link.Entry.Type.Name == contentType).Select(link => link.Entry)];
}
