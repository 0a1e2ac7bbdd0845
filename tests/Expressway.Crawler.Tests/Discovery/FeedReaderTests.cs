using System.Text;
using Expressway.Crawler.Discovery;
using Expressway.Crawler.Fetching;
using Expressway.Testing;

namespace Expressway.Crawler.Tests.Discovery;

public sealed class FeedReaderTests
{
    [Fact]
    public void Reads_a_feed_of_a_chinese_site()
    {
        var feed = Read("""
            <?xml version="1.0" encoding="utf-8"?>
            <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/">
            <channel><title>政策 &amp;amp; 解读</title><link>https://site.cn/zc/</link><language>zh-cn</language><lastBuildDate>Tue, 10 Mar 2026 09:30:00 +0800</lastBuildDate>
            <item><title><![CDATA[关于<b>融资</b>的通知]]></title><link>../a/1.html</link><guid isPermaLink="false">1</guid><dc:creator>人民银行</dc:creator>
            <description>&lt;p&gt;摘要&lt;/p&gt;</description><content:encoded><![CDATA[<p>正文</p>]]></content:encoded><pubDate>2026-03-10 08:00:00</pubDate><category>金融</category>
            <enclosure url="/f.pdf" type="application/pdf" length="12"/></item></channel></rss>
            """);

        Assert.Equal(FeedKind.Rss, feed!.Kind);
        Assert.Equal("政策 & 解读", feed.Title);
        Assert.Equal(new DateTime(2026, 3, 10, 1, 30, 0, DateTimeKind.Utc), feed.Updated!.Value.ToUtc(TimeSpan.Zero));
        var entry = Assert.Single(feed.Entries);
        Assert.Equal(("关于融资的通知", "https://site.cn/a/1.html", "人民银行", "1"), (entry.Title, entry.Link, entry.Author, entry.Id));
        Assert.Equal(("<p>摘要</p>", "<p>正文</p>"), (entry.Summary!.Markup, entry.Content!.Markup));
        Assert.Equal(new DateTime(2026, 3, 10, 0, 0, 0, DateTimeKind.Utc), entry.Published!.Value.ToUtc(TimeSpan.FromHours(8)));
        Assert.Equal(["金融"], entry.Categories);
        Assert.Equal(new FeedEnclosure("https://site.cn/f.pdf", "application/pdf", 12), Assert.Single(entry.Enclosures));
    }

    [Fact]
    public void Reads_atom_with_inline_markup_and_bases()
    {
        var feed = Read("""
            <feed xmlns="http://www.w3.org/2005/Atom" xml:base="http://a.com/x/" xml:lang="zh"><title type="html">A &amp;lt;B&amp;gt; &lt;i>c&lt;/i></title><author><name>Me</name></author>
            <entry xml:base="y/"><id>urn:1</id><title>T</title><link rel="self" href="no"/><link href="p.html"/><updated>2026-03-10T01:02:03+08:00</updated>
            <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>1 &lt; 2 <a href="../z">z</a><br/></p></div></content></entry></feed>
            """);

        Assert.Equal(("A <B> c", "zh"), (feed!.Title, feed.Language));
        var entry = Assert.Single(feed.Entries);
        Assert.Equal(("http://a.com/x/y/p.html", "Me"), (entry.Link, entry.Author));
        Assert.Equal("""<p>1 &lt; 2 <a href="http://a.com/x/z">z</a><br></p>""", entry.Content!.Markup);
        Assert.Equal("2026-03-10T01:02:03+08:00", entry.Updated.ToString());
    }

    [Theory]
    [InlineData("""{"version":"https://jsonfeed.org/version/1.1","title":"J","items":[{"id":1,"url":"/a","content_text":"a<b","authors":[{"name":"N"}],"date_published":"2026-03-10"}]}""", "a&lt;b")]
    [InlineData("""{"items":[{"id":"1","url":"http://s.cn/a","content_html":"<p>x"},7,null],}""", "<p>x")]
    public void Reads_json_feeds(string json, string content)
    {
        var entry = Assert.Single(Read(json)!.Entries);

        Assert.Equal(("1", "http://s.cn/a", content), (entry.Id, entry.Link, entry.Content!.Markup));
    }

    [Theory]
    [InlineData("\n\n <rss><channel><item><title>a & b &nbsp;&copy;</title><link>http://a.cn/?x=1&y=2</link></item>")]
    [InlineData("<rss><channel><item><title>a & b &nbsp;©</titel></title><link>http://a.cn/?x=1&amp;y=2</link></foo></item></channel></rss>trailing")]
    [InlineData("<br />Warning: PHP<rss><channel><item><title>a &amp; b &#160;&#xa9;\u0001</title><link>http://a.cn/?x=1&y=2")]
    public void Reads_what_is_not_well_formed(string text)
    {
        var entry = Assert.Single(Read(text)!.Entries);

        Assert.Equal(("a & b ©", "http://a.cn/?x=1&y=2"), (entry.Title, entry.Link));
    }

    [Theory]
    [InlineData("<html><body><p>rss</p></body></html>")]
    [InlineData("")]
    [InlineData("{\"a\":1}")]
    [InlineData("[1]")]
    [InlineData("<<<")]
    public void Says_what_is_no_feed(string text) => Assert.Null(Read(text));

    [Fact]
    public void Neither_fetches_nor_expands_entities()
    {
        var feed = Read("""
            <!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY x SYSTEM "file:///etc/passwd">]>
            <rss><channel><title>[&b;|&x;]</title></channel></rss>
            """);

        Assert.Equal("[&b;|&x;]", feed!.Title);
    }

    [Theory]
    [InlineData("Tue, 10 Mar 2026 09:30:00 GMT", "2026-03-10T09:30:00Z")]
    [InlineData("10 Mar 26 9:30 PST", "2026-03-10T09:30:00-08:00")]
    [InlineData("Tue Mar 10 09:30:00 2026", "2026-03-10T09:30:00Z")]
    [InlineData("March 10, 2026 9:30 PM", "2026-03-10T21:30:00Z")]
    [InlineData("2026-03-10T09:30:00.123456+0800", "2026-03-10T09:30:00+08:00")]
    [InlineData("2026年3月10日", "2026-03-10")]
    [InlineData("2026/3/10 09:30", "2026-03-10T09:30:00Z")]
    [InlineData("20260310", "2026-03-10")]
    [InlineData("2026-03", "2026-03-01")]
    [InlineData("2026-02-30", null)]
    [InlineData("yesterday", null)]
    public void Reads_times_as_they_are_written(string text, string? expected) => Assert.Equal(expected, FeedTimes.Parse(text)?.ToString());

    [Fact]
    public void Survives_mutations_and_deep_nesting()
    {
        var random = new Random(2026);
        var start = "<rss xmlns:dc='http://purl.org/dc/elements/1.1/'><channel><item><title>t</title><![CDATA[x]]><!-- c --><dc:date>2026</dc:date></item></channel></rss>"u8.ToArray();
        for (var round = 0; round < 1_000; round++)
        {
            var bytes = start.ToArray();
            for (var change = random.Next(12); change >= 0; change--)
            {
                bytes[random.Next(bytes.Length)] = (byte)"<>&'\"/![]x \0é"[random.Next(13)];
            }

            FeedReader.Read(bytes.AsSpan(0, random.Next(bytes.Length)));
        }

        var deep = "<rss><channel>" + string.Concat(Enumerable.Repeat("<a>", 100_000)) + string.Concat(Enumerable.Repeat("</b></a>", 100_000));
        Assert.NotNull(Read(deep));
    }

    [Fact]
    public void Reads_the_set_of_gofeed_without_losing_a_feed()
    {
        var folder = SharedData.Require("data", "feed-gofeed", "parser");
        var read = Directory.EnumerateFiles(folder, "*.xml", SearchOption.AllDirectories)
            .Where(f => !f.Contains("universal", StringComparison.Ordinal))
            .ToDictionary(f => f, f => FeedReader.Read(File.ReadAllBytes(f)));

        Assert.True(read.Count > 300, "The set has feeds.");
        Assert.Empty(read.Where(pair => pair.Value is null).Select(pair => pair.Key));
    }

    private static FeedDocument? Read(string text) => FeedReader.Read(Encoding.UTF8.GetBytes(text), url: WebUrl.Parse("http://s.cn/feed"));
}
