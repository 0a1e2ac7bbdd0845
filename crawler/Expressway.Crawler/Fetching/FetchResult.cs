namespace Expressway.Crawler.Fetching;

/// <summary>What a fetch brought.</summary>
public sealed record FetchResult
{
    /// <summary>The address after all redirects: the base of the links in the body.</summary>
    public required WebUrl FinalUrl { get; init; }

    /// <summary>True where the copy that we have is still right (status 304); the body is empty then.</summary>
    public bool IsNotModified { get; init; }

    /// <summary>True where every redirect on the way was permanent, so that the source's address should be changed.</summary>
    public bool IsMovedForGood { get; init; }

    /// <summary>The body, decompressed, undecoded.</summary>
    public byte[] Body { get; init; } = [];

    /// <summary>The whole Content-Type header, null where absent.</summary>
    public string? ContentType { get; init; }

    /// <summary>The Content-Location header, null where absent.</summary>
    public string? ContentLocation { get; init; }

    /// <summary>The ETag header for the next conditional fetch.</summary>
    public string? ETag { get; init; }

    /// <summary>The Last-Modified header for the next conditional fetch.</summary>
    public string? LastModified { get; init; }

    /// <summary>The X-Robots-Tag headers, joined by commas; null where absent.</summary>
    public string? RobotsTag { get; init; }

    /// <summary>How long it took, redirects included.</summary>
    public TimeSpan Took { get; init; }
}
