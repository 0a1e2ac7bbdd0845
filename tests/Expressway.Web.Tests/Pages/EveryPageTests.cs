using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Expressway.Web.Tests.Pages;

public sealed partial class EveryPageTests(DemoSite site)
{
    private const int MostQueries = 12;

    [Fact]
    public async Task Every_address_of_the_sitemaps_answers_within_its_queries_and_policy()
    {
        using var visitor = site.Visitor();
        var index = XDocument.Parse(await visitor.GetStringAsync("/sitemap.xml", DemoSite.Ct));
        var parts = Locations(index);
        Assert.True(parts.Count > 6, $"{parts.Count} parts");
        var pages = new List<string>();
        foreach (var part in parts)
        {
            pages.AddRange(Locations(XDocument.Parse(await visitor.GetStringAsync(part, DemoSite.Ct))));
        }

        Assert.True(pages.Count > 500, $"{pages.Count} pages");
        Assert.Equal(pages.Count, pages.Distinct().Count());
        pages.AddRange(["/search?q=%E8%B4%B7%E6%AC%BE", "/en/search?q=loan", "/demands/status", "/en/demands/status", "/items?region=320214&sort=deadline", "/about", "/how-it-works", "/contact", "/privacy", "/en/privacy"]);
        var faults = new List<string>();
        foreach (var page in pages)
        {
            using var answer = await visitor.GetAsync(page, DemoSite.Ct);
            var html = await answer.Content.ReadAsStringAsync(DemoSite.Ct);
            faults.AddRange(Faults(answer, html).Select(fault => $"{page}: {fault}"));
        }

        Assert.Empty(faults.Take(20));
    }

    private static IEnumerable<string> Faults(HttpResponseMessage answer, string html)
    {
        if (answer.StatusCode != HttpStatusCode.OK)
        {
            yield return ((int)answer.StatusCode).ToString(CultureInfo.InvariantCulture);
            yield break;
        }

        var queries = int.Parse(Queries().Match(answer.Headers.GetValues("Server-Timing").Single()).Value, CultureInfo.InvariantCulture);
        if (queries > MostQueries)
        {
            yield return $"{queries} queries";
        }

        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        var nonce = Nonce().Match(policy).Groups[1].Value;
        if (Script().Matches(html).Any(script => !WebUtility.HtmlDecode(script.Value).Contains($"nonce=\"{nonce}\"", StringComparison.Ordinal)))
        {
            yield return "a script without the nonce";
        }

        if (Inline().Match(html) is { Success: true } inline)
        {
            yield return "inline: " + inline.Value;
        }

        if (Foreign().Match(html) is { Success: true } foreign)
        {
            yield return "third party: " + foreign.Value;
        }

        if (MissingText().Match(html) is { Success: true } key)
        {
            yield return "missing text: " + key.Value;
        }

        if (Regex.Count(html, "<h1[ >]", RegexOptions.NonBacktracking) != 1)
        {
            yield return "not one h1";
        }
    }

    private static List<string> Locations(XDocument sitemap) => [.. sitemap.Descendants().Where(element => element.Name.LocalName == "loc").Select(element => element.Value)];

    [GeneratedRegex(@"\d+", RegexOptions.NonBacktracking)]
    private static partial Regex Queries();

    [GeneratedRegex("'nonce-([^']+)'", RegexOptions.NonBacktracking)]
    private static partial Regex Nonce();

    [GeneratedRegex("<script[^>]*>", RegexOptions.NonBacktracking)]
    private static partial Regex Script();

    [GeneratedRegex(@"<[a-z][^>]*\s(style|onclick|onload|onsubmit)=|<style", RegexOptions.NonBacktracking)]
    private static partial Regex Inline();

    [GeneratedRegex(@"<(script|img|iframe)[^>]*\ssrc=""(https?:)?//[^>]*|<link rel=""(stylesheet|preload|icon)""[^>]*href=""(https?:)?//[^>]*", RegexOptions.NonBacktracking)]
    private static partial Regex Foreign();

    [GeneratedRegex(@">\s*(Nav|Home|Item|Policy|Product|Demand|Facet|List|Post|Status|Institution|Window|From|Sort|Stage|Line)\.[A-Za-z.]+\s*<", RegexOptions.NonBacktracking)]
    private static partial Regex MissingText();
}
