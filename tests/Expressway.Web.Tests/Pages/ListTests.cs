using System.Net;
using System.Text.RegularExpressions;

namespace Expressway.Web.Tests.Pages;

public sealed partial class ListTests(DemoSite site)
{
    [Theory]
    [InlineData("\"")]
    [InlineData("AND OR NOT NEAR(")]
    [InlineData("* ^ : ( ) { } -")]
    [InlineData("贷")]
    [InlineData("，。！？")]
    [InlineData("' OR 1=1 --")]
    [InlineData("title:贷款*")]
    [InlineData("\u0000\u0007")]
    [InlineData("")]
    public async Task Any_text_may_be_searched_for(string text)
    {
        Assert.Contains("<h1>", await site.PageAsync("/search?q=" + Uri.EscapeDataString(text)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_very_long_text_is_cut()
    {
        var page = await site.PageAsync("/search?q=" + Uri.EscapeDataString(new string('贷', 900)));
        Assert.Contains($"value=\"{new string('贷', 200)}\"", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("0")]
    [InlineData("1e9")]
    [InlineData("NaN")]
    [InlineData("9223372036854775808")]
    [InlineData("100000")]
    public async Task A_senseless_page_number_is_brought_into_range(string page)
    {
        Assert.Contains("class=\"rows\"", await site.PageAsync($"/items?page={page}&pageSize=100000"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_option_of_a_facet_leaves_what_it_says()
    {
        var page = await site.PageAsync("/items");
        var options = Option().Matches(page).Where(match => match.Groups[1].Value is "region" or "channel" or "stage").ToList();
        Assert.True(options.Count > 10, $"{options.Count} options");
        foreach (var option in options)
        {
            var narrowed = await site.PageAsync($"/items?{option.Groups[1].Value}={option.Groups[2].Value}");
            Assert.Contains($"找到 {option.Groups[3].Value} 项", narrowed, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_facet_counts_as_if_nothing_were_chosen_in_it()
    {
        var all = Counts(await site.PageAsync("/items"), "channel");
        var one = Counts(await site.PageAsync("/items?channel=" + all.Keys.First()), "channel");
        Assert.Equal(all, one);
    }

    [Fact]
    public async Task What_is_chosen_can_be_taken_away_again()
    {
        var page = await site.PageAsync("/en/items?region=320214&region=320213&open=1&sort=deadline");
        Assert.Contains("href=\"/en/items?region=320213&open=1&sort=deadline\"", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/en/items?region=320213&region=320214&sort=deadline\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task English_pages_stay_English()
    {
        using var visitor = site.Visitor();
        foreach (var path in new[] { "/en/", "/en/items", "/en/search?q=loan", "/en/demands/post", "/en/regions/320200" })
        {
            var html = await visitor.GetStringAsync(path, DemoSite.Ct);
            var strays = Link().Matches(html).Select(match => match.Groups[1].Value)
                .Where(href => !href.StartsWith("/en/", StringComparison.Ordinal) && !href.StartsWith("/assets/", StringComparison.Ordinal) && !href.StartsWith("//", StringComparison.Ordinal)).ToList();

            // The way back to Chinese is the only one.
            Assert.True(strays.Count == 1, $"{path}: {string.Join(' ', strays)}");
        }
    }

    [Fact]
    public async Task A_demand_can_be_found_by_a_two_letter_word()
    {
        await site.ArticleAsync("琥珀企业首次采购国产机床", publish: true);
        Assert.Contains("<mark>琥珀</mark>", await site.PageAsync("/search?q=" + Uri.EscapeDataString("琥珀")), StringComparison.Ordinal);
        using var visitor = site.Visitor();
        using var answer = await visitor.GetAsync("/suggest?q=" + Uri.EscapeDataString("琥珀"), DemoSite.Ct);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("琥珀企业", await answer.Content.ReadAsStringAsync(DemoSite.Ct), StringComparison.Ordinal);
    }

    private static Dictionary<string, string> Counts(string page, string facet) =>
        Option().Matches(page).Where(match => match.Groups[1].Value == facet).ToDictionary(match => match.Groups[2].Value, match => match.Groups[3].Value);

    [GeneratedRegex("<input type=\"checkbox\" name=\"([a-z-]+)\" value=\"([^\"]+)\"[^>]*>[^<]*<span>([0-9]+)</span>", RegexOptions.NonBacktracking)]
    private static partial Regex Option();

    [GeneratedRegex("<a [^>]*href=\"(/[^\"]*)\"", RegexOptions.NonBacktracking)]
    private static partial Regex Link();
}
