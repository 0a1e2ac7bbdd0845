namespace Expressway.Crawler.Discovery;

/// <summary>One entry of a feed. Texts are plain (no markup, entities decoded once); unknown values are null.</summary>
public sealed record FeedEntry
{
    /// <summary>The guid or atom:id, as written.</summary>
    public string? Id { get; init; }

    /// <summary>The headline.</summary>
    public string? Title { get; init; }

    /// <summary>The page, absolute where that could be found out.</summary>
    public string? Link { get; init; }

    /// <summary>The author's name, the mail address only where there is no name.</summary>
    public string? Author { get; init; }

    /// <summary>The summary as markup.</summary>
    public FeedHtml? Summary { get; init; }

    /// <summary>The content as markup.</summary>
    public FeedHtml? Content { get; init; }

    /// <summary>When it was published.</summary>
    public FeedTime? Published { get; init; }

    /// <summary>When it was changed last.</summary>
    public FeedTime? Updated { get; init; }

    /// <summary>Categories, in order.</summary>
    public IReadOnlyList<string> Categories { get; init; } = [];

    /// <summary>Attached files, in order.</summary>
    public IReadOnlyList<FeedEnclosure> Enclosures { get; init; } = [];
}
