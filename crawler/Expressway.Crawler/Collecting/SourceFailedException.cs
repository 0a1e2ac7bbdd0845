namespace Expressway.Crawler.Collecting;

/// <summary>A source could not be read: the network, its answers or the storage failed. The failure is noted at the source; the others go on.</summary>
public sealed class SourceFailedException(string message, Exception? inner = null) : Exception(message, inner);
