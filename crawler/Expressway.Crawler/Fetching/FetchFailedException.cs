namespace Expressway.Crawler.Fetching;

/// <summary>The one exception of the border to the web: something outside failed or was refused. The loop can go on.</summary>
public sealed class FetchFailedException : Exception
{
    /// <summary>Names a reason.</summary>
    public FetchFailedException(FetchFailure reason, string message, Exception? inner = null)
        : base(message, inner) => Reason = reason;

    /// <summary>Why.</summary>
    public FetchFailure Reason { get; }

    /// <summary>The HTTP status, for <see cref="FetchFailure.BadStatus"/>.</summary>
    public int? Status { get; init; }

    /// <summary>How long the server asks to wait (<c>Retry-After</c> in seconds or as a date), null where it does not say.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Whether the page is gone for good (404 or 410).</summary>
    public bool IsGone => Status is 404 or 410;
}
