using System.Collections.Concurrent;
using Microsoft.Extensions.Options;

namespace Expressway.Crawler.Fetching;

/// <summary>
/// The robots.txt of each origin, kept for a day (an hour where it could not be had). 4xx allows everything, 5xx, 429 and
/// a network that fails allow nothing (RFC 9309 §2.3.1).
/// </summary>
public sealed class RobotsCache(GuardedHttpClient client, IOptions<CrawlerOptions> options, TimeProvider clock)
{
    private const int MaxOrigins = 10_000;

    private static readonly TimeSpan Kept = TimeSpan.FromHours(24);

    private static readonly TimeSpan KeptAfterError = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<string, Lazy<Task<Entry>>> _entries = new(StringComparer.Ordinal);

    /// <summary>Whether our crawler may fetch the address. Fits <see cref="FetchRequest.MayFetch"/>.</summary>
    public async Task<bool> MayFetchAsync(WebUrl url, CancellationToken ct) => (await RulesAsync(url, ct)).Allows(url);

    /// <summary>What the origin's robots.txt says to our crawler.</summary>
    public async Task<RobotsRules> RulesAsync(WebUrl url, CancellationToken ct) => (await GetAsync(url, ct)).Rules;

    /// <summary>The addresses of the <c>Sitemap</c> lines, absolute; wrong ones left out.</summary>
    public async Task<IReadOnlyList<WebUrl>> SitemapsAsync(WebUrl url, CancellationToken ct) => (await GetAsync(url, ct)).Sitemaps;

    private async Task<Entry> GetAsync(WebUrl url, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(url);
        while (true)
        {
            // One fetch for all who ask; it is nobody's in particular, so nobody's cancellation ends it (the client's limits do).
            var lazy = _entries.GetOrAdd(url.Origin, _ => new Lazy<Task<Entry>>(() => FetchAsync(url)));
            if (lazy.Value.IsFaulted)
            {
                _entries.TryRemove(KeyValuePair.Create(url.Origin, lazy));
            }

            var entry = await lazy.Value.WaitAsync(ct);
            if (entry.UntilUtc > clock.GetUtcNow().UtcDateTime)
            {
                return entry;
            }

            _entries.TryRemove(KeyValuePair.Create(url.Origin, lazy));
        }
    }

    private async Task<Entry> FetchAsync(WebUrl url)
    {
        Prune();
        var at = WebUrl.Parse(url.Origin + "/robots.txt")!;
        try
        {
            var result = await client.GetAsync(new FetchRequest(at, FetchKind.Robots), CancellationToken.None);
            var robots = RobotsTxt.Parse(result.Body);
            var sitemaps = robots.Sitemaps.Select(s => WebUrl.ParseWeb(s, at)).OfType<WebUrl>().ToList();
            return new Entry(robots.For(options.Value.ProductToken), sitemaps, Until(Kept));
        }
        catch (FetchFailedException error) when (error.Status is >= 400 and < 500 and not 429)
        {
            return new Entry(RobotsRules.AllowAll, [], Until(Kept));
        }
        catch (FetchFailedException)
        {
            return new Entry(RobotsRules.DenyAll, [], Until(KeptAfterError));
        }
    }

    private DateTime Until(TimeSpan kept) => clock.GetUtcNow().UtcDateTime + kept;

    /// <summary>Keeps memory bounded: among so many origins it is cheaper to ask again than to find the stale ones.</summary>
    private void Prune()
    {
        if (_entries.Count < MaxOrigins)
        {
            return;
        }

        foreach (var pair in _entries.Where(pair => pair.Value is { IsValueCreated: true, Value.IsCompleted: true }))
        {
            _entries.TryRemove(pair);
        }
    }

    private sealed record Entry(RobotsRules Rules, IReadOnlyList<WebUrl> Sitemaps, DateTime UntilUtc);
}
