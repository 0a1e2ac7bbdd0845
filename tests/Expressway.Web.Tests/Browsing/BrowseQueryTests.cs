using Expressway.Core.Search;
using Expressway.Web.Browsing;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.AspNetCore.Http;

namespace Expressway.Web.Tests.Browsing;

public sealed class BrowseQueryTests
{
    [Theory]
    [InlineData("?q=%E8%B4%B7%E6%AC%BE&region=320214&open=1&sort=deadline&page=3")]
    [InlineData("?region=320213&region=320214&topic=guarantee&closing=30&from=2026-01-01&until=2026-12-31&min=50&max=500")]
    [InlineData("")]
    public void The_same_choice_has_the_same_address(string address) => Assert.Equal(address, Read(address).ToAddress());

    [Fact]
    public void The_order_in_which_one_chose_does_not_matter() =>
        Assert.Equal(Read("?region=2&topic=b&region=1&topic=a").ToAddress(), Read("?topic=a&topic=b&region=1&region=2").ToAddress());

    [Theory]
    [InlineData("?page=0&sort=&from=yesterday&min=-5&max=1e400&closing=-3&open=yes&sort=up")]
    [InlineData("?unknown=1&region=")]
    public void What_makes_no_sense_is_left_out(string address) => Assert.Equal("", Read(address).ToAddress());

    [Fact]
    public void A_page_beyond_the_last_is_the_last() => Assert.Equal(SearchRequest.MaxDepth / BrowseQuery.PageSize, Read("?page=99999999999").Page);

    [Fact]
    public void A_text_is_cut_between_letters()
    {
        var query = Read("?q=" + Uri.EscapeDataString(new string('a', BrowseQuery.MaxText - 1) + "😀"));
        Assert.Equal(BrowseQuery.MaxText - 1, query.Text.Length);
    }

    private static BrowseQuery Read(string address) => BrowseQuery.Read(new QueryCollection(QueryHelpers.ParseQuery(address)), ["region", "topic"]);
}
