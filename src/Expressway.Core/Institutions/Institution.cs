namespace Expressway.Core.Institutions;

/// <summary>A public institution's typed facts.</summary>
public sealed class Institution
{
    /// <summary>A row for an institution.</summary>
    public Institution(string contentItemId) => ContentItemId = contentItemId;

    /// <summary>The content item.</summary>
    public string ContentItemId { get; private set; }

    /// <summary>Its name.</summary>
    public string Name { get; set; } = "";

    /// <summary>Code of <c>institution-kinds</c>.</summary>
    public string Kind { get; set; } = "";

    /// <summary>The licence number as printed; null when it needs none.</summary>
    public string? LicenceNumber { get; set; }
}
