using Expressway.Core.Content;

namespace Expressway.Web.Browsing;

/// <summary>A published item, ready for a template.</summary>
/// <param name="row">The public row.</param>
/// <param name="type">Its content type.</param>
public sealed class ContentEntry(ContentItem row, ContentTypeDefinition type)
{
    private ContentDocument? _document;

    /// <summary>The identifier.</summary>
    public string Id => row.ContentItemId;

    /// <summary>The content type.</summary>
    public ContentTypeDefinition Type => type;

    /// <summary>The title.</summary>
    public string Title => row.Title;

    /// <summary>The plain summary; null when it has none.</summary>
    public string? Summary => row.Summary;

    /// <summary>Grows with each publication.</summary>
    public int Version => row.Version;

    /// <summary>First publication, UTC.</summary>
    public DateTime PublishedUtc => row.PublishedUtc;

    /// <summary>Latest publication, UTC.</summary>
    public DateTime ModifiedUtc => row.ModifiedUtc;

    /// <summary>The published document, parsed once.</summary>
    public ContentDocument Document => _document ??= row.Document();

    /// <summary>The address within the site and the language, <c>/policies/01j…</c>; a fixed page has its slug.</summary>
    public string Path => row.Slug is { } slug ? $"/{slug}" : $"/{type.Section}/{row.ContentItemId}";
}
