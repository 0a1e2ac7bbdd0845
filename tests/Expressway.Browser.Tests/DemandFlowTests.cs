using System.Text;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Expressway.Browser.Tests;

/// <summary>On a telephone, with and without scripts: a demand is posted, verified, published, and what is private stays private.</summary>
public sealed class DemandFlowTests(Chromium chromium)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(5);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("500万", true)]
    [InlineData("５００万", false)]
    public async Task A_demand_is_posted_verified_and_published_and_its_private_side_is_nowhere(string amount, bool scripts)
    {
        Chromium.Require();
        await using var site = await RunningSite.StartAsync();
        var form = new DemandForm(amount, "无锡星槎密造科技有限公司", "诸葛沐晴", "13912345678", "muqing.zhuge@xingcha-qzv.cn", "账上还有三笔未到期承兑，法人名下一套琴湖花园住房。");
        var visitor = await chromium.OpenAsync(site.Address, PageAudit.Telephone, scripts);

        await AnErrorLosesNothingAsync(form, visitor);
        if (scripts)
        {
            await TheDraftComesBackAsync(form, visitor);
        }

        var (number, code) = await PostAsync(form, visitor);
        await StandsAtAsync(visitor, number, code, "已提交");
        await StandsAtAsync(visitor, number, "wrong-code-1", null);

        var administrator = await Staff.SetUpAsync(chromium, site);
        var adviser = await administrator.EmployAsync(chromium, site, "周顾问", "zhou", "adviser");
        await OpenAsync(adviser, number);
        await Expect(adviser.Page.GetByText(form.Phone)).ToHaveCountAsync(0);
        await adviser.PressAsync("查看联系方式");
        await Expect(adviser.Page.GetByText(form.Phone)).ToBeVisibleAsync();
        await Expect(adviser.Page.GetByText("500 万元")).ToBeVisibleAsync();
        await OpenAsync(adviser, number);
        await adviser.PressAsync("核验通过");
        await adviser.PressAsync("公开摘要");
        var address = (await adviser.Page.GetByRole(AriaRole.Link, new() { Name = "网站上的页面" }).GetAttributeAsync("href"))!;

        await StandsAtAsync(visitor, number, code, "已公开");
        await visitor.GotoAsync(address);
        await Expect(visitor.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("惠山区");
        await Expect(visitor.Locator("main")).ToContainTextAsync("500万–1000万元");
        await FitsAsync(visitor);
        await Eventually.TrueAsync("the demand is in the list", Limit, async () =>
        {
            await visitor.GotoAsync("/demands?region=320206&sort=date");
            return await visitor.Locator($"main a[href='{address}']").CountAsync() > 0;
        });
        await ThePrivateSideIsNowhereAsync(form, site, address);
    }

    [Fact]
    public async Task A_demand_comes_back_with_a_reason_and_is_mended_and_sent_again()
    {
        Chromium.Require();
        await using var site = await RunningSite.StartAsync();
        var form = new DemandForm("五百万元", "无锡云杉试制有限公司", "欧阳知夏", "13812340000", "zhixia@yunshan-qzv.cn", "设备已经付了三成定金。");
        var visitor = await chromium.OpenAsync(site.Address, PageAudit.Telephone);
        await form.FillAsync(visitor);
        var (number, code) = await PostAsync(form, visitor);
        var administrator = await Staff.SetUpAsync(chromium, site);
        await OpenAsync(administrator, number);
        await administrator.Page.GetByLabel("原因（企业会看到）").First.FillAsync("请补充订单金额和交货时间。");
        await administrator.PressAsync("退回补充");
        await StandsAtAsync(visitor, number, code, "待补充");
        await Expect(visitor.GetByText("请补充订单金额和交货时间。")).ToBeVisibleAsync();

        await visitor.GetByRole(AriaRole.Button, new() { Name = "补充后再提交" }).ClickAsync();
        await Expect(visitor.GetByLabel("企业名称")).ToHaveValueAsync("无锡云杉试制有限公司");
        await FitsAsync(visitor);
        await visitor.GetByLabel("还想说明的").FillAsync("订单 320 万元，2027 年 4 月交货。");
        await visitor.Locator("#Consent").CheckAsync();
        await DemandForm.SendAsync(visitor);
        await StandsAtAsync(visitor, number, code, "已提交");
    }

    private static async Task AnErrorLosesNothingAsync(DemandForm form, IPage visitor)
    {
        await form.FillAsync(visitor);
        await FitsAsync(visitor);
        await DemandForm.SendAsync(visitor);
        await Expect(visitor.GetByRole(AriaRole.Alert)).ToContainTextAsync("同意");
        await form.IsThereAsync(visitor);
        await FitsAsync(visitor);
        await visitor.GetByLabel("电话").FillAsync("12");
        await visitor.GetByLabel("需要多少").FillAsync("很多");
        await DemandForm.SendAsync(visitor);
        await Expect(visitor.GetByRole(AriaRole.Alert).GetByRole(AriaRole.Link)).ToHaveCountAsync(3);
        await Expect(visitor.GetByLabel("需要多少")).ToHaveValueAsync("很多");
        await Expect(visitor.GetByLabel("需要多少")).ToHaveAttributeAsync("aria-invalid", "true");
        await visitor.GetByRole(AriaRole.Alert).GetByRole(AriaRole.Link).First.ClickAsync();
        await Expect(visitor.GetByLabel("需要多少")).ToBeFocusedAsync();
        await visitor.GetByLabel("电话").FillAsync(form.Phone);
        await visitor.GetByLabel("需要多少").FillAsync(form.Amount);
        await form.IsThereAsync(visitor);
    }

    private static async Task TheDraftComesBackAsync(DemandForm form, IPage visitor)
    {
        await visitor.GotoAsync("/");
        await visitor.GetByRole(AriaRole.Banner).GetByRole(AriaRole.Link, new() { Name = "发布需求" }).ClickAsync();
        await Expect(visitor.GetByText("已恢复上次没写完的内容。")).ToBeVisibleAsync();
        await form.IsThereAsync(visitor);
        await Expect(visitor.Locator("#Consent")).Not.ToBeCheckedAsync();
    }

    private static async Task<(string Number, string Code)> PostAsync(DemandForm form, IPage visitor)
    {
        await visitor.Locator("#Consent").CheckAsync();
        await DemandForm.SendAsync(visitor);
        await Expect(visitor.GetByRole(AriaRole.Heading, new() { Name = "需求已提交" })).ToBeVisibleAsync();
        await FitsAsync(visitor);
        var text = await visitor.ContentAsync();
        Assert.All(form.Private, secret => Assert.DoesNotContain(secret, text, StringComparison.Ordinal));
        var receipt = visitor.Locator(".receipt dd");
        return (await receipt.Nth(0).InnerTextAsync(), await receipt.Nth(1).InnerTextAsync());
    }

    /// <summary>Asks where a demand stands, as the enterprise does; a status of null means that the code must be refused.</summary>
    private static async Task StandsAtAsync(IPage visitor, string number, string code, string? status)
    {
        await visitor.GotoAsync("/demands/status");
        await visitor.GetByLabel("编号").FillAsync(number);
        await visitor.GetByLabel("查询码").FillAsync(code);
        await visitor.GetByRole(AriaRole.Button, new() { Name = "查看进展" }).ClickAsync();
        await Expect(status is null ? visitor.GetByRole(AriaRole.Alert) : visitor.Locator("main .lead")).ToContainTextAsync(status ?? "对不上");
        Assert.DoesNotContain(code, visitor.Url, StringComparison.Ordinal);
        await FitsAsync(visitor);
    }

    private static async Task OpenAsync(Staff adviser, string number)
    {
        await adviser.Page.GotoAsync("/admin/demands");
        await adviser.Page.GetByRole(AriaRole.Link, new() { Name = number }).ClickAsync();
        await Expect(adviser.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync(number);
    }

    private static async Task FitsAsync(IPage page) =>
        Assert.Equal(PageAudit.Telephone, await page.EvaluateAsync<int>("() => Math.max(innerWidth, document.scrollingElement.scrollWidth)"));

    private static async Task ThePrivateSideIsNowhereAsync(DemandForm form, RunningSite site, string address)
    {
        string[] further = [.. form.Private.Select(secret => $"/suggest?q={Uri.EscapeDataString(secret[..3])}"), "/demands?region=320206"];
        var crawl = await PublicCrawl.ReadAsync(site.Address, Ct, further);
        Assert.Contains(address, crawl.Pages.Keys);
        Assert.Contains(crawl.Holding(address), path => path.StartsWith("/demands/feed", StringComparison.Ordinal));
        Assert.All(form.Private, secret => Assert.Empty(crawl.Holding(secret)));
        Assert.All(form.Private, secret => Assert.DoesNotContain(secret, site.Log, StringComparison.Ordinal));

        // Byte by byte: database, index, write-ahead logs, cookies' keys, whatever else lies in the data folder.
        var id = Encoding.UTF8.GetBytes(address.Split('/')[^1]);
        var files = Directory.EnumerateFiles(site.Folder, "*", SearchOption.AllDirectories).ToDictionary(path => Path.GetRelativePath(site.Folder, path), Read);
        Assert.Contains(files, file => file.Key.StartsWith("search", StringComparison.Ordinal) && file.Value.AsSpan().IndexOf(id) >= 0);
        Assert.All(form.Private.SelectMany(Forms), secret => Assert.DoesNotContain(
            files, file => file.Value.AsSpan().IndexOf(Encoding.UTF8.GetBytes(secret)) >= 0 || file.Value.AsSpan().IndexOf(Encoding.Unicode.GetBytes(secret)) >= 0));
    }

    /// <summary>A value as it is, as JSON escapes it, and as the index would cut it: pairs of letters with spaces between.</summary>
    private static IEnumerable<string> Forms(string value)
    {
        yield return value;
        yield return string.Concat(value.Select(letter => letter < 128 ? letter.ToString() : $"\\u{(int)letter:X4}"));
        yield return string.Concat(value.Select(letter => letter < 128 ? letter.ToString() : $"\\u{(int)letter:x4}"));
        if (value.Where(letter => letter > 128).Skip(3).Any())
        {
            yield return string.Join(' ', Enumerable.Range(0, 4).Select(at => value.Substring(value.Length > 12 ? 2 + at : Math.Min(at, value.Length - 2), 2)).Distinct());
        }
    }

    private static byte[] Read(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
