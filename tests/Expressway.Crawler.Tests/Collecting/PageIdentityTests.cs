using Expressway.Crawler.Collecting;
using Expressway.Crawler.Fetching;

namespace Expressway.Crawler.Tests.Collecting;

public sealed class PageIdentityTests
{
    [Theory]
    [InlineData("http://Example.org/a?utm_source=wx&utm_medium=x", "http://example.org/a")]
    [InlineData("http://example.org/a?id=3&utm_source=wx#top", "http://example.org/a?id=3")]
    [InlineData("http://example.org/a?b=2&a=1", "http://example.org/a?a=1&b=2")]
    [InlineData("http://example.org/list;jsessionid=1A2B?id=3", "http://example.org/list?id=3")]
    [InlineData("http://example.org/a?PHPSESSID=abc", "http://example.org/a")]
    [InlineData("http://example.org//a//b", "http://example.org/a/b")]
    [InlineData("http://example.org/a?utm=3", "http://example.org/a?utm=3")]
    public void What_only_tracks_the_visitor_is_no_part_of_the_identity(string address, string identity) =>
        Assert.Equal(identity, PageIdentity.Of(Url(address))?.Href);

    [Theory]
    [InlineData("http://www.example.org/m/a?x=1", "http://www.example.org/a", "http://www.example.org/a")]
    [InlineData("http://m.example.org/a", "http://www.example.org/a", "http://www.example.org/a")]
    [InlineData("http://example.org/a", "http://evil.example/a", "http://example.org/a")]
    [InlineData("http://example.org/a", "http://example.org/", "http://example.org/a")]
    [InlineData("http://example.org/a", null, "http://example.org/a")]
    [InlineData("http://127.0.0.1:8080/a", "http://127.0.0.1:8080/b", "http://127.0.0.1:8080/b")]
    [InlineData("http://127.0.0.1:8080/a", "http://127.0.0.1/b", "http://127.0.0.1:8080/a")]
    public void A_canonical_address_is_believed_within_its_site(string address, string? canonical, string identity) =>
        Assert.Equal(identity, PageIdentity.Of(Url(address), canonical is null ? null : new Uri(canonical))?.Href);

    [Theory]
    [InlineData("http://example.org/2026/03/02/a.html", true)]
    [InlineData("http://example.org/a/b/a/b/a/b", true)]
    [InlineData("http://example.org/a/a/a/a", false)]
    [InlineData("http://example.org/1/2/3/4/5/6/7/8/9/10/11/12/13/14/15/16", true)]
    [InlineData("http://example.org/1/2/3/4/5/6/7/8/9/10/11/12/13/14/15/16/17", false)]
    public void Paths_without_end_are_traps(string address, bool harmless) => Assert.Equal(harmless, TrapRules.Find(Url(address)) is null);

    [Fact]
    public void An_address_that_fits_no_column_is_a_trap() =>
        Assert.NotNull(TrapRules.Find(Url("http://example.org/" + new string('a', 2_000))));

    private static WebUrl Url(string address) => WebUrl.ParseWeb(address)!;
}
