namespace Expressway.Crawler.Reading;

/// <summary>What a page says, field by field; what it does not say is null or empty.</summary>
public sealed record PageReading
{
    /// <summary>The headline without the site's name; empty where there is none.</summary>
    public required string Title { get; init; }

    /// <summary>Name(s) of the author as shown, without "by" or 作者.</summary>
    public string? Author { get; init; }

    /// <summary>来源: who published it first, as shown.</summary>
    public string? Source { get; init; }

    /// <summary>When the document was published.</summary>
    public PageDate? Published { get; init; }

    /// <summary>When it was last changed.</summary>
    public PageDate? Modified { get; init; }

    /// <summary>The site's name.</summary>
    public string? SiteName { get; init; }

    /// <summary>BCP 47, such as <c>zh-CN</c>.</summary>
    public string? Language { get; init; }

    /// <summary>The page's own address of itself where it can be trusted, else the address it was read from.</summary>
    public Uri? CanonicalUrl { get; init; }

    /// <summary>The main part, cleaned, addresses absolute.</summary>
    public required string BodyHtml { get; init; }

    /// <summary>The main part as plain text, a line a block.</summary>
    public required string BodyText { get; init; }

    /// <summary>Pictures of the main part, in order, each once.</summary>
    public IReadOnlyList<PageImage> Images { get; init; } = [];

    /// <summary>Files offered by the page, in order, each once.</summary>
    public IReadOnlyList<PageAttachment> Attachments { get; init; } = [];

    /// <summary>The fields of a government document, null where the page carries none.</summary>
    public PolicyFields? Policy { get; init; }

    /// <summary>Names of selectors (such as <c>Title</c>) that are malformed or matched nothing.</summary>
    public IReadOnlyList<string> UnmatchedSelectors { get; init; } = [];
}
