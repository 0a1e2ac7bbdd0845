using System.Globalization;
using System.Text;
using Expressway.Crawler.Fetching;
using Expressway.Testing;

namespace Expressway.Crawler.Tests.Fetching;

public sealed class WebUrlTests
{
    [Theory]
    [InlineData("http://Example.COM:80/a/../b?q#f", "http://example.com/b?q#f")]
    [InlineData("  https://例え.jp/ä \n", "https://xn--r8jz45g.jp/%C3%A4")]
    [InlineData("http://faß.de", "http://xn--fa-hia.de/")]
    [InlineData("http:\\\\a.com\\b", "http://a.com/b")]
    [InlineData("http://0x7f.1/", "http://127.0.0.1/")]
    [InlineData("http://[2001:DB8::0:1]/", "http://[2001:db8::1]/")]
    [InlineData("http://u@s:p@h/", "http://u%40s:p@h/")]
    [InlineData("file:///C|/x/../..", "file:///C:/")]
    [InlineData("mailto:a b", "mailto:a b")]
    [InlineData("web+demo:/.//not-a-host/", "web+demo:/.//not-a-host/")]
    [InlineData("http://a.com/%2e%2E/b", "http://a.com/b")]
    public void Serialises_as_the_standard_does(string input, string href) => Assert.Equal(href, WebUrl.Parse(input)!.Href);

    [Theory]
    [InlineData("http://")]
    [InlineData("http://a b/")]
    [InlineData("http://a:99999/")]
    [InlineData("http://256.1.1.1.1/")]
    [InlineData("http://[::1")]
    [InlineData("http://a%41%00/")]
    [InlineData("http://xn--a/")]
    [InlineData("//a.com/")]
    [InlineData("")]
    public void Fails_where_the_standard_fails(string input) => Assert.Null(WebUrl.Parse(input));

    [Theory]
    [InlineData("../x", "http://a.com/x")]
    [InlineData("?q", "http://a.com/b/c?q")]
    [InlineData("#f", "http://a.com/b/c?old#f")]
    [InlineData("", "http://a.com/b/c?old")]
    [InlineData("//h/y", "http://h/y")]
    [InlineData("http:z", "http://a.com/b/z")]
    public void Resolves_against_a_base(string input, string href) =>
        Assert.Equal(href, WebUrl.Parse(input, WebUrl.Parse("http://a.com/b/c?old#g"))!.Href);

    [Theory]
    [InlineData("http://a.com.:80/%7efoo//%zz/%c3#f", "http://a.com/~foo/%25zz/%C3")]
    [InlineData("http://a.com/?b=&a=2&a=1&=x&&c", "http://a.com/?a=1&a=2&b&c")]
    [InlineData("http://a.com/?", "http://a.com/")]
    [InlineData("http://a.com/a|b^{c}?d[]=`", "http://a.com/a%7Cb%5E%7Bc%7D?d%5B%5D=%60")]
    public void Has_one_key_for_the_same_page(string input, string key) => Assert.Equal(key, WebUrl.Parse(input)!.Normalized);

    [Theory]
    [InlineData("http://localhost./", AddressClass.Loopback)]
    [InlineData("http://a.localhost/", AddressClass.Loopback)]
    [InlineData("http://2130706433/", AddressClass.Loopback)]
    [InlineData("http://[::1]/", AddressClass.Loopback)]
    [InlineData("http://[::]/", AddressClass.Reserved)]
    [InlineData("http://[::ffff:10.0.0.1]/", AddressClass.Private)]
    [InlineData("http://[64:ff9b::192.168.1.1]/", AddressClass.Private)]
    [InlineData("http://[2002:a9fe:a9fe::]/", AddressClass.LinkLocal)]
    [InlineData("http://[2001:0:1::1]/", AddressClass.Reserved)]
    [InlineData("http://[fec0::1]/", AddressClass.Reserved)]
    [InlineData("http://169.254.169.254/", AddressClass.LinkLocal)]
    [InlineData("http://100.64.0.1/", AddressClass.Reserved)]
    [InlineData("http://8.8.8.8/", AddressClass.Public)]
    [InlineData("http://[2606:4700::1111]/", AddressClass.Public)]
    [InlineData("http://wuxi.gov.cn/", AddressClass.Name)]
    public void Classes_the_host(string input, AddressClass expected) => Assert.Equal(expected, WebUrl.Parse(input)!.AddressClass);

    [Fact]
    public void Parsing_and_normalising_again_change_nothing()
    {
        var random = new Random(20260310);
        const string Letters = "aZ09/\\?#@:%[].~&=+ ä中\t'\"<>^`{}|$*;,-_";
        for (var round = 0; round < 3_000; round++)
        {
            var text = new StringBuilder(random.Next(4) == 0 ? "" : "http://h.com/");
            for (var length = random.Next(24); length > 0; length--)
            {
                text.Append(Letters[random.Next(Letters.Length)]);
            }

            var url = WebUrl.Parse(text.ToString(), WebUrl.Parse("http://base.com/x/y"));
            if (url is null)
            {
                continue;
            }

            Assert.Equal(url.Href, WebUrl.Parse(url.Href)?.Href);
            if (url.Normalized is { } key)
            {
                Assert.True(key == WebUrl.Parse(key)?.Normalized, string.Create(CultureInfo.InvariantCulture, $"{text} → {key}"));
            }
        }
    }

    [Fact]
    public void Makes_of_the_set_of_crawler_commons_what_it_expects()
    {
        var file = SharedData.Require("data", "url-crawlercommons", "url-resolve.csv");
        var checkedRows = 0;
        foreach (var line in File.ReadLines(file).Where(l => l.Length > 0 && l[0] != '#' && !l.Contains('"', StringComparison.Ordinal)))
        {
            var cells = line.Split(',', StringSplitOptions.TrimEntries);
            if (cells.Length == 3 && cells[2].StartsWith("http", StringComparison.Ordinal))
            {
                Assert.Equal(cells[2], WebUrl.Parse(cells[0], WebUrl.Parse(cells[1]))?.Href);
                checkedRows++;
            }
        }

        Assert.True(checkedRows > 5, "The set has rows.");
    }
}
