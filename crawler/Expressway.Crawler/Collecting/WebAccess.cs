using Expressway.Crawler.Fetching;

namespace Expressway.Crawler.Collecting;

/// <summary>The polite way out: robots.txt, the host's turn, the guarded client. What fails comes back as a state, not as an exception.</summary>
public sealed class WebAccess(GuardedHttpClient client, RobotsCache robots, HostPacer pacer)
{
    /// <summary>Asks for an address.</summary>
    /// <param name="address">Where.</param>
    /// <param name="kind">What is expected there.</param>
    /// <param name="eTag">The ETag of the last time; null for none.</param>
    /// <param name="lastModified">The Last-Modified header of the last time; null for none.</param>
    /// <param name="ct">Cancellation.</param>
    internal async Task<Fetched> GetAsync(WebUrl address, FetchKind kind, string? eTag, string? lastModified, CancellationToken ct)
    {
        var request = new FetchRequest(address, kind) { ETag = eTag, LastModified = lastModified, MayFetch = robots.MayFetchAsync };
        try
        {
            var rules = await robots.RulesAsync(address, ct);

            // What may not be fetched does not wait for the host's turn: the client refuses it before it connects.
            var result = rules.Allows(address)
                ? await pacer.RunAsync(address, token => client.GetAsync(request, token), rules.CrawlDelay, null, ct)
                : await client.GetAsync(request, ct);
            return new Fetched(result.IsNotModified ? FetchState.NotModified : FetchState.Ok, result.FinalUrl)
            {
                Body = result.Body,
                ContentType = result.ContentType,
                ContentLocation = result.ContentLocation,
                ETag = result.ETag,
                LastModified = result.LastModified,
            };
        }
        catch (FetchFailedException error)
        {
            return new Fetched(StateOf(error), address) { Error = error.Message };
        }
    }

    private static FetchState StateOf(FetchFailedException error) => error.Reason switch
    {
        FetchFailure.InvalidAddress or FetchFailure.ForbiddenAddress or FetchFailure.DisallowedByRobots => FetchState.Refused,
        _ => error.IsGone ? FetchState.Gone : FetchState.Failed,
    };
}
