using System.Net;
using System.Text.Json;
using System.Xml.Linq;

namespace Expressway.Web.Tests.Feeds;

public sealed class FeedTests(DemoSite site)
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly XNamespace OpenSearch = "http://a9.com/-/spec/opensearch/1.1/";

    [Theory]
    [InlineData("/policies")]
    [InlineData("/items")]
    [InlineData("/products")]
    [InlineData("/articles")]
    [InlineData("/demands")]
    [InlineData("/institutions")]
    [InlineData("/en/search")]
    public async Task The_three_formats_say_the_same(string place)
    {
        using var visitor = site.Visitor();
        var rss = XDocument.Parse(await visitor.GetStringAsync(place + "/feed.rss", DemoSite.Ct));
        var atom = XDocument.Parse(await visitor.GetStringAsync(place + "/feed.atom", DemoSite.Ct));
        using var json = JsonDocument.Parse(await visitor.GetStringAsync(place + "/feed.json", DemoSite.Ct));
        var ids = rss.Descendants("guid").Select(guid => guid.Value).ToList();
        Assert.InRange(ids.Count, 1, 50);
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.Equal(ids, atom.Descendants(Atom + "entry").Select(entry => entry.Element(Atom + "id")!.Value));
        Assert.Equal(ids, json.RootElement.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetString()!));
        Assert.Equal("https://jsonfeed.org/version/1.1", json.RootElement.GetProperty("version").GetString());
        Assert.Equal(site.Address.ToString().TrimEnd('/') + place + "/feed.rss", rss.Descendants(Atom + "link").Single().Attribute("href")!.Value);
        foreach (var link in rss.Descendants("item").Take(3).Select(item => item.Element("link")!.Value))
        {
            using var answer = await visitor.GetAsync(link, DemoSite.Ct);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }
    }

    [Fact]
    public async Task A_search_has_a_feed_with_its_count_and_whole_texts_on_demand()
    {
        using var visitor = site.Visitor();
        var rss = XDocument.Parse(await visitor.GetStringAsync("/search/feed.rss?q=" + Uri.EscapeDataString("贴息") + "&full=1", DemoSite.Ct));
        Assert.True(int.Parse(rss.Descendants(OpenSearch + "totalResults").Single().Value, System.Globalization.CultureInfo.InvariantCulture) > 5);
        Assert.Contains(rss.Descendants(), element => element.Name.LocalName == "encoded" && element.Value.Contains("<p>", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_feed_is_not_sent_twice()
    {
        using var visitor = site.Visitor();
        using var first = await visitor.GetAsync("/products/feed.atom", DemoSite.Ct);
        using var again = new HttpRequestMessage(HttpMethod.Get, "/products/feed.atom");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await visitor.SendAsync(again, DemoSite.Ct);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Fact]
    public async Task The_search_describes_itself_within_the_lengths_of_OpenSearch()
    {
        using var visitor = site.Visitor();
        var description = XDocument.Parse(await visitor.GetStringAsync("/opensearch.xml", DemoSite.Ct)).Root!;
        Assert.InRange(description.Element(OpenSearch + "ShortName")!.Value.Length, 1, 16);
        Assert.InRange(description.Element(OpenSearch + "LongName")!.Value.Length, 1, 48);
        Assert.InRange(description.Element(OpenSearch + "Description")!.Value.Length, 1, 1024);
        var example = description.Element(OpenSearch + "Query")!.Attribute("searchTerms")!.Value;
        var html = description.Elements(OpenSearch + "Url").Single(url => url.Attribute("type")!.Value == "text/html").Attribute("template")!.Value;
        var found = await visitor.GetStringAsync(html.Replace("{searchTerms}", Uri.EscapeDataString(example), StringComparison.Ordinal), DemoSite.Ct);
        Assert.Contains("class=\"rows\"", found, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Robots_names_the_sitemap()
    {
        using var visitor = site.Visitor();
        Assert.Contains($"Sitemap: {site.Address}sitemap.xml", await visitor.GetStringAsync("/robots.txt", DemoSite.Ct), StringComparison.Ordinal);
    }
}
