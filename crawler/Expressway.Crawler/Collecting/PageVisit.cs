using Expressway.Core.Sources;
using Expressway.Crawler.Reading;

namespace Expressway.Crawler.Collecting;

/// <summary>A page that was asked for, and what was read there.</summary>
public sealed record PageVisit
{
    /// <summary>How the request ended. A page without title or text counts as <see cref="FetchState.Failed"/>.</summary>
    public required FetchState State { get; init; }

    /// <summary>The address after redirects.</summary>
    public required string Address { get; init; }

    /// <summary>Why it was refused or failed.</summary>
    public string? Error { get; init; }

    /// <summary>The encoding that the bytes were read in, by its standard name.</summary>
    public string? Encoding { get; init; }

    /// <summary>The bytes as they came, decompressed.</summary>
    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>The ETag header.</summary>
    public string? ETag { get; init; }

    /// <summary>The Last-Modified header, as sent.</summary>
    public string? LastModified { get; init; }

    /// <summary>What the page says, field by field.</summary>
    public PageReading? Reading { get; init; }

    /// <summary>The same for the inbox, without a raw copy.</summary>
    public FoundPage? Page { get; init; }
}
