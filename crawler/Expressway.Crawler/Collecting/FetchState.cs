namespace Expressway.Crawler.Collecting;

/// <summary>How a request for a page or list ended.</summary>
public enum FetchState
{
    /// <summary>There is a body.</summary>
    Ok,

    /// <summary>The server says that nothing changed since the last time (304).</summary>
    NotModified,

    /// <summary>The server says that there is nothing any more (404, 410).</summary>
    Gone,

    /// <summary>It may not be fetched: robots.txt or the guard.</summary>
    Refused,

    /// <summary>The network or the server failed.</summary>
    Failed,
}
