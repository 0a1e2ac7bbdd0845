using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Expressway.Browser.Tests;

/// <summary>A member of staff in a window of their own, doing what is done at the desk.</summary>
internal sealed class Staff(IPage page, string name, string user)
{
    private const string Password = "橙色灯塔 慢慢划船 5792";

    /// <summary>Their window.</summary>
    public IPage Page => page;

    /// <summary>Their name, as others read it.</summary>
    public string Name => name;

    /// <summary>Makes the first administrator by the one-time link, with the keyboard alone.</summary>
    public static async Task<Staff> SetUpAsync(Chromium chromium, RunningSite site)
    {
        var page = await chromium.OpenAsync(site.Address);
        await page.GotoAsync(site.SetUpLink);
        await Expect(page.GetByLabel("姓名")).ToBeFocusedAsync();
        await page.Keyboard.InsertTextAsync("赵站长");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync("zhao");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.InsertTextAsync(Password);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/admin");
        return new Staff(page, "赵站长", "zhao");
    }

    /// <summary>Makes an account and gives the new member the link, by which they set a password and are signed in.</summary>
    public async Task<Staff> EmployAsync(Chromium chromium, RunningSite site, string newName, string newUser, string role)
    {
        await page.GotoAsync("/admin/accounts/create");
        await page.GetByLabel("姓名").FillAsync(newName);
        await page.GetByLabel("用户名").FillAsync(newUser);
        await page.Locator($"input[name=RoleCodes][value={role}]").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "新增" }).ClickAsync();
        var link = await page.GetByLabel("链接", new() { Exact = true }).InputValueAsync();

        var window = await chromium.OpenAsync(site.Address);
        await window.GotoAsync(link);
        await window.GetByLabel("密码", new() { Exact = true }).FillAsync(Password);
        await window.Keyboard.PressAsync("Enter");
        await window.WaitForURLAsync("**/admin");
        return new Staff(window, newName, newUser);
    }

    /// <summary>Leaves and comes back by name and password.</summary>
    public async Task SignInAgainAsync()
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "退出" }).ClickAsync();
        await page.GotoAsync("/sign-in");
        await page.GetByLabel("用户名").FillAsync(user);
        await page.GetByLabel("密码").FillAsync(Password);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/admin");
    }

    /// <summary>Opens the form of a new article and fills in what is asked for; the body is typed into the rich-text editor.</summary>
    public async Task WriteArticleAsync(string title, string heading, string body)
    {
        await page.GotoAsync("/admin/content/create");
        await page.Locator(".choose a[href*='type=Article'], .choose a[href*='/Article']").ClickAsync();
        await page.GetByLabel("标题", new() { Exact = true }).FillAsync(title);
        await page.GetByLabel("栏目").SelectOptionAsync("news");
        await page.GetByLabel("来源发布前必填").Or(page.GetByLabel("来源 发布前必填")).First.FillAsync("示范日报");
        var editor = page.GetByRole(AriaRole.Textbox, new() { Name = "正文" });
        await editor.ClickAsync();
        await page.Keyboard.InsertTextAsync(heading);
        await page.GetByRole(AriaRole.Button, new() { Name = "标题", Exact = true }).ClickAsync();
        await editor.PressAsync("End");
        await editor.PressAsync("Enter");
        await page.Keyboard.InsertTextAsync(body);
    }

    /// <summary>Presses a button of the page and waits for the page that answers.</summary>
    public async Task PressAsync(string button)
    {
        await page.RunAndWaitForResponseAsync(
            () => page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync(),
            answer => answer.Request.IsNavigationRequest && answer.Status is < 300 or >= 400);
        await page.WaitForLoadStateAsync();
    }

    /// <summary>Opens an item of the content list by its title.</summary>
    public async Task FindAsync(string title)
    {
        await page.GotoAsync("/admin/content");
        await page.GetByLabel("标题或编号").FillAsync(title);
        await PressAsync("筛选");
        await page.GetByRole(AriaRole.Link, new() { Name = title, Exact = true }).ClickAsync();
    }

    /// <summary>Takes the item that waits for review to the public site.</summary>
    public async Task ApproveAndPublishAsync(string title)
    {
        await FindAsync(title);
        await PressAsync("批准");
        await PressAsync("现在发布");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "网站上的页面" })).ToBeVisibleAsync();
    }
}
