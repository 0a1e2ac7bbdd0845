using System.Net;
using System.Text.RegularExpressions;
using Expressway.Core.Accounts;
using Expressway.Core.Data;
using Expressway.Core.Demands;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Expressway.Web.Tests.Pages;

public sealed partial class DemandPostTests(DemoSite site)
{
    private static readonly Dictionary<string, string> Good = new()
    {
        ["Form.Family"] = "financing",
        ["Form.Purpose"] = "equipment",
        ["Form.Amount"] = "５００万",
        ["Form.NeededBy"] = "",
        ["Form.Region"] = "320214",
        ["Form.Industry"] = "C",
        ["Form.Company"] = "无锡市琉璃样机有限公司",
        ["Form.ContactName"] = "周琉璃",
        ["Form.Phone"] = "13800138000",
        ["Form.Email"] = "liuli@example.org",
        ["Form.Words"] = "想买一台五轴机床",
        ["Form.Consent"] = "true",
    };

    [Theory]
    [InlineData("两三百")]
    [InlineData("-500万")]
    [InlineData("1000000000000000")]
    [InlineData("<b>500</b>")]
    public async Task A_refused_amount_is_explained_and_nothing_is_lost(string amount)
    {
        using var visitor = site.Visitor();
        var (status, html) = await PostAsync(visitor, new(Good) { ["Form.Amount"] = amount });
        Assert.Equal(HttpStatusCode.OK, status);
        var page = WebUtility.HtmlDecode(html);
        Assert.Contains("<title>错误：", page, StringComparison.Ordinal);
        Assert.Contains("href=\"#Amount\"", page, StringComparison.Ordinal);
        Assert.Contains($"value=\"{amount}\" aria-invalid=\"true\"", page, StringComparison.Ordinal);
        foreach (var kept in new[] { "无锡市琉璃样机有限公司", "周琉璃", "13800138000", "liuli@example.org", "想买一台五轴机床" })
        {
            Assert.Contains(kept, page, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("<b>500</b>", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_form_names_every_fault_in_the_language_of_the_page()
    {
        using var visitor = site.Visitor();
        var (_, html) = await PostAsync(visitor, [], "/en/demands/post");
        var page = WebUtility.HtmlDecode(html);
        Assert.Contains("<title>Error: ", page, StringComparison.Ordinal);
        Assert.Contains("Please choose what it is for.", page, StringComparison.Ordinal);
        Assert.Contains("Please write the company name", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("500万")]
    [InlineData("5,000,000")]
    [InlineData("５００万")]
    public async Task A_demand_is_taken_followed_and_shown_to_nobody_else(string amount)
    {
        using var visitor = site.Visitor();
        var (status, _) = await PostAsync(visitor, new(Good) { ["Form.Amount"] = amount });
        Assert.Equal(HttpStatusCode.Redirect, status);
        var receipt = Receipt().Matches(await visitor.GetStringAsync("/demands/sent", DemoSite.Ct)).Select(match => match.Groups[1].Value).ToList();
        Assert.Equal(2, receipt.Count);
        Assert.DoesNotContain(receipt[1], await visitor.GetStringAsync("/demands/sent", DemoSite.Ct), StringComparison.Ordinal);

        Assert.Contains("已提交", await StatusAsync(visitor, receipt[0], receipt[1]), StringComparison.Ordinal);
        Assert.Contains("对不上", await StatusAsync(visitor, receipt[0], string.Concat(receipt[1].Reverse())), StringComparison.Ordinal);
        foreach (var path in new[] { "/", "/demands?sort=date", "/search?q=" + Uri.EscapeDataString("琉璃"), "/demands/feed.json?full=1", "/sitemaps/demands-1.xml" })
        {
            Assert.DoesNotContain("琉璃样机", await site.PageAsync(path), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_demand_that_came_back_is_shown_as_it_was_sent_and_sent_again()
    {
        using var visitor = site.Visitor();
        await PostAsync(visitor, new(Good));
        var receipt = Receipt().Matches(await visitor.GetStringAsync("/demands/sent", DemoSite.Ct)).Select(match => match.Groups[1].Value).ToList();
        var number = receipt[0];
        await site.WithAsync(async services =>
        {
            var db = services.GetRequiredService<ExpresswayDbContext>();
            var demand = await db.DemandCases.SingleAsync(row => row.TrackingNumber == number, DemoSite.Ct);
            Assert.True((await services.GetRequiredService<DemandDesk>().MoveAsync(demand, DemandStatus.Draft, Actor.System, "电话打不通", DemoSite.Ct)).IsDone);
            return await db.SaveChangesAsync(DemoSite.Ct);
        });

        Assert.Contains("电话打不通", await StatusAsync(visitor, receipt[0], receipt[1]), StringComparison.Ordinal);
        Dictionary<string, string> key = new() { ["Number"] = receipt[0], ["Code"] = receipt[1] };
        var (_, html) = await PostAsync(visitor, key, "/demands/post", "/demands/post?handler=Mend");
        Assert.Contains("value=\"13800138000\"", html, StringComparison.Ordinal);

        var (status, _) = await PostAsync(visitor, new(Good) { ["Form.Phone"] = "0510-82000000", ["Number"] = receipt[0], ["Code"] = receipt[1] });

        Assert.Equal(HttpStatusCode.Redirect, status);
        Assert.Contains("已提交", await StatusAsync(visitor, receipt[0], receipt[1]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused()
    {
        using var visitor = site.Visitor();
        using var answer = await visitor.PostAsync("/demands/post", new FormUrlEncodedContent(Good), DemoSite.Ct);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    private static async Task<(HttpStatusCode Status, string Html)> PostAsync(HttpClient visitor, Dictionary<string, string> form, string path = "/demands/post", string? to = null)
    {
        form["__RequestVerificationToken"] = DemoSite.TokenOf(await visitor.GetStringAsync(path, DemoSite.Ct));
        using var answer = await visitor.PostAsync(to ?? path, new FormUrlEncodedContent(form), DemoSite.Ct);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(DemoSite.Ct));
    }

    private static async Task<string> StatusAsync(HttpClient visitor, string number, string code)
    {
        var (_, html) = await PostAsync(visitor, new() { ["Number"] = number, ["Code"] = code }, "/demands/status");
        return WebUtility.HtmlDecode(html);
    }

    [GeneratedRegex("<dt>[^<]*</dt><dd>([^<]+)</dd>", RegexOptions.NonBacktracking)]
    private static partial Regex Receipt();
}
