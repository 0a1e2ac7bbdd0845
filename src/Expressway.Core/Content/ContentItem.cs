namespace Expressway.Core.Content;

/// <summary>What the public sees of an item: the projection of its published version. Drafts never reach this table.</summary>
public sealed class ContentItem
{
    /// <summary>The longest summary kept beside the document for lists.</summary>
    public const int MaxSummary = 600;

    /// <summary>The longest slug of a fixed page.</summary>
    public const int MaxSlug = 60;

    /// <summary>A row for an item that was never public before.</summary>
    internal ContentItem(string contentItemId, string contentType, DateTime publishedUtc)
    {
        ContentItemId = contentItemId;
        ContentType = contentType;
        PublishedUtc = publishedUtc;
    }

    private ContentItem()
    {
    }

    /// <summary>The item's identifier, the key.</summary>
    public string ContentItemId { get; private set; } = "";

    /// <summary>The content type's name.</summary>
    public string ContentType { get; private set; } = "";

    /// <summary>Grows with each publication and withdrawal; index writes carry it, so that an older one is ignored.</summary>
    public int Version { get; private set; }

    /// <summary>The published version.</summary>
    public Guid VersionId { get; private set; }

    /// <summary>The title.</summary>
    public string Title { get; private set; } = "";

    /// <summary>The plain summary for lists; null when it has none.</summary>
    public string? Summary { get; private set; }

    /// <summary>The address of a fixed page; null for other types.</summary>
    public string? Slug { get; private set; }

    /// <summary>The published document, in Orchard's shape.</summary>
    public string Json { get; private set; } = "";

    /// <summary>First publication, UTC.</summary>
    public DateTime PublishedUtc { get; private set; }

    /// <summary>The latest publication, UTC.</summary>
    public DateTime ModifiedUtc { get; private set; }

    /// <summary>When it was taken off the site; null while it is public. A filter of the context hides such rows.</summary>
    public DateTime? WithdrawnUtc { get; private set; }

    /// <summary>The row that a document would have, for a preview; never to be added to the context.</summary>
    public static ContentItem ForPreview(ContentDocument document, DateTime nowUtc) => new(document.ContentItemId, document.ContentType, nowUtc)
    {
        Title = document.Title,
        Summary = Cut(document.Text("Summary"), MaxSummary),
        Json = document.Json.ToJsonString(ContentJson.Options),
        ModifiedUtc = nowUtc,
    };

    /// <summary>The document, parsed anew on each call.</summary>
    public ContentDocument Document() => ContentDocument.Parse(Json);

    internal void Show(ContentVersion version, ContentDocument document, DateTime nowUtc)
    {
        VersionId = version.Id;
        Title = version.Title;
        Summary = Cut(document.Text("Summary"), MaxSummary);
        Slug = Cut(document.Text("Slug"), MaxSlug);
        Json = version.Json;
        ModifiedUtc = nowUtc;
        WithdrawnUtc = null;
        Version++;
    }

    internal void Withdraw(DateTime nowUtc)
    {
        WithdrawnUtc = nowUtc;
        Json = "{}";
        Summary = null;
        Slug = null;
        Version++;
    }

    private static string? Cut(string? text, int length) => text is null || text.Length <= length ? text : text[..length];
}
