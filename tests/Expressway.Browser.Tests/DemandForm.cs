using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Expressway.Browser.Tests;

/// <summary>The form by which an enterprise posts a demand, filled in as one enterprise would. Its private side is like nothing else on the site.</summary>
/// <param name="Amount">The amount as typed.</param>
/// <param name="Company">The enterprise.</param>
/// <param name="Contact">Who is asked for.</param>
/// <param name="Phone">The mobile telephone.</param>
/// <param name="Email">The address.</param>
/// <param name="Words">What only advisers read.</param>
internal sealed record DemandForm(string Amount, string Company, string Contact, string Phone, string Email, string Words)
{
    /// <summary>What must be found nowhere in public.</summary>
    public IReadOnlyList<string> Private => [Company, Contact, Phone, Email, Words];

    /// <summary>Opens the form and fills in everything but the consent.</summary>
    public async Task FillAsync(IPage page)
    {
        await page.GotoAsync("/demands/post");
        await page.Locator("input[name='Form.Family'][value=financing]").CheckAsync();
        await page.Locator("input[name='Form.Purpose']").First.CheckAsync();
        await page.GetByLabel("需要多少").FillAsync(Amount);
        await page.Locator("input[name='Form.Security']").Nth(1).CheckAsync();
        await page.GetByLabel("企业在哪个区").SelectOptionAsync(new SelectOptionValue { Label = "惠山区" });
        await page.GetByLabel("属于哪个行业").SelectOptionAsync(new SelectOptionValue { Label = "制造业" });
        await page.GetByLabel("企业名称").FillAsync(Company);
        await page.GetByLabel("联系人").FillAsync(Contact);
        await page.GetByLabel("电话").FillAsync(Phone);
        await page.GetByLabel("邮箱").FillAsync(Email);
        await page.GetByLabel("还想说明的").FillAsync(Words);
    }

    /// <summary>Everything that was filled in stands in the form.</summary>
    public async Task IsThereAsync(IPage page)
    {
        await Expect(page.Locator("input[name='Form.Family'][value=financing]")).ToBeCheckedAsync();
        await Expect(page.Locator("input[name='Form.Purpose']").First).ToBeCheckedAsync();
        await Expect(page.GetByLabel("需要多少")).ToHaveValueAsync(Amount);
        await Expect(page.Locator("input[name='Form.Security']").Nth(1)).ToBeCheckedAsync();
        await Expect(page.Locator("input[name='Form.Security']:checked")).ToHaveCountAsync(1);
        await Expect(page.GetByLabel("企业在哪个区").Locator("option:checked")).ToHaveTextAsync("惠山区");
        await Expect(page.GetByLabel("属于哪个行业").Locator("option:checked")).ToHaveTextAsync("制造业");
        await Expect(page.GetByLabel("企业名称")).ToHaveValueAsync(Company);
        await Expect(page.GetByLabel("联系人")).ToHaveValueAsync(Contact);
        await Expect(page.GetByLabel("电话")).ToHaveValueAsync(Phone);
        await Expect(page.GetByLabel("邮箱")).ToHaveValueAsync(Email);
        await Expect(page.GetByLabel("还想说明的")).ToHaveValueAsync(Words);
    }

    /// <summary>Sends the form.</summary>
    public static Task SendAsync(IPage page) => page.GetByRole(AriaRole.Button, new() { Name = "提交需求" }).ClickAsync();
}
