using System.Text;
using Expressway.Core.Content;
using Expressway.Core.Sources;
using Expressway.Crawler.Collecting;
using Microsoft.EntityFrameworkCore;

namespace Expressway.Crawler.Tests.Collecting;

public sealed class SourceReaderTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Crawling_again_adds_nothing_and_asks_conditionally()
    {
        await using var crawl = await CrawlHarness.StartAsync();
        crawl.Web.List("/list", ("/a", "第一篇"), ("/b", "第二篇"));
        crawl.Web.Article("/a", "第一篇报道", "甲地消息。");
        crawl.Web.Article("/b", "第二篇报道", "乙地消息。");
        var source = await crawl.AddSourceAsync();

        var first = await crawl.RunAsync(source);
        var second = await crawl.RunAsync(source);

        Assert.Equal((2, 2, 2), (first.Found, first.Fresh, first.Added));
        Assert.Equal((0, 2), (second.Added, second.Unchanged));
        Assert.Equal(2, (await crawl.InboxAsync()).Count);
        foreach (var path in new[] { "/list", "/a", "/b" })
        {
            Assert.Equal(["", true.ToString()], crawl.Web.AskedFor(path).Select(asked => asked.IfNoneMatch.Length > 0 ? true.ToString() : ""));
        }
    }

    [Fact]
    public async Task Known_pages_are_not_asked_for_before_their_time()
    {
        await using var crawl = await CrawlHarness.StartAsync();
        crawl.Web.List("/list", ("/a", "第一篇"));
        crawl.Web.Article("/a", "第一篇报道", "甲地消息。");
        var source = await crawl.AddSourceAsync();
        await crawl.RunAsync(source, all: false);

        Assert.Equal(0, (await crawl.RunAsync(source, all: false)).Asked);
        crawl.Database.Clock.Advance(TimeSpan.FromDays(1));

        Assert.Equal(1, (await crawl.RunAsync(source, all: false)).Unchanged);
    }

    [Fact]
    public async Task A_raw_copy_is_kept_byte_for_byte()
    {
        await using var crawl = await CrawlHarness.StartAsync();
        crawl.Web.List("/list", ("/a", "第一篇"));
        crawl.Web.Article("/a", "第一篇报道", "甲地消息。");
        await crawl.RunAsync(await crawl.AddSourceAsync());

        var item = Assert.Single(await crawl.InboxAsync());
        var copy = await crawl.Database.InScopeAsync<RawStore, byte[]?>(store => store.ReadAsync(item.RawPath!, Ct));

        Assert.StartsWith("<!doctype html>", Encoding.UTF8.GetString(copy!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_article_under_many_addresses_is_one_item()
    {
        await using var crawl = await CrawlHarness.StartAsync();
        crawl.Web.List("/list", ("/a", "原文"), ("/a?utm_source=wx", "带跟踪参数"), ("/a/", "带斜杠"), ("/amp/a", "移动版"), ("/copy", "转载"));
        crawl.Web.Article("/a", "同一篇报道", "甲地消息。");
        crawl.Web.Article("/a/", "同一篇报道", "甲地消息。");
        crawl.Web.Article("/amp/a", "同一篇报道（移动版）", "甲地消息，移动版。", "<link rel=canonical href=\"/a\">");
        crawl.Web.Article("/copy", "同一篇报道", "甲地消息。");

        await crawl.RunAsync(await crawl.AddSourceAsync());

        Assert.Equal(crawl.Web.At("/a"), Assert.Single(await crawl.InboxAsync()).CanonicalUrl);
        Assert.Empty(crawl.Web.AskedFor("/a?utm_source=wx"));
    }

    [Fact]
    public async Task A_page_that_fails_is_tried_again_later_and_the_others_are_read()
    {
        await using var crawl = await CrawlHarness.StartAsync();
        crawl.Web.List("/list", ("/bad", "暂时不可用"), ("/good", "正常"));
        crawl.Web.Status("/bad", 500);
        crawl.Web.Article("/good", "正常的报道", "甲地消息。");
        var source = await crawl.AddSourceAsync();

        var first = await crawl.RunAsync(source);
        Assert.Equal((1, 1), (first.Added, first.Failed));
        Assert.Equal(PageStatus.Failed, (await crawl.PageAsync("/bad")).Status);
        crawl.Web.Article("/bad", "恢复后的报道", "乙地消息。");
        Assert.Equal(0, (await crawl.RunAsync(source, all: false)).Asked);
        crawl.Database.Clock.Advance(TimeSpan.FromMinutes(20));

        Assert.Equal(1, (await crawl.RunAsync(source, all: false)).Added);
        Assert.Equal(PageStatus.Taken, (await crawl.PageAsync("/bad")).Status);
    }

    [Fact]
    public async Task A_page_that_is_gone_is_noted_and_its_item_stays()
    {
        await using var crawl = await CrawlHarness.StartAsync();
        crawl.Web.List("/list", ("/a", "第一篇"));
        crawl.Web.Article("/a", "第一篇报道", "甲地消息。");
        var source = await crawl.AddSourceAsync();
        await crawl.RunAsync(source);
        crawl.Web.Status("/a", 410);

        Assert.Equal(1, (await crawl.RunAsync(source)).Gone);
        Assert.Equal(PageStatus.Gone, (await crawl.PageAsync("/a")).Status);
        Assert.Single(await crawl.InboxAsync());
    }

    [Fact]
    public async Task A_run_that_was_broken_off_goes_on_where_it_stood()
    {
        await using var crawl = await CrawlHarness.StartAsync();
        crawl.Web.List("/list", Enumerable.Range(0, 5).Select(i => ($"/{i}", $"第{i}篇")));
        foreach (var i in Enumerable.Range(0, 5))
        {
            crawl.Web.Article($"/{i}", $"第{i}篇报道", $"消息之{i}。");
        }

        var source = await crawl.AddSourceAsync();
        using var kill = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => crawl.Database.InScopeAsync<SourceReader, CrawlReport>(reader =>
            reader.ReadAsync(source, all: false, new AfterEach(step => { if (step.Done == 2) { kill.Cancel(); } }), kill.Token)));
        Assert.Equal(2, (await crawl.InboxAsync()).Count);
        Assert.True((await crawl.SourceAsync(source)).NextDueUtc <= crawl.Database.Clock.UtcNow);

        Assert.Equal(3, (await crawl.RunAsync(source, all: false)).Added);
        Assert.Equal(5, (await crawl.InboxAsync()).Count);
        Assert.All(Enumerable.Range(0, 5), i => Assert.InRange(crawl.Web.AskedFor($"/{i}").Count, 1, 2));
    }

    [Fact]
    public async Task A_run_stops_at_its_limit_and_the_next_one_takes_the_rest()
    {
        await using var crawl = await CrawlHarness.StartAsync(collecting: new CollectorOptions { MaxPagesPerRun = 2 });
        crawl.Web.List("/list", Enumerable.Range(0, 3).Select(i => ($"/{i}", $"第{i}篇")));
        foreach (var i in Enumerable.Range(0, 3))
        {
            crawl.Web.Article($"/{i}", $"第{i}篇报道", $"消息之{i}。");
        }

        var source = await crawl.AddSourceAsync();

        Assert.Equal((3, 2), ((await crawl.RunAsync(source, all: false)) is var first ? first.Found : 0, first.Added));
        Assert.Equal(1, (await crawl.RunAsync(source, all: false)).Added);
    }

    [Fact]
    public async Task A_source_whose_list_fails_says_why_and_waits()
    {
        await using var crawl = await CrawlHarness.StartAsync();
        crawl.Web.Status("/list", 503);
        var id = await crawl.AddSourceAsync();

        await Assert.ThrowsAsync<SourceFailedException>(() => crawl.RunAsync(id));

        var source = await crawl.SourceAsync(id);
        Assert.Contains("503", source.LastError, StringComparison.Ordinal);
        Assert.Equal(1, source.ConsecutiveFailures);
        Assert.True(source.NextDueUtc > crawl.Database.Clock.UtcNow);
        crawl.Web.List("/list", ("/a", "第一篇"));
        crawl.Web.Article("/a", "第一篇报道", "甲地消息。");
        await crawl.RunAsync(id);
        Assert.Null((await crawl.SourceAsync(id)).LastError);
    }

    [Fact]
    public async Task A_server_that_fails_page_after_page_is_left_alone()
    {
        await using var crawl = await CrawlHarness.StartAsync(collecting: new CollectorOptions { MaxFailuresInARow = 3 });
        crawl.Web.List("/list", Enumerable.Range(0, 10).Select(i => ($"/{i}", $"第{i}篇")));
        foreach (var i in Enumerable.Range(0, 10))
        {
            crawl.Web.Status($"/{i}", 500);
        }

        var source = await crawl.AddSourceAsync();

        await Assert.ThrowsAsync<SourceFailedException>(() => crawl.RunAsync(source));
        Assert.Equal(3, Enumerable.Range(0, 10).Sum(i => crawl.Web.AskedFor($"/{i}").Count));
    }

    [Fact]
    public async Task A_gb2312_page_comes_out_right()
    {
        await using var crawl = await CrawlHarness.StartAsync();
        crawl.Web.List("/list", ("/gb", "国标"));
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var html = "<html><head><meta charset=gb2312><title>镇江融资担保办法</title></head><body><h1>镇江融资担保办法</h1>"
            + string.Concat(Enumerable.Repeat("<p>融资担保公司应当按照市场化原则，为中小微企业提供融资担保服务。</p>", 8)) + "</body></html>";
        crawl.Web.Bytes("/gb", Encoding.GetEncoding("gb2312").GetBytes(html), "text/html");

        await crawl.RunAsync(await crawl.AddSourceAsync());

        var item = Assert.Single(await crawl.InboxAsync());
        Assert.Equal("镇江融资担保办法", item.Title);
        Assert.Contains("为中小微企业提供融资担保服务", item.BodyText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hostile_page_is_harmless_in_the_inbox()
    {
        await using var crawl = await CrawlHarness.StartAsync();
        crawl.Web.List("/list", ("/evil", "恶意"));
        crawl.Web.Article("/evil", "看似平常的报道",
            "正文照旧<script>alert(1)</script><img src=x onerror=alert(2)><a href=\"java&#9;script:alert(3)\">链接</a><svg><style><img src=x onerror=alert(4)></style></svg><iframe src=//evil.example></iframe>。");

        await crawl.RunAsync(await crawl.AddSourceAsync());

        var item = Assert.Single(await crawl.InboxAsync());
        Assert.Contains("正文照旧", item.BodyText, StringComparison.Ordinal);
        foreach (var bad in new[] { "<script", "onerror", "script:", "<svg", "<iframe", "<style" })
        {
            Assert.DoesNotContain(bad, item.BodyHtml, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public async Task Traps_are_not_asked_for()
    {
        await using var crawl = await CrawlHarness.StartAsync();
        crawl.Web.List("/list", ("/x/x/x/x", "重复"), ("/1/2/3/4/5/6/7/8/9/10/11/12/13/14/15/16/17", "太深"), ("/good", "正常"));
        crawl.Web.Article("/good", "正常的报道", "甲地消息。");

        var report = await crawl.RunAsync(await crawl.AddSourceAsync());

        Assert.Equal((1, 2), (report.Added, report.Excluded));
        Assert.Empty(crawl.Web.AskedFor("/x/x/x/x"));
        Assert.Equal(PageStatus.Excluded, (await crawl.PageAsync("/x/x/x/x")).Status);
    }

    [Fact]
    public async Task A_calendar_without_end_is_cut()
    {
        await using var crawl = await CrawlHarness.StartAsync();
        for (var month = 1; month <= 40; month++)
        {
            crawl.Web.Page($"/calendar/{month}", $"<html><body><ul><li><a href=\"/day/{month}\">活动 {month}</a></li></ul><a class=next href=\"/calendar/{month + 1}\">下月</a></body></html>");
        }

        var source = await crawl.AddSourceAsync("/calendar/1", draft => draft with { Selectors = new SourceSelectors { Item = "li", Link = "a", NextPage = "a.next" } });
        await crawl.RunAsync(source);

        Assert.Equal(TrapRules.MaxHops, crawl.Web.Requests.Count(request => request.Path.StartsWith("/calendar/", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_trusted_source_is_published_at_once_and_what_lacks_something_waits_with_the_reason()
    {
        await using var crawl = await CrawlHarness.StartAsync();
        crawl.Web.List("/list", ("/a", "第一篇"));
        crawl.Web.Article("/a", "第一篇报道", "甲地消息。");
        Assert.Equal(1, (await crawl.RunAsync(await crawl.AddSourceAsync(change: draft => draft with { Trusted = true }))).Published);
        crawl.Web.List("/list2", ("/b", "第二篇"));
        crawl.Web.Article("/b", "第二篇报道", "乙地消息。");

        var kept = await crawl.RunAsync(await crawl.AddSourceAsync("/list2", draft => draft with { Trusted = true, ContentType = "Policy" }));

        Assert.Equal((1, 0), (kept.Added, kept.Published));
        Assert.Equal("第一篇报道", (await crawl.AskAsync(db => db.ContentItems.SingleAsync(Ct))).Title);
        var waiting = (await crawl.InboxAsync()).Single(item => item.Status == InboxStatus.New);
        Assert.Equal("未能自动发布：请填写“发文机关”。", waiting.Reason);
    }

    /// <summary>Hears of each step in the run's own thread, unlike <see cref="Progress{T}"/>.</summary>
    private sealed class AfterEach(Action<CrawlStep> act) : IProgress<CrawlStep>
    {
        public void Report(CrawlStep value) => act(value);
    }
}
