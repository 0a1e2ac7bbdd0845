using System.Globalization;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Expressway.Browser.Tests.Chromium))]

namespace Expressway.Browser.Tests;

/// <summary>The system's Chromium, started once for all tests; each test opens windows of its own in it.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private const string Program = "/usr/bin/chromium";

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>True where there is a browser to drive.</summary>
    public static bool IsInstalled => File.Exists(Program);

    public async ValueTask InitializeAsync()
    {
        if (!IsInstalled)
        {
            return;
        }

        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Program,
            Args = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    /// <summary>A window of its own: cookies, storage and settings are nobody else's. Skips the running test where there is no browser.</summary>
    /// <param name="site">The address that relative addresses begin at.</param>
    /// <param name="width">CSS pixels; 360 is the smallest telephone.</param>
    /// <param name="scripts">Whether pages may run scripts.</param>
    /// <param name="dark">Whether the visitor likes it dark.</param>
    public async Task<IPage> OpenAsync(string site, int width = 1280, bool scripts = true, bool dark = false)
    {
        Require();
        var context = await _browser!.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = site,
            Locale = "zh-CN",
            TimezoneId = "Asia/Shanghai",
            ViewportSize = new ViewportSize { Width = width, Height = 800 },
            JavaScriptEnabled = scripts,
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
            ReducedMotion = ReducedMotion.Reduce,
        });
        context.SetDefaultTimeout(15_000);
        return await context.NewPageAsync();
    }

    /// <summary>Skips the running test where there is no browser.</summary>
    public static void Require() =>
        Assert.SkipUnless(IsInstalled, string.Create(CultureInfo.InvariantCulture, $"needs Chromium at {Program} (Debian's package chromium)"));

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }
}
