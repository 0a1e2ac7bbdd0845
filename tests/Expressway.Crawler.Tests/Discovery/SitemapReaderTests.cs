using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Expressway.Crawler.Discovery;
using Expressway.Testing;

namespace Expressway.Crawler.Tests.Discovery;

public sealed class SitemapReaderTests
{
    [Fact]
    public void Lists_pages_and_leaves_out_the_links_of_extensions()
    {
        var map = Read("""
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1" xmlns:xhtml="http://www.w3.org/1999/xhtml">
            <url><loc> http://a.cn/?a=1&amp;b=2 </loc><lastmod>2026-03-10</lastmod><image:image><image:loc>http://a.cn/i.png</image:loc></image:image><xhtml:link rel="alternate" href="http://a.cn/en"/></url>
            <url>http://a.cn/bare</url><url><lastmod>2026</lastmod></url></urlset>
            """);

        Assert.Equal(SitemapKind.UrlSet, map.Kind);
        Assert.Equal([("http://a.cn/?a=1&b=2", "2026-03-10"), ("http://a.cn/bare", null)], map.Entries.Select(e => (e.Location, e.Modified?.ToString())));
    }

    [Fact]
    public void Knows_an_index_a_text_and_a_feed()
    {
        Assert.Equal(SitemapKind.Index, Read("<sitemapindex xmlns='x:y'><sitemap><loc>http://a.cn/s.xml</loc></sitemap></sitemapindex>").Kind);
        Assert.Equal(SitemapKind.Feed, Read("<rss><channel><item><link>http://a.cn/1</link></item></channel></rss>").Kind);

        var text = Read("\uFEFFhttp://a.cn/1\r\n# no\nhttps://a.cn/2\n");
        Assert.Equal(SitemapKind.Text, text.Kind);
        Assert.Equal(["http://a.cn/1", "https://a.cn/2"], text.Entries.Select(e => e.Location));
    }

    [Fact]
    public void Unpacks_gzip_up_to_a_limit_even_if_it_breaks_off()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(Encoding.ASCII.GetBytes("http://a.cn/1\n"));
            for (var i = 0; i < 100; i++)
            {
                gzip.Write(new byte[1024 * 1024]);
            }
        }

        Assert.Equal("http://a.cn/1", Assert.Single(SitemapReader.Read(packed.ToArray(), maxBytes: 1_000_000).Entries).Location);
        Assert.NotNull(SitemapReader.Read(packed.ToArray()[..^20], maxBytes: 1_000_000));
    }

    [Fact]
    public void Lists_what_the_set_of_crawler_commons_lists()
    {
        var folder = SharedData.Require("data", "sitemap-crawlercommons");
        var gold = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "expected.json"))).RootElement;
        var wrong = gold.EnumerateObject()
            .Where(one => !one.Name.EndsWith(".txt.gz", StringComparison.Ordinal))
            .Where(one => SitemapReader.Read(File.ReadAllBytes(Path.Combine(folder, one.Name))).Entries.Count != one.Value.GetProperty("n").GetInt32())
            .Select(one => one.Name);

        Assert.Empty(wrong);
    }

    private static SitemapDocument Read(string text) => SitemapReader.Read(Encoding.UTF8.GetBytes(text));
}
