namespace Expressway.Crawler.Discovery;

/// <summary>One address of a sitemap.</summary>
/// <param name="Location">As written, absolute where that could be found out.</param>
/// <param name="Modified">Its <c>lastmod</c>, null where not said or not readable.</param>
public sealed record SitemapEntry(string Location, FeedTime? Modified);
