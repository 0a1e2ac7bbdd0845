using Expressway.Crawler.Fetching;

namespace Expressway.Crawler.Collecting;

/// <summary>The end of a request.</summary>
internal sealed record Fetched(FetchState State, WebUrl Address)
{
    /// <summary>What came, decompressed; empty unless <see cref="FetchState.Ok"/>.</summary>
    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>The Content-Type header.</summary>
    public string? ContentType { get; init; }

    /// <summary>The Content-Location header.</summary>
    public string? ContentLocation { get; init; }

    /// <summary>The ETag header.</summary>
    public string? ETag { get; init; }

    /// <summary>The Last-Modified header, as sent.</summary>
    public string? LastModified { get; init; }

    /// <summary>Why it was refused or failed.</summary>
    public string? Error { get; init; }
}
