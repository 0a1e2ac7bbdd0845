using Microsoft.Extensions.Options;

namespace Expressway.Crawler.Fetching;

/// <summary>
/// One request at a time per host, and a pause after each: five times what the fetch took, within the limits of the
/// options; a Crawl-delay counts up to thirty seconds. Hosts do not wait for each other.
/// </summary>
public sealed class HostPacer(IOptions<CrawlerOptions> options, TimeProvider clock)
{
    private const int ManyHosts = 4_096;

    private readonly Dictionary<string, Lane> _lanes = new(StringComparer.Ordinal);

    /// <summary>Runs <paramref name="fetch"/> when the host's turn has come.</summary>
    /// <param name="url">Whose host is asked.</param>
    /// <param name="fetch">The request.</param>
    /// <param name="crawlDelay">What robots.txt asks for, null for nothing.</param>
    /// <param name="minDelay">The source's own shortest pause instead of the options'; null for none.</param>
    /// <param name="ct">Ends waiting and fetching.</param>
    public async Task<T> RunAsync<T>(WebUrl url, Func<CancellationToken, Task<T>> fetch, TimeSpan? crawlDelay, TimeSpan? minDelay, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(url);
        ArgumentNullException.ThrowIfNull(fetch);
        var lane = Enter(url.Host ?? "");
        try
        {
            await lane.Slots.WaitAsync(ct);
            try
            {
                var pause = lane.NextUtc - clock.GetUtcNow().UtcDateTime;
                if (pause > TimeSpan.Zero)
                {
                    await Task.Delay(pause, clock, ct);
                }

                var started = clock.GetTimestamp();
                try
                {
                    return await fetch(ct);
                }
                finally
                {
                    lane.NextUtc = clock.GetUtcNow().UtcDateTime + PauseAfter(clock.GetElapsedTime(started), crawlDelay, minDelay);
                }
            }
            finally
            {
                lane.Slots.Release();
            }
        }
        finally
        {
            Leave(lane);
        }
    }

    internal TimeSpan PauseAfter(TimeSpan took, TimeSpan? crawlDelay, TimeSpan? minDelay)
    {
        var shortest = minDelay ?? options.Value.MinDelay;
        var longest = options.Value.MaxDelay > shortest ? options.Value.MaxDelay : shortest;
        var pause = TimeSpan.FromTicks(Math.Clamp(took.Ticks * 5, shortest.Ticks, longest.Ticks));
        var asked = crawlDelay is { } delay && delay > options.Value.MaxCrawlDelay ? options.Value.MaxCrawlDelay : crawlDelay ?? TimeSpan.Zero;
        return asked > pause ? asked : pause;
    }

    private Lane Enter(string host)
    {
        lock (_lanes)
        {
            if (!_lanes.TryGetValue(host, out var lane))
            {
                if (_lanes.Count >= ManyHosts)
                {
                    Prune();
                }

                lane = new Lane(options.Value.MaxConnectionsPerHost);
                _lanes.Add(host, lane);
            }

            lane.Users++;
            return lane;
        }
    }

    private void Leave(Lane lane)
    {
        lock (_lanes)
        {
            lane.Users--;
        }
    }

    private void Prune()
    {
        var now = clock.GetUtcNow().UtcDateTime;
        foreach (var host in _lanes.Where(pair => pair.Value.Users == 0 && pair.Value.NextUtc <= now).Select(pair => pair.Key).ToList())
        {
            _lanes.Remove(host);
        }
    }

    private sealed class Lane(int width)
    {
        public SemaphoreSlim Slots { get; } = new(width);

        public DateTime NextUtc { get; set; }

        public int Users { get; set; }
    }
}
