namespace Expressway.Crawler.Discovery;

/// <summary>What a sitemap turned out to be.</summary>
public enum SitemapKind
{
    /// <summary>A list of sitemaps.</summary>
    Index,

    /// <summary>A list of pages.</summary>
    UrlSet,

    /// <summary>A plain text with an address a line.</summary>
    Text,

    /// <summary>A feed whose entries are the pages.</summary>
    Feed,
}
