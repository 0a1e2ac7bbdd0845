using Expressway.Crawler.Fetching;

namespace Expressway.Crawler.Collecting;

/// <summary>What a source's list named.</summary>
/// <param name="Addresses">The addresses in the list's order, as written there.</param>
/// <param name="ETag">The first list's ETag header.</param>
/// <param name="LastModified">The first list's Last-Modified header.</param>
/// <param name="IsUnchanged">Whether the server says that the list is as it was (304); there are no addresses then.</param>
public sealed record SourceList(IReadOnlyList<WebUrl> Addresses, string? ETag = null, string? LastModified = null, bool IsUnchanged = false);
