using Microsoft.Playwright;

namespace Expressway.Browser.Tests;

/// <summary>An address of each public template of a site with the demonstration.</summary>
internal static class PublicTemplates
{
    private static readonly string[] Fixed =
    [
        "/", "/search", "/search?q=贷款", "/search?q=qzxvjk", "/demands/post", "/demands/status", "/about", "/how-it-works", "/contact", "/privacy", "/sign-in",
        "/en/", "/en/search?q=loan", "/en/products", "/en/demands/post",
    ];

    private static readonly string[] Sections = ["policies", "items", "products", "articles", "institutions", "demands"];

    /// <summary>All of them: the fixed ones, each list with an item of it, a region and a stage.</summary>
    public static async Task<IReadOnlyList<string>> ReadAsync(IPage page)
    {
        var found = new List<string>(Fixed);
        foreach (var section in Sections)
        {
            await page.GotoAsync("/" + section);
            found.Add("/" + section);
            found.Add(await FirstAsync(page, $"main .results a[href^='/{section}/']"));
        }

        await page.GotoAsync("/");
        found.Add(await FirstAsync(page, "main a[href^='/regions/']"));
        found.Add(await FirstAsync(page, "main a[href^='/stages/']"));
        return found;
    }

    private static async Task<string> FirstAsync(IPage page, string links) => (await page.Locator(links).First.GetAttributeAsync("href"))!;
}
