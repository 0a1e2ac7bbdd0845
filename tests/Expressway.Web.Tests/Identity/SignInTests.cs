using System.Net;
using Expressway.Core.Accounts;
using Expressway.Core.Data;
using Expressway.Web.Identity;
using Expressway.Web.Tests.Areas.Admin;
using Microsoft.Extensions.DependencyInjection;

namespace Expressway.Web.Tests.Identity;

public sealed class SignInTests(DeskSite site) : IClassFixture<DeskSite>
{
    [Fact]
    public async Task An_unknown_name_and_a_wrong_password_read_the_same()
    {
        var account = await site.AccountAsync(Roles.Editor);

        var wrong = await site.Visitor().SignInAsync(account.UserName!, "not the password at all");
        var unknown = await site.Visitor().SignInAsync("nobody-here", "not the password at all");

        Assert.Equal("用户名或密码不对。", wrong.Html.QuerySelector("#faults .message")?.TextContent.Trim());
        Assert.Equal(wrong.Html.QuerySelector("#faults")?.TextContent.Trim(), unknown.Html.QuerySelector("#faults")?.TextContent.Trim());
    }

    [Theory]
    [InlineData("//evil.example/", "/admin")]
    [InlineData("/\\evil.example", "/admin")]
    [InlineData("https://evil.example", "/admin")]
    [InlineData("%2f%2fevil.example", "/admin")]
    [InlineData("/admin/content?status=InReview", "/admin/content?status=InReview")]
    public async Task B38_Signing_in_leads_to_this_site_only(string returnUrl, string expected)
    {
        var account = await site.AccountAsync(Roles.Editor);

        var answer = await site.Visitor().SignInAsync(account.UserName!, DeskSite.Password, "?returnUrl=" + Uri.EscapeDataString(returnUrl));

        Assert.Equal(expected, answer.Location);
    }

    [Fact]
    public async Task Signing_out_ends_the_session_and_clears_the_browser()
    {
        var visitor = await site.StaffAsync(Roles.Editor);

        var answer = await visitor.SendAsync("/admin", ".me form");

        Assert.Contains("\"storage\"", answer.Headers["Clear-Site-Data"], StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await visitor.GetAsync("/admin")).Status);
    }

    [Fact]
    public async Task A_disabled_account_is_out_with_its_next_request()
    {
        var visitor = await site.StaffAsync(Roles.Editor);
        var administrator = await site.StaffAsync(Roles.Administrator);

        await administrator.SendAsync($"/admin/accounts/edit/{visitor.Account!.Id}", "form[action*=Disable]");

        Assert.Equal(HttpStatusCode.Found, (await visitor.GetAsync("/admin")).Status);
        Assert.Equal(HttpStatusCode.OK, (await site.Visitor().SignInAsync(visitor.Account.UserName!, DeskSite.Password)).Status);
    }

    [Fact]
    public async Task Other_roles_hold_from_the_next_request()
    {
        var visitor = await site.StaffAsync(Roles.Administrator);
        var administrator = await site.StaffAsync(Roles.Administrator);

        await administrator.SendAsync($"/admin/accounts/edit/{visitor.Account!.Id}", "form[action*=Roles]", ("RoleCodes", Roles.Analyst));

        Assert.Equal(HttpStatusCode.Found, (await visitor.GetAsync("/admin/accounts")).Status);
        await visitor.SignInAsync(visitor.Account.UserName!, DeskSite.Password);
        Assert.Equal(HttpStatusCode.Forbidden, (await visitor.GetAsync("/admin/accounts")).Status);
    }

    [Fact]
    public async Task A_password_link_works_once()
    {
        var administrator = await site.StaffAsync(Roles.Administrator);
        var made = await administrator.SendAsync("/admin/accounts/create", "form.narrow", ("UserName", "newcomer"), ("DisplayName", "新人"), ("RoleCodes", Roles.Editor));
        var link = new Uri(made.Html.QuerySelector("#link")!.GetAttribute("value")!).PathAndQuery;
        var newcomer = site.Visitor();

        var set = await newcomer.SendAsync(link, "form.form", ("Password", "river umbrella copper dance"));

        Assert.Equal("/admin", set.Location);
        Assert.Equal(HttpStatusCode.OK, (await newcomer.GetAsync("/admin/content")).Status);
        Assert.Contains("这个链接不能用", (await site.Visitor().GetAsync(link)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_last_administrator_stays()
    {
        await using var own = new DeskSite();
        await own.InitializeAsync();
        var administrator = await own.StaffAsync(Roles.Administrator);

        var answer = await administrator.SendAsync($"/admin/accounts/edit/{administrator.Account!.Id}", "form[action*=Roles]", ("RoleCodes", Roles.Editor));

        Assert.Contains("最后一个管理员", answer.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await administrator.GetAsync("/admin/accounts")).Status);
    }

    [Fact]
    public async Task The_set_up_link_makes_one_administrator_once()
    {
        await using var own = new DeskSite();
        await own.InitializeAsync();
        var token = await own.WithAsync(async services =>
        {
            var (row, text) = SetupToken.Issue(services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime);
            var db = services.GetRequiredService<ExpresswayDbContext>();
            db.Add(row);
            await db.SaveChangesAsync(DeskSite.Ct);
            return text;
        });
        var path = "/setup?token=" + token;
        var first = own.Visitor();

        Assert.Contains("这个链接不能用", (await own.Visitor().GetAsync("/setup?token=" + new string('0', 64))).Text, StringComparison.Ordinal);
        Assert.Contains("很容易猜到", (await first.SendAsync(path, "form.form", ("UserName", "chief"), ("DisplayName", "主任"), ("Password", "password1234"))).Text, StringComparison.Ordinal);
        var made = await first.SendAsync(path, "form.form", ("UserName", "chief"), ("DisplayName", "主任"), ("Password", DeskSite.Password));

        Assert.Equal("/admin", made.Location);
        Assert.Equal(HttpStatusCode.OK, (await first.GetAsync("/admin/accounts")).Status);
        Assert.Contains("这个链接不能用", (await own.Visitor().GetAsync(path)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_five_failures_even_the_right_password_waits_and_others_do_not()
    {
        var account = await site.AccountAsync(Roles.Editor);
        var other = await site.AccountAsync(Roles.Editor);
        for (var i = 0; i < SignInThrottle.FreeFailures; i++)
        {
            await site.Visitor().SignInAsync(account.UserName!, "wrong wrong wrong");
        }

        Assert.Contains("尝试次数太多", (await site.Visitor().SignInAsync(account.UserName!, DeskSite.Password)).Text, StringComparison.Ordinal);
        Assert.Equal("/admin", (await site.Visitor().SignInAsync(other.UserName!, DeskSite.Password)).Location);
    }
}
