using Expressway.Crawler.Collecting;
using Expressway.Crawler.Jobs;
using Expressway.Crawler.Tests.Collecting;

namespace Expressway.Crawler.Tests.Jobs;

public sealed class ReadDueSourcesJobTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task One_bad_source_never_stops_the_others()
    {
        await using var crawl = await CrawlHarness.StartAsync(collecting: new CollectorOptions { ParallelSources = 1 });
        crawl.Web.Status("/bad", 500);
        crawl.Web.Redirect("/file", "file:///etc/passwd");
        crawl.Web.Redirect("/loop", "/loop");
        crawl.Web.List("/good", ("/a", "第一篇"));
        crawl.Web.Article("/a", "第一篇报道", "甲地消息。");
        var bad = new List<Guid>();
        foreach (var path in new[] { "/bad", "/file", "/loop" })
        {
            bad.Add(await crawl.AddSourceAsync(path));
        }

        bad.Add(await crawl.AddSourceAsync("http://127.0.0.1:1/refused"));
        var good = await crawl.AddSourceAsync("/good");

        await crawl.Database.InScopeAsync<ReadDueSourcesJob>(job => job.RunAsync(Ct));

        Assert.Single(await crawl.InboxAsync());
        Assert.Null((await crawl.SourceAsync(good)).LastError);
        foreach (var id in bad)
        {
            var source = await crawl.SourceAsync(id);
            Assert.NotNull(source.LastError);
            Assert.True(source.NextDueUtc > crawl.Database.Clock.UtcNow);
        }
    }

    [Fact]
    public async Task A_slow_source_holds_up_nobody()
    {
        await using var crawl = await CrawlHarness.StartAsync(collecting: new CollectorOptions { ParallelSources = 2 });
        await using var other = await LocalWeb.StartAsync();
        var quickIsDone = new TaskCompletionSource();
        crawl.Web.Serve("/slow", async _ => await quickIsDone.Task);
        other.List("/quick", ("/a", "第一篇"));
        other.Article("/a", "第一篇报道", "甲地消息。");
        var slow = await crawl.AddSourceAsync("/slow");
        var quick = await crawl.AddSourceAsync(other.At("/quick").Replace("127.0.0.1", "localhost", StringComparison.Ordinal));

        var job = crawl.Database.InScopeAsync<ReadDueSourcesJob>(job => job.RunAsync(Ct));
        while ((await crawl.SourceAsync(quick)).LastSuccessUtc is null)
        {
            Assert.False(job.IsCompleted, "The job ended before the quick source was read.");
            await Task.Delay(20, Ct);
        }

        Assert.Null((await crawl.SourceAsync(slow)).LastRunUtc);
        quickIsDone.SetResult();
        await job;
        Assert.NotNull((await crawl.SourceAsync(slow)).LastRunUtc);
    }

    [Fact]
    public async Task More_sources_than_lanes_are_all_read_and_each_once()
    {
        await using var crawl = await CrawlHarness.StartAsync(collecting: new CollectorOptions { ParallelSources = 1 });
        for (var i = 0; i < 3; i++)
        {
            crawl.Web.List($"/list{i}", ($"/{i}", $"第{i}篇"));
            crawl.Web.Article($"/{i}", $"第{i}篇报道", $"消息之{i}。");
            await crawl.AddSourceAsync($"/list{i}");
        }

        await crawl.Database.InScopeAsync<ReadDueSourcesJob>(job => job.RunAsync(Ct));
        await crawl.Database.InScopeAsync<ReadDueSourcesJob>(job => job.RunAsync(Ct));

        Assert.Equal(3, (await crawl.InboxAsync()).Count);
        Assert.All(Enumerable.Range(0, 3), i => Assert.Single(crawl.Web.AskedFor($"/list{i}")));
    }
}
