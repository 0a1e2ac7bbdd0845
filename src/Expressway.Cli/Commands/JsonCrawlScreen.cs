using Expressway.Crawler.Collecting;

namespace Expressway.Cli.Commands;

/// <summary>A line a page and a line a source.</summary>
internal sealed class JsonCrawlScreen : ICrawlScreen
{
    public Task ShowAsync(Func<Task> crawl) => crawl();

    public void Report(CrawlStep value) => CrawlJson.Write(value);

    public void End(CrawlReport report) => CrawlJson.Write(report);

    public void Fail(string source, string error) => CrawlJson.Write(new { source, error });
}
