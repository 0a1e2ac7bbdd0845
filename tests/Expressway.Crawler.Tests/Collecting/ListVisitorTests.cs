using System.IO.Compression;
using System.Text;
using Expressway.Core.Sources;
using Expressway.Crawler.Collecting;

namespace Expressway.Crawler.Tests.Collecting;

public sealed class ListVisitorTests
{
    [Fact]
    public async Task A_feed_names_its_entries_five_hundred_at_most()
    {
        await using var crawl = await CrawlHarness.StartAsync(collecting: new CollectorOptions { MaxPagesPerRun = 1 });
        crawl.Web.Bytes("/feed", Feed(Enumerable.Range(0, 600).Select(i => $"/{i}")), "application/rss+xml");
        crawl.Web.Article("/0", "第一篇报道", "甲地消息。");

        var report = await crawl.RunAsync(await crawl.AddSourceAsync("/feed", draft => draft with { Kind = SourceKind.Feed }));

        Assert.Equal((ListVisitor.MaxFeedEntries, 1), (report.Found, report.Added));
    }

    [Fact]
    public async Task A_page_given_as_a_feed_leads_to_the_feed_that_it_names()
    {
        await using var crawl = await CrawlHarness.StartAsync();
        crawl.Web.Page("/", "<html><head><link rel=alternate type=application/rss+xml href=/feed></head><body></body></html>");
        crawl.Web.Bytes("/feed", Feed(["/a"]), "application/rss+xml");
        crawl.Web.Article("/a", "第一篇报道", "甲地消息。");

        Assert.Equal(1, (await crawl.RunAsync(await crawl.AddSourceAsync("/", draft => draft with { Kind = SourceKind.Feed }))).Added);
    }

    [Fact]
    public async Task A_sitemap_index_leads_to_its_parts_and_the_newest_page_comes_first()
    {
        await using var crawl = await CrawlHarness.StartAsync(collecting: new CollectorOptions { MaxPagesPerRun = 1 });
        crawl.Web.Bytes("/sitemap.xml", Encoding.UTF8.GetBytes($"<sitemapindex xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><sitemap><loc>{crawl.Web.At("/part.xml.gz")}</loc></sitemap></sitemapindex>"), "application/xml");
        crawl.Web.Bytes("/part.xml.gz", Zip($"<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><url><loc>{crawl.Web.At("/old")}</loc><lastmod>2025-01-01</lastmod></url><url><loc>{crawl.Web.At("/new")}</loc><lastmod>2026-03-01</lastmod></url></urlset>"), "application/gzip");
        crawl.Web.Article("/new", "新的报道", "甲地消息。");

        var report = await crawl.RunAsync(await crawl.AddSourceAsync("/sitemap.xml", draft => draft with { Kind = SourceKind.Sitemap }));

        Assert.Equal((2, 1), (report.Found, report.Added));
        Assert.Equal("新的报道", Assert.Single(await crawl.InboxAsync()).Title);
    }

    [Fact]
    public async Task Next_pages_are_followed_only_while_they_bring_something_new()
    {
        await using var crawl = await CrawlHarness.StartAsync(collecting: new CollectorOptions { MaxPagesPerRun = 1 });
        for (var i = 1; i <= 3; i++)
        {
            crawl.Web.Page($"/list{i}", $"<html><body><ul><li><a href=/{i}>关于第{i}项工作安排的通知</a></li></ul>{(i < 3 ? $"<a href=/list{i + 1}>下一页</a>" : "")}</body></html>");
        }

        crawl.Web.Article("/1", "第一篇报道", "甲地消息。");
        var id = await crawl.AddSourceAsync("/list1", draft => draft with { Selectors = new SourceSelectors { Item = "li" } });
        Assert.Equal(3, (await crawl.RunAsync(id)).Found);

        crawl.Web.Page("/list1", "<html><body><ul><li><a href=/1>关于第1项工作安排的通知</a></li></ul><a href=/list2>下一页</a><!-- changed --></body></html>");
        await crawl.RunAsync(id);

        Assert.Equal((2, 1), (crawl.Web.AskedFor("/list1").Count, crawl.Web.AskedFor("/list2").Count));
    }

    [Theory]
    [InlineData(SourceKind.Feed, "is no feed")]
    [InlineData(SourceKind.Sitemap, "names no pages")]
    [InlineData(SourceKind.List, "names no pages")]
    public async Task A_list_that_names_nothing_is_a_failure_that_says_so(SourceKind kind, string words)
    {
        await using var crawl = await CrawlHarness.StartAsync();
        crawl.Web.Page("/list", "<html><body><p>正在维护</p></body></html>");
        var id = await crawl.AddSourceAsync(change: draft => draft with { Kind = kind });

        await Assert.ThrowsAsync<SourceFailedException>(() => crawl.RunAsync(id));

        Assert.Contains(words, (await crawl.SourceAsync(id)).LastError, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_selector_that_is_no_selector_is_a_failure_that_says_so()
    {
        await using var crawl = await CrawlHarness.StartAsync();
        crawl.Web.List("/list", ("/a", "第一篇"));
        var id = await crawl.AddSourceAsync(change: draft => draft with { Selectors = new SourceSelectors { Item = "li[" } });

        await Assert.ThrowsAsync<SourceFailedException>(() => crawl.RunAsync(id));

        Assert.Contains("selector", (await crawl.SourceAsync(id)).LastError, StringComparison.Ordinal);
    }

    private static byte[] Feed(IEnumerable<string> paths) => Encoding.UTF8.GetBytes(
        "<rss version='2.0'><channel><title>动态</title>" + string.Concat(paths.Select(path => $"<item><title>{path}</title><link>{path}</link></item>")) + "</channel></rss>");

    private static byte[] Zip(string text)
    {
        using var bytes = new MemoryStream();
        using (var gzip = new GZipStream(bytes, CompressionLevel.Fastest))
        {
            gzip.Write(Encoding.UTF8.GetBytes(text));
        }

        return bytes.ToArray();
    }
}
