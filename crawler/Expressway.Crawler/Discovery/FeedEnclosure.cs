namespace Expressway.Crawler.Discovery;

/// <summary>A file that an entry of a feed points to.</summary>
/// <param name="Url">Its address, absolute where that could be found out.</param>
/// <param name="Type">Media type, null where not said.</param>
/// <param name="Length">Bytes, null where not said.</param>
public sealed record FeedEnclosure(string Url, string? Type, long? Length);
