using System.Net;
using Expressway.Core.Accounts;
using Expressway.Core.Content;
using Expressway.Core.Data;
using Expressway.Core.Sources;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Expressway.Web.Tests.Areas.Admin;

public sealed class InboxDeskTests(DeskSite site) : IClassFixture<DeskSite>
{
    [Fact]
    public async Task A_source_is_added_edited_and_made_due()
    {
        var operators = await site.StaffAsync(Roles.Operator);

        Assert.Contains("须以 http", (await operators.SendAsync("/admin/sources/edit", "form.narrow", ("Draft.Name", "示范网"), ("Draft.Url", "ftp://example.test/"))).Text, StringComparison.Ordinal);
        var added = await operators.SendAsync("/admin/sources/edit", "form.narrow", ("Draft.Name", "示范网"), ("Draft.Url", "https://example.test/list"));

        Assert.Equal(HttpStatusCode.Found, added.Status);
        var list = await operators.GetAsync("/admin/sources");
        Assert.Contains("https://example.test/list", list.Text, StringComparison.Ordinal);
        Assert.Contains("已排到最前", (await operators.GetAsync((await operators.SendAsync("/admin/sources", "td form")).Location!)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_an_approver_accepts_is_published()
    {
        var approver = await site.StaffAsync(Roles.Approver);
        var item = await FoundAsync("关于支持示范企业的通知");
        var path = $"/admin/inbox/details/{item}";

        Assert.Contains("关于支持示范企业的通知", (await approver.GetAsync("/admin/inbox")).Text, StringComparison.Ordinal);
        var accepted = await approver.SendAsync(path, "form[action*=Accept]");

        var id = accepted.Location!.Split('/')[^1];
        Assert.Equal(EditorialStatus.Published, (await site.LatestAsync(id))!.Status);
        Assert.Contains("已采用了这一条", await AgainAsync(approver, path), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_an_editor_accepts_goes_to_review()
    {
        var editor = await site.StaffAsync(Roles.Editor);
        var item = await FoundAsync("关于示范园区的公告");

        var accepted = await editor.SendAsync($"/admin/inbox/details/{item}", "form[action*=Accept]");

        Assert.Equal(EditorialStatus.InReview, (await site.LatestAsync(accepted.Location!.Split('/')[^1]))!.Status);
    }

    [Fact]
    public async Task Accept_and_edit_opens_the_form_with_what_was_read()
    {
        var editor = await site.StaffAsync(Roles.Editor);
        var item = await FoundAsync("关于示范贷款贴息的通知");

        var accepted = await editor.SendAsync($"/admin/inbox/details/{item}", "form[action*=Edit]");

        var form = await editor.GetAsync(accepted.Location!);
        Assert.Equal("关于示范贷款贴息的通知", form.Html.QuerySelector("#f-title")!.GetAttribute("value"));
        Assert.Contains("正文在此", form.Html.QuerySelector("#f-Body")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rejecting_needs_a_reason()
    {
        var editor = await site.StaffAsync(Roles.Editor);
        var path = $"/admin/inbox/details/{await FoundAsync("与企业无关的通知")}";

        Assert.Contains("请写明不采用的原因", (await editor.SendAsync(path, "form[action*=Reject]")).Text, StringComparison.Ordinal);
        await editor.SendAsync(path, "form[action*=Reject]", ("Reason", "与金融无关"));

        Assert.Contains("与金融无关", (await editor.GetAsync(path)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_are_accepted_at_once()
    {
        var approver = await site.StaffAsync(Roles.Approver);
        var first = await FoundAsync("批量之一");
        var second = await FoundAsync("批量之二");

        var answer = await approver.SendAsync("/admin/inbox", "form[action*=Accept]", ("ids+", first.ToString()), ("ids+", second.ToString()));

        Assert.Contains("采用了 2 条", (await approver.GetAsync(answer.Location!)).Text, StringComparison.Ordinal);
    }

    private static async Task<string> AgainAsync(DeskVisitor visitor, string path)
    {
        var token = (await visitor.GetAsync("/admin")).Html.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        return (await visitor.PostAsync(path + "?handler=Accept", [new("__RequestVerificationToken", token)])).Text;
    }

    private Task<Guid> FoundAsync(string title) => site.WithAsync(async services =>
    {
        var db = services.GetRequiredService<ExpresswayDbContext>();
        var source = await db.Sources.FirstOrDefaultAsync(row => row.Name == "采集测试", DeskSite.Ct)
            ?? (await services.GetRequiredService<SourceRegistry>().AddAsync(new SourceDraft { Name = "采集测试", Url = "https://example.test/", Region = "320200" }, DeskSite.Ct)).Value!;
        var url = "https://example.test/" + Guid.NewGuid();
        var taken = await services.GetRequiredService<Core.Sources.Inbox>().TakeAsync(
            source,
            new FoundPage
            {
                Url = url,
                CanonicalUrl = url,
                Title = title,
                BodyHtml = $"<p>{title}，正文在此。</p>",
                BodyText = $"{title}，正文在此。",
                Issuer = "示范市人民政府",
                DocumentNumber = "示政发〔2026〕1号",
                PublishedDate = new DateOnly(2026, 3, 1),
                WrittenDate = new DateOnly(2026, 2, 27),
                FetchedUtc = services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime,
            },
            DeskSite.Ct);
        await db.SaveChangesAsync(DeskSite.Ct);
        return taken.Item.Id;
    });
}
