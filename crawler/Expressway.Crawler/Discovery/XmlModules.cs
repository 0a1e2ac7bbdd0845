namespace Expressway.Crawler.Discovery;

/// <summary>Short names for the vocabularies that feeds and sitemaps use.</summary>
internal static class XmlModules
{
    public const string Rss = "";

    public const string Atom = "atom";

    public const string DublinCore = "dc";

    public const string Content = "content";

    public const string Itunes = "itunes";

    private static readonly Dictionary<string, string> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        ["http://purl.org/rss/1.0/"] = Rss,
        ["http://my.netscape.com/rdf/simple/0.9/"] = Rss,
        ["http://my.netscape.com/publish/formats/rss-0.91.dtd"] = Rss,
        ["http://channel.netscape.com/rdf/simple/0.9/"] = Rss,
        ["http://backend.userland.com/rss"] = Rss,
        ["http://backend.userland.com/rss2"] = Rss,
        ["http://backend.userland.com/rss091"] = Rss,
        ["http://blogs.law.harvard.edu/tech/rss"] = Rss,
        ["http://www.w3.org/2005/Atom"] = Atom,
        ["http://purl.org/atom/ns#"] = Atom,
        ["http://purl.org/dc/elements/1.1/"] = DublinCore,
        ["http://purl.org/dc/elements/1.0/"] = DublinCore,
        ["http://purl.org/dc/terms/"] = "dcterms",
        ["http://purl.org/rss/1.0/modules/content/"] = Content,
        ["http://www.itunes.com/dtds/podcast-1.0.dtd"] = Itunes,
        ["http://example.com/dtds/podcast-1.0.dtd"] = Itunes,
        ["http://www.w3.org/1999/02/22-rdf-syntax-ns#"] = "rdf",
        ["http://www.w3.org/1999/xhtml"] = "xhtml",
        ["http://search.yahoo.com/mrss/"] = "media",
        ["http://www.sitemaps.org/schemas/sitemap/0.9"] = Rss,
        ["http://www.google.com/schemas/sitemap-image/1.1"] = "image",
        ["http://www.google.com/schemas/sitemap-video/1.1"] = "video",
        ["http://www.google.com/schemas/sitemap-news/0.9"] = "news",
        ["http://www.google.com/schemas/sitemap-mobile/1.0"] = "mobile",
        ["http://www.google.com/schemas/sitemap-pagemap/1.0"] = "pagemap",
    };

    /// <summary>The short name of a namespace; the prefix stands for one that is not declared or not known.</summary>
    public static string Of(string? uri, string prefix)
    {
        if (uri is not null && (Known.TryGetValue(uri, out var module) || Known.TryGetValue(uri + "/", out module) || Known.TryGetValue(uri.TrimEnd('/'), out module)))
        {
            return module;
        }

        return uri is not null && uri.Contains("sitemap", StringComparison.OrdinalIgnoreCase) && prefix.Length == 0 ? Rss : prefix.ToLowerInvariant();
    }
}
