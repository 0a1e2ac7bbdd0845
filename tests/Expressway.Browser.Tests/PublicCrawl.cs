using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Expressway.Browser.Tests;

/// <summary>All that an anonymous visitor can reach by following addresses: pages in both languages, feeds, the sitemap, assets.</summary>
/// <remarks>
/// Addresses with a query are selections of what the lists hold anyway, and there is no end of them; of these only the pages of a list are read.
/// </remarks>
internal sealed partial class PublicCrawl
{
    private static readonly string[] Doors = ["/", "/en/", "/sitemap.xml", "/robots.txt", "/opensearch.xml", "/search/feed.rss", "/search/feed.atom", "/search/feed.json"];

    private readonly ConcurrentDictionary<string, string> _pages = new(StringComparer.Ordinal);

    /// <summary>Path and query of each address that answered with text, and the text.</summary>
    public IReadOnlyDictionary<string, string> Pages => _pages;

    /// <summary>Addresses that the site itself named and that answered with an error.</summary>
    public ConcurrentBag<string> Broken { get; } = [];

    /// <summary>Reads the whole site, and further addresses that nothing links to.</summary>
    public static async Task<PublicCrawl> ReadAsync(string site, CancellationToken ct, params string[] further)
    {
        var crawl = new PublicCrawl();
        using var handler = new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.All, AllowAutoRedirect = false };
        using var client = new HttpClient(handler) { BaseAddress = new Uri(site) };
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var wave = Doors.Concat(further).Where(seen.Add).ToList();
        while (wave.Count > 0)
        {
            var found = new ConcurrentBag<string>();
            await Parallel.ForEachAsync(wave, new ParallelOptions { MaxDegreeOfParallelism = 4, CancellationToken = ct }, async (path, token) =>
            {
                foreach (var next in await crawl.ReadOneAsync(client, path, token))
                {
                    found.Add(next);
                }
            });
            wave = [.. found.Where(seen.Add)];
        }

        return crawl;
    }

    /// <summary>The addresses whose text, or themselves, hold a value: as it is, as HTML, JSON or an address would write it.</summary>
    public IEnumerable<string> Holding(string value)
    {
        string[] forms = [value, WebUtility.HtmlEncode(value), Uri.EscapeDataString(value), Escaped(value)];
        return _pages.Where(page => forms.Any(form =>
            page.Value.Contains(form, StringComparison.OrdinalIgnoreCase) || page.Key.Contains(form, StringComparison.OrdinalIgnoreCase))).Select(page => page.Key).Order();
    }

    private static string Escaped(string value) => string.Concat(value.Select(letter => letter < 128 ? letter.ToString() : $"\\u{(int)letter:x4}"));

    private async Task<IEnumerable<string>> ReadOneAsync(HttpClient client, string path, CancellationToken ct)
    {
        using var answer = await client.GetAsync(path, ct);
        var type = answer.Content.Headers.ContentType?.MediaType ?? "";
        if (answer.Headers.Location is { } to)
        {
            return Followed(new Uri(client.BaseAddress!, path), to.OriginalString);
        }

        if (answer.StatusCode != HttpStatusCode.OK)
        {
            Broken.Add($"{path} {(int)answer.StatusCode}");
        }

        if (type.StartsWith("image/png", StringComparison.Ordinal))
        {
            return [];
        }

        var text = Encoding.UTF8.GetString(await answer.Content.ReadAsByteArrayAsync(ct));
        _pages[path] = text;
        return type is "text/css" or "text/javascript" ? [] : Addresses().Matches(text)
            .SelectMany(match => Followed(new Uri(client.BaseAddress!, path), WebUtility.HtmlDecode(match.Groups["to"].Value))).Distinct();
    }

    private static IEnumerable<string> Followed(Uri from, string to)
    {
        if (!Uri.TryCreate(from, to, out var address) || address.Authority != from.Authority || address.Scheme != from.Scheme
            || address.AbsolutePath.StartsWith("/admin", StringComparison.Ordinal)
            || (address.Query.Length > 0 && !ListPage().IsMatch(address.Query)))
        {
            yield break;
        }

        yield return address.PathAndQuery;
    }

    [GeneratedRegex("""(?:href|src|action)="(?<to>[^"#]+)|<loc>(?<to>[^<]+)|"(?:url|home_page_url|feed_url)":\s*"(?<to>[^"]+)""")]
    private static partial Regex Addresses();

    [GeneratedRegex(@"^\?page=\d+$")]
    private static partial Regex ListPage();
}
