namespace Expressway.Crawler.Fetching;

/// <summary>The lines of a robots.txt that mean something to us.</summary>
internal enum RobotsKey
{
    UserAgent,
    Allow,
    Disallow,
    CrawlDelay,
    Sitemap,
}
