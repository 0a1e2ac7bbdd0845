namespace Expressway.Crawler.Fetching;

/// <summary>One group of a robots.txt while it is read.</summary>
internal sealed class RobotsGroup
{
    public List<string> Agents { get; } = [];

    public List<RobotsRule> Rules { get; } = [];

    public TimeSpan? CrawlDelay { get; set; }
}
