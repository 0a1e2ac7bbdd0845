using System.Text;
using System.Text.Json;
using Expressway.Crawler.Fetching;
using Expressway.Testing;

namespace Expressway.Crawler.Tests.Fetching;

public sealed class RobotsTxtTests
{
    [Theory]
    [InlineData("/b", true)]
    [InlineData("/private/", false)]
    [InlineData("/private/open.html", true)]
    [InlineData("/x.pdf", false)]
    [InlineData("/x.pdf?y", true)]
    [InlineData("/robots.txt", true)]
    public void The_longest_rule_decides(string path, bool allowed) =>
        Assert.Equal(allowed, Allows("User-agent: *\nDisallow: /private/\nAllow: /private/open\nDisallow: /*.pdf$\nDisallow: /robots", "Bot", path));

    [Fact]
    public void Groups_that_name_the_same_crawler_are_one()
    {
        const string Robots = "user-agent: a\nCrawl-delay: 3\nuser-agent: b\nDisallow: /1\n\nuser-agent: *\nDisallow: /\n\nuser-agent: b\nDisallow: /2";

        Assert.False(Allows(Robots, "b", "/1"));
        Assert.False(Allows(Robots, "B/2.0 (+http://x)", "/2"));
        Assert.True(Allows(Robots, "b", "/3"));
        Assert.False(Allows(Robots, "c", "/3"));
        Assert.Equal(TimeSpan.FromSeconds(3), RobotsTxt.Parse(Encoding.UTF8.GetBytes(Robots)).For("a").CrawlDelay);
    }

    [Theory]
    [InlineData("/a%3Cd", "/a%3cd", false)]
    [InlineData("/a%2fb", "/a/b", true)]
    [InlineData("/%7ejoe", "/~joe", false)]
    [InlineData("/~joe", "/%7Ejoe", false)]
    [InlineData("/中", "/%E4%B8%AD", false)]
    [InlineData("/file-%2A.html", "/file-*.html", false)]
    public void Escapes_are_compared_as_octets(string rule, string path, bool allowed) =>
        Assert.Equal(allowed, Allows("User-agent: *\nDisallow: " + rule, "Bot", path));

    [Theory]
    [InlineData("Mozilla/5.0 (compatible; FooBot/2.1; +http://foo)")]
    [InlineData("foobot")]
    [InlineData("FooBot/9")]
    public void Takes_the_product_token_of_a_user_agent(string agent) => Assert.False(Allows("User-agent: FooBot\nDisallow: /", agent, "/"));

    [Fact]
    public void Reads_through_byte_order_marks_and_junk()
    {
        byte[] marked = [.. Encoding.BigEndianUnicode.GetPreamble(), .. Encoding.BigEndianUnicode.GetBytes("User-agent: *\r\nDisallow: /x\r")];
        Assert.False(RobotsTxt.Parse(marked).For("a").Allows(At("/x")));
        Assert.True(Allows("<!DOCTYPE html>\n<html>Disallow: /\0\n", "Bot", "/"));
        Assert.False(Allows("\uFEFFuseragent: *\ndissalow : /\n", "Bot", "/"));
    }

    [Fact]
    public void Lists_sitemaps_of_the_whole_file_once() =>
        Assert.Equal(
            ["https://a.cn/s.xml", "/t.xml"],
            RobotsTxt.Parse("Sitemap: https://a.cn/s.xml\nUser-agent: x\nSitemap: /t.xml # more\nsitemap:https://a.cn/s.xml"u8).Sitemaps);

    [Fact]
    public void Never_throws_and_never_hangs_on_junk()
    {
        var random = new Random(9309);
        const string Letters = "User-agent: *\nDisallow: /a$%4\r\t\0#中";
        for (var round = 0; round < 500; round++)
        {
            var text = new string([.. Enumerable.Range(0, random.Next(300)).Select(_ => Letters[random.Next(Letters.Length)])]);
            Allows("User-agent: *\nDisallow: " + text, "Bot", "/a%4" + text.Length);
        }

        var stars = "User-agent: *\nDisallow: /" + string.Concat(Enumerable.Repeat("*a", 2_000)) + "$";
        Assert.True(Allows(stars, "Bot", "/" + new string('a', 1_500) + "b"));
    }

    [Fact]
    public void Agrees_with_the_tests_of_the_authors_of_the_standard()
    {
        var wrong = new List<string>();
        var cases = JsonDocument.Parse(File.ReadAllText(SharedData.Require("data", "robots-google", "robots_cases.json"))).RootElement;
        foreach (var one in cases.EnumerateArray().Where(c => !c.GetProperty("google_specific").GetBoolean()))
        {
            var url = one.GetProperty("url").GetString()!;
            var robots = one.TryGetProperty("robotstxt_hex", out var hex)
                ? Convert.FromHexString(hex.GetString()!)
                : Encoding.UTF8.GetBytes(one.GetProperty("robotstxt").GetString()!);
            if (Ascii.IsValid(url)
                && RobotsTxt.Parse(robots).For(one.GetProperty("agent").GetString()!).Allows(WebUrl.Parse(url)!) != one.GetProperty("allowed").GetBoolean())
            {
                wrong.Add(one.ToString());
            }
        }

        Assert.Empty(wrong);
    }

    private static WebUrl At(string path) => WebUrl.Parse("https://site.cn" + path)!;

    private static bool Allows(string robots, string agent, string path) => RobotsTxt.Parse(Encoding.UTF8.GetBytes(robots)).For(agent).Allows(At(path));
}
