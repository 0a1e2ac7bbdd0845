namespace Expressway.Crawler.Fetching;

/// <summary>One thing to fetch.</summary>
/// <param name="Url">Where; http or https.</param>
/// <param name="Kind">What is expected there.</param>
public sealed record FetchRequest(WebUrl Url, FetchKind Kind = FetchKind.Page)
{
    /// <summary>The <c>ETag</c> of the copy that we have, as it was sent.</summary>
    public string? ETag { get; init; }

    /// <summary>The <c>Last-Modified</c> of the copy that we have, as it was sent.</summary>
    public string? LastModified { get; init; }

    /// <summary>Asked before each hop, the first one included; false ends the fetch as disallowed. Null: robots.txt is not asked.</summary>
    public Func<WebUrl, CancellationToken, Task<bool>>? MayFetch { get; init; }
}
