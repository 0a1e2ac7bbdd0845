using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Expressway.Browser.Tests;

/// <summary>From an empty list of accounts to a printed article, and what a draft must never do.</summary>
public sealed partial class EditorialFlowTests(Chromium chromium)
{
    private const string Title = "榫卯产业园设备更新贷款贴息开始申报";
    private const string Heading = "谁可以申请";
    private const string Body = "登记在榫卯产业园的小微企业都可以申请，贴息两个百分点。";
    private const string NewTitle = "榫卯产业园设备更新贷款贴息延期到年底";
    private const string Marker = "Zqvxmarkerword";
    private const string DraftTitle = Marker + " 还没有发布的稿子";

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(5);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_article_goes_from_the_editor_to_paper_and_a_draft_goes_nowhere()
    {
        Chromium.Require();
        await using var site = await RunningSite.StartAsync();
        var administrator = await Staff.SetUpAsync(chromium, site);
        await TheSetUpLinkIsSpentAsync(site);
        var editor = await administrator.EmployAsync(chromium, site, "钱编辑", "qian", "editor");
        var approver = await administrator.EmployAsync(chromium, site, "孙审核", "sun", "approver");

        await WriteAndSubmitAsync(editor);
        var visitor = await chromium.OpenAsync(site.Address);
        Assert.Equal(0, await FoundAsync(visitor, "榫卯"));
        await approver.ApproveAndPublishAsync(Title);
        await Eventually.TrueAsync("found by a word of two letters", Limit, async () => await FoundAsync(visitor, "榫卯") > 0);
        await ReadAndPrintAsync(visitor);

        await ChangeAsync(editor, approver, visitor);
        await RestoreAsync(editor, approver, visitor);
        await NoDraftIsVisibleAsync(site, editor, approver, visitor);
        Assert.DoesNotContain("fail: ", site.Log, StringComparison.Ordinal);
    }

    private async Task TheSetUpLinkIsSpentAsync(RunningSite site)
    {
        var stranger = await chromium.OpenAsync(site.Address);
        await stranger.GotoAsync(site.SetUpLink);
        await Expect(stranger.GetByRole(AriaRole.Heading, new() { Name = "这个链接不能用" })).ToBeVisibleAsync();
        await stranger.Context.CloseAsync();
    }

    private static async Task WriteAndSubmitAsync(Staff editor)
    {
        await editor.WriteArticleAsync(Title, Heading, Body);
        var preview = await editor.Page.Context.RunAndWaitForPageAsync(
            () => editor.Page.GetByRole(AriaRole.Button, new() { Name = "预览", Exact = true }).ClickAsync());
        await Expect(preview.GetByText("这是预览，还没有发布。")).ToBeVisibleAsync();
        await Expect(preview.GetByRole(AriaRole.Heading, new() { Name = Title })).ToBeVisibleAsync();
        await Expect(preview.GetByRole(AriaRole.Heading, new() { Name = Heading })).ToBeVisibleAsync();
        await Expect(preview.GetByText(Body)).ToBeVisibleAsync();
        await preview.CloseAsync();
        await editor.PressAsync("保存并提交审核");
        await Expect(editor.Page.Locator("[aria-current=step]")).ToContainTextAsync("待审");
        await Expect(editor.Page.GetByRole(AriaRole.Button, new() { Name = "批准" })).ToHaveCountAsync(0);
    }

    /// <summary>Searches from the home page with the keyboard, as a visitor does, and counts the links to our articles.</summary>
    private static async Task<int> FoundAsync(IPage visitor, string word)
    {
        await visitor.GotoAsync("/");
        await visitor.GetByRole(AriaRole.Search).First.Locator("input[name=q]").FocusAsync();
        await visitor.Keyboard.InsertTextAsync(word);
        await visitor.Keyboard.PressAsync("Enter");
        await visitor.WaitForURLAsync(SearchPage());
        return await visitor.Locator("main a[href*='/articles/']").Filter(new() { HasText = "榫卯产业园" }).CountAsync();
    }

    private static async Task ReadAndPrintAsync(IPage visitor)
    {
        await visitor.Locator("main a[href*='/articles/']").Filter(new() { HasText = Title }).First.PressAsync("Enter");
        await Expect(visitor.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(Title);
        await Expect(visitor.GetByText(Body)).ToBeVisibleAsync();

        var navigation = await visitor.Locator("header nav a, footer nav a").AllInnerTextsAsync();
        var paper = await PrintedPage.TextAsync(visitor);
        Assert.Contains(Title, paper, StringComparison.Ordinal);
        Assert.Contains(Body, paper, StringComparison.Ordinal);
        Assert.True(navigation.Count > 5);
        Assert.DoesNotContain(string.Concat(navigation.Take(4)), paper, StringComparison.Ordinal);
        Assert.DoesNotContain("English", paper, StringComparison.Ordinal);
        Assert.DoesNotContain("跳到", paper, StringComparison.Ordinal);
    }

    private static async Task ChangeAsync(Staff editor, Staff approver, IPage visitor)
    {
        await editor.FindAsync(Title);
        await editor.Page.GetByRole(AriaRole.Link, new() { Name = "修改", Exact = true }).ClickAsync();
        await editor.Page.GetByLabel("标题", new() { Exact = true }).FillAsync(NewTitle);
        await editor.PressAsync("保存并提交审核");
        await visitor.ReloadAsync();
        await Expect(visitor.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(Title);
        await approver.ApproveAndPublishAsync(NewTitle);
        await IsHeadedAsync(visitor, NewTitle);
    }

    /// <summary>Caches of the site notice a publication within seconds; a reader who asks again sees it.</summary>
    private static async Task IsHeadedAsync(IPage visitor, string title) => await Eventually.TrueAsync($"the page is headed {title}", Limit, async () =>
    {
        await visitor.ReloadAsync();
        return await visitor.GetByRole(AriaRole.Heading, new() { Level = 1 }).InnerTextAsync() == title;
    });

    private static async Task RestoreAsync(Staff editor, Staff approver, IPage visitor)
    {
        await editor.FindAsync(NewTitle);
        await editor.Page.GetByRole(AriaRole.Link, new() { Name = "看第 1 版", Exact = true }).ClickAsync();
        await editor.PressAsync("恢复这一版");
        await editor.FindAsync(Title);
        await editor.PressAsync("提交审核");
        await approver.ApproveAndPublishAsync(Title);
        await IsHeadedAsync(visitor, Title);
        await Eventually.TrueAsync("the index has the restored version", Limit, async () =>
        {
            await FoundAsync(visitor, "榫卯");
            return await visitor.Locator("main a").Filter(new() { HasText = Title }).CountAsync() > 0
                && await visitor.Locator("main a").Filter(new() { HasText = NewTitle }).CountAsync() == 0;
        });
    }

    /// <summary>A new item and a new version of a published one, both saved and not published; looked for wherever an address leads.</summary>
    private static async Task NoDraftIsVisibleAsync(RunningSite site, Staff editor, Staff approver, IPage visitor)
    {
        await editor.WriteArticleAsync(DraftTitle, Marker + " 小标题", Marker + " 正文");
        await editor.PressAsync("保存草稿");
        var id = ItemId().Match(editor.Page.Url).Groups["id"].Value;
        await editor.FindAsync(Title);
        await editor.Page.GetByRole(AriaRole.Link, new() { Name = "修改", Exact = true }).ClickAsync();
        await editor.Page.GetByLabel("摘要").FillAsync(Marker + " 摘要");
        await editor.PressAsync("保存草稿");

        string[] further = [$"/search?q={Marker}", $"/suggest?q={Marker[..6]}", $"/articles?q={Marker}", $"/search/feed.atom?q={Marker}"];
        var before = await PublicCrawl.ReadAsync(site.Address, Ct, further);
        Assert.Empty(before.Broken);
        Assert.True(before.Pages.Count > 300, $"only {before.Pages.Count} pages were found");
        Assert.Contains(before.Pages.Keys, path => path.StartsWith("/articles/", StringComparison.Ordinal));
        Assert.Contains(before.Holding(Title), path => path.StartsWith("/articles/", StringComparison.Ordinal));
        Assert.Equal(further.Where(path => path.StartsWith("/search", StringComparison.Ordinal) || path.StartsWith("/articles", StringComparison.Ordinal)).Order(),
            before.Holding(Marker).Where(path => !path.StartsWith("/suggest", StringComparison.Ordinal)));
        Assert.DoesNotContain(before.Pages, page => page.Value.Contains(DraftTitle, StringComparison.Ordinal) || page.Value.Contains(id, StringComparison.Ordinal));
        Assert.Equal(404, (await visitor.GotoAsync($"/articles/{id}"))!.Status);
        await visitor.GotoAsync($"/preview/{id}");
        await Expect(visitor).ToHaveURLAsync(SignInPage());

        // The same look finds it once it is published: it would have been seen.
        await editor.FindAsync(DraftTitle);
        await editor.PressAsync("提交审核");
        await approver.ApproveAndPublishAsync(DraftTitle);
        await Eventually.TrueAsync("the published draft is found", Limit, async () =>
            (await (await visitor.APIRequest.GetAsync("/search/feed.atom")).TextAsync()).Contains(DraftTitle, StringComparison.Ordinal));
        var after = await PublicCrawl.ReadAsync(site.Address, Ct, further);
        string[] places = ["/articles", $"/articles/{id}", "/search/feed.rss", "/search/feed.atom", "/search/feed.json", "/articles/feed.atom", "/sitemaps/articles-1.xml", $"/search?q={Marker}", $"/search/feed.atom?q={Marker}", $"/suggest?q={Marker[..6]}"];
        Assert.All(places, place => Assert.True(
            after.Pages[place].Contains(DraftTitle, StringComparison.Ordinal) || after.Pages[place].Contains(id, StringComparison.Ordinal), place));
    }

    [GeneratedRegex("/search\\?q=")]
    private static partial Regex SearchPage();

    [GeneratedRegex("/sign-in")]
    private static partial Regex SignInPage();

    [GeneratedRegex("/admin/content/(?:details/|edit/)?(?<id>[0-9a-z]{26})")]
    private static partial Regex ItemId();
}
