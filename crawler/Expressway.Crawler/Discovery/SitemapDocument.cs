namespace Expressway.Crawler.Discovery;

/// <summary>A sitemap's kind and its addresses in document order.</summary>
public sealed record SitemapDocument(SitemapKind Kind, IReadOnlyList<SitemapEntry> Entries);
