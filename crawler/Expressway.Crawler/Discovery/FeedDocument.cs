namespace Expressway.Crawler.Discovery;

/// <summary>A feed. Texts are plain; unknown values are null.</summary>
public sealed record FeedDocument
{
    /// <summary>The family of the format.</summary>
    public required FeedKind Kind { get; init; }

    /// <summary>The feed's name.</summary>
    public string? Title { get; init; }

    /// <summary>What it is about, as markup.</summary>
    public FeedHtml? Description { get; init; }

    /// <summary>The site's page.</summary>
    public string? Link { get; init; }

    /// <summary>BCP 47, as written.</summary>
    public string? Language { get; init; }

    /// <summary>The author's name.</summary>
    public string? Author { get; init; }

    /// <summary>When the feed was changed last.</summary>
    public FeedTime? Updated { get; init; }

    /// <summary>Categories, in order.</summary>
    public IReadOnlyList<string> Categories { get; init; } = [];

    /// <summary>Entries in document order.</summary>
    public IReadOnlyList<FeedEntry> Entries { get; init; } = [];
}
