using System.Collections.Concurrent;
using System.Text;
using Expressway.Core.Sources;
using Expressway.Crawler.Collecting;
using Expressway.Crawler.Fetching;
using Microsoft.Extensions.Options;

namespace Expressway.Crawler.Tests.Collecting;

public sealed class PolitenessTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_robots_txt_forbids_is_not_asked_for()
    {
        await using var crawl = await CrawlHarness.StartAsync();
        crawl.Web.Bytes("/robots.txt", Encoding.UTF8.GetBytes("User-agent: *\nDisallow: /secret/\n"), "text/plain");
        crawl.Web.List("/list", ("/secret/a", "不可取"), ("/b", "可取"), ("/hop", "转到不可取"));
        crawl.Web.Article("/secret/a", "不可取", "甲地消息。");
        crawl.Web.Article("/b", "可取的报道", "乙地消息。");
        crawl.Web.Redirect("/hop", "/secret/a");

        var report = await crawl.RunAsync(await crawl.AddSourceAsync());

        Assert.Equal((1, 2), (report.Added, report.Excluded));
        Assert.Empty(crawl.Web.AskedFor("/secret/a"));
        Assert.Equal(PageStatus.Excluded, (await crawl.PageAsync("/secret/a")).Status);
        Assert.Single(crawl.Web.AskedFor("/robots.txt"));
        Assert.All(crawl.Web.Requests, request => Assert.StartsWith("ExpresswayBot/", request.UserAgent, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(500)]
    [InlineData(503)]
    [InlineData(429)]
    public async Task While_robots_txt_cannot_be_had_nothing_is_asked_for(int status)
    {
        await using var crawl = await CrawlHarness.StartAsync();
        crawl.Web.Status("/robots.txt", status);
        crawl.Web.List("/list", ("/a", "第一篇"));
        var id = await crawl.AddSourceAsync();

        await Assert.ThrowsAsync<SourceFailedException>(() => crawl.RunAsync(id));

        Assert.All(crawl.Web.Requests, request => Assert.Equal("/robots.txt", request.Path));
        Assert.True((await crawl.SourceAsync(id)).NextDueUtc <= crawl.Database.Clock.UtcNow.AddHours(1));
    }

    [Theory]
    [InlineData(404)]
    [InlineData(403)]
    public async Task Without_a_robots_txt_everything_may_be_asked_for(int status)
    {
        await using var crawl = await CrawlHarness.StartAsync();
        crawl.Web.Status("/robots.txt", status);
        crawl.Web.List("/list", ("/a", "第一篇"));
        crawl.Web.Article("/a", "第一篇报道", "甲地消息。");

        Assert.Equal(1, (await crawl.RunAsync(await crawl.AddSourceAsync())).Added);
    }

    [Fact]
    public async Task A_machine_of_the_inner_network_is_never_asked()
    {
        await using var crawl = await CrawlHarness.StartAsync(fetching: new CrawlerOptions { MinDelay = TimeSpan.Zero });
        crawl.Web.List("/list", ("/a", "第一篇"));
        var id = await crawl.AddSourceAsync();

        await Assert.ThrowsAsync<SourceFailedException>(() => crawl.RunAsync(id));

        Assert.Empty(crawl.Web.Requests);
        Assert.Contains("not fetched from", (await crawl.SourceAsync(id)).LastError, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Between_two_requests_to_a_host_the_pause_is_kept_and_a_crawl_delay_prolongs_it()
    {
        await using var web = await LocalWeb.StartAsync();
        var clock = new LeapingClock();
        var asked = new ConcurrentQueue<DateTime>();
        web.Bytes("/robots.txt", Encoding.UTF8.GetBytes("User-agent: *\nCrawl-delay: 4\n"), "text/plain");
        web.Serve("/a", _ =>
        {
            asked.Enqueue(clock.UtcNow);
            return Task.CompletedTask;
        });
        var options = Options.Create(new CrawlerOptions { AllowPrivateAddresses = true, MinDelay = TimeSpan.FromSeconds(3) });
        using var client = new GuardedHttpClient(options, clock);
        var access = new WebAccess(client, new RobotsCache(client, options, clock), new HostPacer(options, clock));

        for (var i = 0; i < 3; i++)
        {
            Assert.Equal(FetchState.Ok, (await access.GetAsync(WebUrl.ParseWeb(web.At("/a"))!, FetchKind.Page, null, null, Ct)).State);
        }

        var times = asked.ToList();
        Assert.Equal(TimeSpan.FromSeconds(4), times[1] - times[0]);
        Assert.Equal(TimeSpan.FromSeconds(4), times[2] - times[1]);
    }
}
