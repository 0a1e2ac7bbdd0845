namespace Expressway.Crawler.Fetching;

/// <summary>What is fetched; decides the size limit.</summary>
public enum FetchKind
{
    /// <summary>A page or an attachment's page: 5 MiB.</summary>
    Page,

    /// <summary>A feed or sitemap: 15 MiB.</summary>
    Feed,

    /// <summary>A robots.txt: 512 KiB, the rest is cut off instead of refused.</summary>
    Robots,
}
