namespace Expressway.Core.Sources;

/// <summary>How a source names its pages.</summary>
public enum SourceKind
{
    /// <summary>RSS, Atom or JSON Feed.</summary>
    Feed,

    /// <summary>A sitemap or a sitemap index.</summary>
    Sitemap,

    /// <summary>A page that lists others, with selectors or without.</summary>
    List,
}
