namespace Expressway.Crawler.Discovery;

/// <summary>The family of a feed's format.</summary>
public enum FeedKind
{
    /// <summary>RSS 0.9x, 1.0 (RDF) and 2.0.</summary>
    Rss,

    /// <summary>Atom 0.3 and 1.0.</summary>
    Atom,

    /// <summary>JSON Feed 1.0 and 1.1.</summary>
    Json,
}
