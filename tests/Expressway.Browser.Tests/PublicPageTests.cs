using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Expressway.Browser.Tests;

/// <summary>What every page of the site must be: narrow enough, readable by everybody, workable with keys alone.</summary>
public sealed class PublicPageTests(Chromium chromium, PublicPageTests.Site site) : IClassFixture<PublicPageTests.Site>
{
    [Fact]
    public async Task Every_public_template_fits_a_telephone_and_has_no_accessibility_fault()
    {
        Chromium.Require();
        var page = await chromium.OpenAsync(site.Running.Address, PageAudit.Telephone);
        var templates = await PublicTemplates.ReadAsync(page);
        var audit = new PageAudit(page);
        foreach (var template in templates)
        {
            await audit.LookAsync(template);
        }

        await audit.LookAsync("/articles/nothing-here", 404);
        await page.GotoAsync("/demands/post");
        await page.GetByRole(AriaRole.Button, new() { Name = "提交" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        await audit.LookAsync("/demands/post with errors");
        await page.Context.CloseAsync();
        Assert.True(audit.Count >= 30, $"only {audit.Count} templates were looked at");
        audit.AssertClean();
    }

    [Fact]
    public async Task A_page_that_is_too_wide_or_has_a_nameless_picture_is_seen()
    {
        Chromium.Require();
        var page = await chromium.OpenAsync(site.Running.Address, PageAudit.Telephone);
        var audit = new PageAudit(page);
        await page.GotoAsync("/about");
        await page.EvaluateAsync("() => { const wide = document.createElement('img'); wide.width = 500; wide.style.maxWidth = 'none'; wide.style.minWidth = '500px'; document.querySelector('main').append(wide); }");
        await audit.LookAsync();
        await page.Context.CloseAsync();
        Assert.Contains(audit.Faults, fault => fault.Contains("px wide", StringComparison.Ordinal));
        Assert.Contains(audit.Faults, fault => fault.Contains("image-alt", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_skip_link_and_the_search_work_with_keys_alone()
    {
        Chromium.Require();
        var page = await chromium.OpenAsync(site.Running.Address);
        await page.GotoAsync("/");
        await page.Keyboard.PressAsync("Tab");
        var skip = page.Locator("a.skip");
        await Expect(skip).ToBeFocusedAsync();
        await Expect(skip).ToBeInViewportAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#main")).ToBeFocusedAsync();

        await page.Keyboard.PressAsync("Tab");
        var search = page.GetByRole(AriaRole.Combobox).First;
        await Expect(search).ToBeFocusedAsync();
        await page.Keyboard.InsertTextAsync("贷款");
        var options = page.GetByRole(AriaRole.Option);
        await Expect(options.First).ToBeVisibleAsync();
        await Expect(search).ToHaveAttributeAsync("aria-expanded", "true");
        await page.Keyboard.PressAsync("Escape");
        await Expect(options).ToHaveCountAsync(0);
        await Expect(search).ToHaveAttributeAsync("aria-expanded", "false");
        await page.Keyboard.PressAsync("ArrowDown");
        await Expect(options.First).ToBeVisibleAsync();
        await Expect(options.First).ToHaveAttributeAsync("aria-selected", "true");
        Assert.Equal(await options.First.GetAttributeAsync("id"), await search.GetAttributeAsync("aria-activedescendant"));
        var chosen = await options.First.InnerTextAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/search?q=*");
        await Expect(page.Locator("input[name=q]").First).ToHaveValueAsync(chosen);
        Assert.True(await page.Locator("main .results a").CountAsync() > 0);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task The_demand_form_is_filled_in_with_keys_alone()
    {
        Chromium.Require();
        var page = await chromium.OpenAsync(site.Running.Address, PageAudit.Telephone);
        await page.GotoAsync("/demands/post");
        var reached = new List<string>();
        await page.Locator("#main").FocusAsync();
        while (reached.Count < 60 && (reached.Count == 0 || reached[^1] != "BUTTON"))
        {
            await page.Keyboard.PressAsync("Tab");
            var (at, visible) = await FocusAsync(page);
            Assert.True(visible, $"{at} has the focus and can't be seen");
            reached.Add(at);
            var text = at switch { "Form.Amount" => "500万", "Form.Company" => "无锡示例有限公司", "Form.ContactName" => "王示例", "Form.Phone" => "12", _ => null };
            if (text is not null)
            {
                await page.Keyboard.InsertTextAsync(text);
            }
            else if (at is "Form.Purpose" or "Form.Consent")
            {
                await page.Keyboard.PressAsync("Space");
            }
            else if (at is "Form.Region" or "Form.Industry")
            {
                await page.Keyboard.PressAsync("ArrowDown");
            }
        }

        string[] order = ["Form.Family", "Form.Purpose", "Form.Amount", "Form.NeededBy", "Form.Security", "Form.Region", "Form.Industry", "Form.Company", "Form.ContactName", "Form.Phone", "Form.Email", "Form.Words", "Form.Consent", "BUTTON"];
        Assert.Equal(order, reached.Where(order.Contains).Distinct());
        await page.Keyboard.PressAsync("Enter");
        var alert = page.GetByRole(AriaRole.Alert);
        await Expect(alert).ToBeFocusedAsync();
        await Expect(alert.GetByRole(AriaRole.Link)).ToHaveCountAsync(1);
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByLabel("电话")).ToBeFocusedAsync();
        await page.Context.CloseAsync();
    }

    private static async Task<(string At, bool Visible)> FocusAsync(IPage page)
    {
        var focus = await page.EvaluateAsync<string[]>("""
            () => {
              const at = document.activeElement, style = getComputedStyle(at), box = at.getBoundingClientRect();
              const shown = box.width > 0 && box.height > 0 && (style.outlineStyle !== "none" || style.boxShadow !== "none" || getComputedStyle(at.closest("label") ?? at).outlineStyle !== "none");
              return [at.name || at.tagName, shown ? "yes" : ""];
            }
            """);
        return (focus[0], focus[1].Length > 0);
    }

    /// <summary>One site for the tests that only read.</summary>
    public sealed class Site : IAsyncLifetime
    {
        private RunningSite? _running;

        public RunningSite Running => _running ?? throw new InvalidOperationException("There is no browser, so no site was started.");

        public async ValueTask InitializeAsync()
        {
            if (Chromium.IsInstalled)
            {
                _running = await RunningSite.StartAsync();
            }
        }

        public ValueTask DisposeAsync() => _running?.DisposeAsync() ?? ValueTask.CompletedTask;
    }
}
