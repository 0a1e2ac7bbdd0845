using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Expressway.Browser.Tests;

/// <summary>The desk's pages are looked at as the public ones are: staff use telephones and screen readers too.</summary>
public sealed class DeskPageTests(Chromium chromium)
{
    private static readonly string[] Rooms =
    [
        "/admin", "/admin/content", "/admin/content?status=Published&type=Product", "/admin/content/create", "/admin/inbox", "/admin/demands", "/admin/sources", "/admin/sources/edit",
        "/admin/accounts", "/admin/accounts/create", "/en/admin", "/en/admin/content",
    ];

    private static readonly string[] Types = ["Policy", "PolicyItem", "Article", "Product", "Institution", "Page"];

    [Fact]
    public async Task Every_template_of_the_desk_fits_a_telephone_and_has_no_accessibility_fault()
    {
        Chromium.Require();
        await using var site = await RunningSite.StartAsync();
        var administrator = await Staff.SetUpAsync(chromium, site);
        var page = administrator.Page;
        var demand = await PostAsync(site);
        var item = await FirstAsync(page, "/admin/content?type=Policy", "td.title a");
        var account = await FirstAsync(page, "/admin/accounts", "td a");
        var version = await FirstAsync(page, item, "td.actions a");
        var source = await FirstAsync(page, "/admin/sources", "main td a");

        await page.SetViewportSizeAsync(PageAudit.Telephone, 800);
        var audit = new PageAudit(page);
        foreach (var path in Rooms.Concat([item, version, account, source]))
        {
            await audit.LookAsync(path);
        }

        foreach (var type in Types)
        {
            await page.GotoAsync("/admin/content/create");
            await page.Locator($".choose a[href*='/{type}'], .choose a[href$='type={type}']").First.ClickAsync();
            await audit.LookAsync($"a new {type}");
        }

        await administrator.PressAsync("保存并提交审核");
        await Expect(page.GetByRole(AriaRole.Alert)).ToBeFocusedAsync();
        await audit.LookAsync("a form with errors");
        await page.GotoAsync("/admin/demands");
        await page.GetByRole(AriaRole.Link, new() { Name = demand }).ClickAsync();
        await administrator.PressAsync("查看联系方式");
        await audit.LookAsync("a demand with its contact");
        await page.GotoAsync(version);
        await page.GotoAsync((await page.GetByRole(AriaRole.Link, new() { Name = "预览" }).GetAttributeAsync("href"))!);
        await audit.LookAsync("a preview");
        audit.AssertClean();
    }

    private async Task<string> PostAsync(RunningSite site)
    {
        var visitor = await chromium.OpenAsync(site.Address);
        await new DemandForm("500万", "无锡示例有限公司", "王示例", "13912345678", "a@example.cn", "没有。").FillAsync(visitor);
        await visitor.Locator("#Consent").CheckAsync();
        await DemandForm.SendAsync(visitor);
        var number = await visitor.Locator(".receipt dd").First.InnerTextAsync();
        await visitor.Context.CloseAsync();
        return number;
    }

    private static async Task<string> FirstAsync(IPage page, string list, string links)
    {
        await page.GotoAsync(list);
        return (await page.Locator(links).First.GetAttributeAsync("href"))!;
    }
}
