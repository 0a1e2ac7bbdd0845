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
