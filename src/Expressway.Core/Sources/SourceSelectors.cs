namespace Expressway.Core.Sources;

/// <summary>CSS selectors of a list page and of the pages behind it; where one is absent the crawler finds the place by itself.</summary>
public sealed record SourceSelectors
{
    /// <summary>The longest selector.</summary>
    public const int MaxLength = 300;

    /// <summary>No selectors at all.</summary>
    public static SourceSelectors None { get; } = new();

    /// <summary>One entry of the list.</summary>
    public string? Item { get; init; }

    /// <summary>The link inside an entry.</summary>
    public string? Link { get; init; }

    /// <summary>The title inside an entry.</summary>
    public string? Title { get; init; }

    /// <summary>The date inside an entry.</summary>
    public string? Date { get; init; }

    /// <summary>The link to the list's next page.</summary>
    public string? NextPage { get; init; }

    /// <summary>Where the fields of the pages are.</summary>
    public PageSelectors Page { get; init; } = new();

    /// <summary>All selectors that are set.</summary>
    public IEnumerable<string> All() => new[] { Item, Link, Title, Date, NextPage }.OfType<string>().Concat(Page.All());
}
