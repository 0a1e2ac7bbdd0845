using System.Net;
using Expressway.Core.Accounts;
using Expressway.Core.Content;
using Expressway.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Expressway.Web.Tests.Areas.Admin;

public sealed class EditingTests(DeskSite site) : IClassFixture<DeskSite>
{
    private static readonly (string Name, string Value)[] Article =
        [("f.title", "春季对接会"), ("f.Category", "news"), ("f.SourceName", "示范日报"), ("f.Body", "<p>正文</p>"), ("op", "save")];

    [Fact]
    public async Task A_draft_is_written_reviewed_published_and_found()
    {
        var editor = await site.StaffAsync(Roles.Editor);
        var approver = await site.StaffAsync(Roles.Approver);
        var id = await WriteAsync(editor, "submit");

        await MoveAsync(approver, id, EditorialStatus.Approved);
        Assert.Equal(HttpStatusCode.NotFound, (await site.Visitor().GetAsync($"/articles/{id}")).Status);
        await MoveAsync(approver, id, EditorialStatus.Published);

        Assert.Equal(EditorialStatus.Published, (await site.LatestAsync(id))!.Status);
        Assert.Contains("春季对接会", (await site.Visitor().GetAsync(await PathAsync(id))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_editor_can_not_approve_or_publish()
    {
        var editor = await site.StaffAsync(Roles.Editor);
        var id = await WriteAsync(editor, "submit");

        var answer = await MoveAsync(editor, id, EditorialStatus.Approved);

        Assert.Contains("您的角色不能把内容变为", answer.Text, StringComparison.Ordinal);
        Assert.Equal(EditorialStatus.InReview, (await site.LatestAsync(id))!.Status);
    }

    [Fact]
    public async Task Sending_back_needs_a_reason_which_the_author_reads()
    {
        var editor = await site.StaffAsync(Roles.Editor);
        var approver = await site.StaffAsync(Roles.Approver);
        var id = await WriteAsync(editor, "submit");

        Assert.Contains("请写明原因", (await MoveAsync(approver, id, EditorialStatus.Draft)).Text, StringComparison.Ordinal);
        await MoveAsync(approver, id, EditorialStatus.Draft, "请补上日期");

        Assert.Contains("请补上日期", (await editor.GetAsync("/admin")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Roles.Approver)]
    [InlineData(Roles.Administrator)]
    public async Task A_product_is_approved_by_somebody_else(string role)
    {
        var author = await site.StaffAsync(role);
        var id = Id(await author.GetAsync("/admin/content/create?type=Product"));
        await author.SendAsync(
            $"/admin/content/edit/{id}?type=Product", "form.editor", ("f.title", "示范贷"), ("op", "save"));
        await site.WithAsync(async services =>
        {
            var db = services.GetRequiredService<ExpresswayDbContext>();
            var version = await db.ContentVersions.SingleAsync(row => row.ContentItemId == id, DeskSite.Ct);
            version.MoveTo(EditorialStatus.InReview);
            await db.SaveChangesAsync(DeskSite.Ct);
            return true;
        });

        var answer = await MoveAsync(author, id, EditorialStatus.Approved);

        Assert.Contains("须由作者以外的人批准", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task B19_What_the_form_does_not_ask_is_not_taken()
    {
        var editor = await site.StaffAsync(Roles.Editor);
        var id = Id(await editor.GetAsync("/admin/content/create?type=Article"));

        await editor.SendAsync(
            $"/admin/content/edit/{id}?type=Article", "form.editor",
            [.. Article, ("Status", "Published"), ("f.Status", "Published"), ("ContentType", "Page"), ("f.ContentItemId", "other"), ("AuthorId", Guid.NewGuid().ToString()), ("f.Secret", "x"), ("b.Secret.rows", "r0")]);

        var saved = (await site.LatestAsync(id))!;
        Assert.Equal((EditorialStatus.Draft, "Article", editor.Account!.Id), (saved.Status, saved.ContentType, saved.AuthorId!.Value));
        Assert.DoesNotContain("Secret", saved.Json, StringComparison.Ordinal);
        Assert.Null(await site.LatestAsync("other"));
    }

    [Fact]
    public async Task B22_Who_saves_second_keeps_the_words_and_is_told()
    {
        var one = await site.StaffAsync(Roles.Editor);
        var two = await site.StaffAsync(Roles.Editor);
        var id = await WriteAsync(one, "save");
        var path = $"/admin/content/edit/{id}";
        var opened = await two.GetAsync(path);
        await one.SendAsync(path, "form.editor", ("f.title", "甲的标题"), ("op", "save"));

        var late = await two.SendAsync(opened, path, "form.editor", ("f.title", "乙的标题"), ("f.Body", "<p>乙写的字</p>"), ("op", "save"));

        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Contains(one.Account!.DisplayName, late.Html.QuerySelector("#wrong")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("乙的标题", late.Html.QuerySelector("#f-title")!.GetAttribute("value"));
        Assert.Contains("乙写的字", late.Html.QuerySelector("#f-Body")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("甲的标题", (await site.LatestAsync(id))!.Title);

        await two.SendAsync(late, path, "form.editor", ("op", "overwrite"));
        Assert.Equal(("乙的标题", 3), ((await site.LatestAsync(id))!.Title, (await site.LatestAsync(id))!.Number));
    }

    [Fact]
    public async Task What_can_not_be_read_is_named_and_kept()
    {
        var editor = await site.StaffAsync(Roles.Editor);
        var id = Id(await editor.GetAsync("/admin/content/create?type=Product"));

        var answer = await editor.SendAsync(
            $"/admin/content/edit/{id}?type=Product", "form.editor",
            ("f.title", "示范贷"), ("f.AmountMax", "很多"), ("f.Regions", "火星"), ("f.Summary", "留着"), ("op", "save"));

        Assert.Contains("只写数字", answer.Text, StringComparison.Ordinal);
        Assert.Contains("没有“火星”", answer.Text, StringComparison.Ordinal);
        Assert.Equal("很多", answer.Html.QuerySelector("#f-AmountMax")!.GetAttribute("value"));
        Assert.Contains("留着", answer.Html.QuerySelector("#f-Summary")!.TextContent, StringComparison.Ordinal);
        Assert.Null(await site.LatestAsync(id));
    }

    [Fact]
    public async Task Without_script_rows_are_added_and_removed_and_terms_typed_by_name_or_code()
    {
        var editor = await site.StaffAsync(Roles.Editor);
        var path = $"/admin/content/edit/{Id(await editor.GetAsync("/admin/content/create?type=PolicyItem"))}?type=PolicyItem";
        var first = await editor.SendAsync(path, "form.editor", ("f.title", "贴息"), ("op", "add:Materials"));
        var second = await editor.SendAsync(first, path, "form.editor", ("b.Materials.r0.title", "营业执照"), ("op", "add:Materials"));
        var third = await editor.SendAsync(second, path, "form.editor", ("b.Materials.r1.title", "审计报告"), ("op", "remove:Materials:r0"));

        var saved = await editor.SendAsync(third, path, "form.editor", ("f.Industries", "C\n软件和信息技术服务业"), ("op", "save"));

        var id = saved.Location!.Split('/')[^1];
        var document = (await site.LatestAsync(id))!.Document();
        Assert.Equal("审计报告", Assert.Single(document.Bag("Materials")).Title);
        Assert.Equal(2, document.Terms("Industries").Count);
    }

    [Fact]
    public async Task Html_that_is_saved_is_clean()
    {
        var editor = await site.StaffAsync(Roles.Editor);
        var id = Id(await editor.GetAsync("/admin/content/create?type=Article"));

        await editor.SendAsync(
            $"/admin/content/edit/{id}?type=Article", "form.editor",
            [.. Article.Where(pair => pair.Name != "f.Body"), ("f.Body", "<p onclick=\"x()\">好</p><script>alert(1)</script><a href=\"javascript:x()\">链</a>")]);

        var html = (await site.LatestAsync(id))!.Document().Html("Body")!;
        Assert.Contains("好", html, StringComparison.Ordinal);
        Assert.DoesNotContain("script", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("onclick", html, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_preview_is_for_staff_alone_and_kept_by_nobody()
    {
        var editor = await site.StaffAsync(Roles.Editor);
        var id = await WriteAsync(editor, "save");
        var version = (await site.LatestAsync(id))!;
        var path = $"/preview/{id}?version={version.Id}";

        var mine = await editor.GetAsync(path);

        Assert.Contains("这是预览", mine.Text, StringComparison.Ordinal);
        Assert.Contains("春季对接会", mine.Text, StringComparison.Ordinal);
        Assert.Contains("no-store", mine.Headers["Cache-Control"], StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await site.Visitor().GetAsync(path)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await site.StaffAsync(Roles.Analyst)).GetAsync(path)).Status);
    }

    [Fact]
    public async Task A_preview_shows_what_is_typed_and_saves_nothing()
    {
        var editor = await site.StaffAsync(Roles.Editor);
        var id = await WriteAsync(editor, "save");
        var page = await editor.GetAsync($"/admin/content/edit/{id}");

        var preview = await editor.SendAsync(page with { }, $"/preview/{id}", "form.editor", ("f.title", "还没保存的题目"), ("f.Body", "<p>新字</p><script>alert(1)</script>"));

        Assert.Contains("还没保存的题目", preview.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("alert(1)", preview.Text, StringComparison.Ordinal);
        Assert.Equal(1, (await site.LatestAsync(id))!.Number);
    }

    [Fact]
    public async Task An_old_version_comes_back_as_a_draft()
    {
        var editor = await site.StaffAsync(Roles.Editor);
        var id = await WriteAsync(editor, "save");
        var old = (await site.LatestAsync(id))!.Id;
        await editor.SendAsync($"/admin/content/edit/{id}", "form.editor", ("f.title", "改坏了"), ("op", "save"));

        await editor.SendAsync($"/admin/content/version/{old}", "form[action*=Restore]");

        var latest = (await site.LatestAsync(id))!;
        Assert.Equal(("春季对接会", 3, EditorialStatus.Draft), (latest.Title, latest.Number, latest.Status));
        Assert.Contains("恢复了旧版本", (await editor.GetAsync($"/admin/content/details/{id}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_type_that_may_be_created_has_a_form_with_all_its_fields()
    {
        var editor = await site.StaffAsync(Roles.Editor);
        foreach (var type in site.Services.GetRequiredService<ContentTypeCatalog>().All.Where(type => type.Creatable))
        {
            var id = Id(await editor.GetAsync($"/admin/content/create?type={type.Name}"));
            var form = (await editor.GetAsync($"/admin/content/edit/{id}?type={type.Name}")).Html;

            Assert.All(type.Fields, field => Assert.NotNull(form.QuerySelector($"[name='f.{field.Name}'], [name='f.{field.Name}.url']")));
            Assert.All(type.Bags, bag => Assert.NotNull(form.QuerySelector($"[data-bag='{bag.Name}']")));
        }
    }

    private static async Task<string> WriteAsync(DeskVisitor editor, string op)
    {
        var id = Id(await editor.GetAsync("/admin/content/create?type=Article"));
        var answer = await editor.SendAsync($"/admin/content/edit/{id}?type=Article", "form.editor", [.. Article.Where(pair => pair.Name != "op"), ("op", op)]);
        Assert.Equal(HttpStatusCode.Found, answer.Status);
        return id;
    }

    private static async Task<DeskVisitor.Answer> MoveAsync(DeskVisitor who, string id, EditorialStatus next, string? reason = null)
    {
        var page = await who.GetAsync($"/admin/content/details/{id}");
        var token = page.Html.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var version = page.Html.QuerySelector("input[name=VersionId]")!.GetAttribute("value")!;
        return await who.PostAsync($"/admin/content/details/{id}", [new("__RequestVerificationToken", token), new("VersionId", version), new("Next", next.ToString()), new("Reason", reason ?? "")]);
    }

    private Task<string> PathAsync(string id) => site.WithAsync(services =>
        Task.FromResult($"/{services.GetRequiredService<ContentTypeCatalog>().Get("Article").Section}/{id}"));

    private static string Id(DeskVisitor.Answer created) => created.Location!.Split('/', '?')[4];
}
