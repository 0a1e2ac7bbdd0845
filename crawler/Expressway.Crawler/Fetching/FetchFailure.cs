namespace Expressway.Crawler.Fetching;

/// <summary>Why a fetch brought nothing.</summary>
public enum FetchFailure
{
    /// <summary>Not an address that can be fetched: not http or https, or no valid host.</summary>
    InvalidAddress,

    /// <summary>The guard refused the address or port: it does not lead to the public web.</summary>
    ForbiddenAddress,

    /// <summary>robots.txt does not allow it.</summary>
    DisallowedByRobots,

    /// <summary>More redirects than are followed, or one without a usable target.</summary>
    BadRedirect,

    /// <summary>The name has no address.</summary>
    NotResolved,

    /// <summary>No connection, or TLS failed.</summary>
    NotConnected,

    /// <summary>Connecting, the first byte or the whole took too long, or the data came too slowly.</summary>
    TimedOut,

    /// <summary>The body is larger than allowed, after decompression.</summary>
    TooLarge,

    /// <summary>The answer's status is neither success nor "not modified"; see <see cref="FetchFailedException.Status"/>.</summary>
    BadStatus,

    /// <summary>The answer broke off or was not valid HTTP or compression.</summary>
    BrokenAnswer,
}
