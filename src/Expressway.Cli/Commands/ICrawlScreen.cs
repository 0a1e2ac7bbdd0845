using Expressway.Crawler.Collecting;

namespace Expressway.Cli.Commands;

/// <summary>Shows how a crawl goes: bars on a terminal, JSON lines elsewhere.</summary>
internal interface ICrawlScreen : IProgress<CrawlStep>
{
    /// <summary>Runs the crawl with the screen open.</summary>
    Task ShowAsync(Func<Task> crawl);

    /// <summary>A source is done.</summary>
    void End(CrawlReport report);

    /// <summary>A source could not be read.</summary>
    void Fail(string source, string error);
}
