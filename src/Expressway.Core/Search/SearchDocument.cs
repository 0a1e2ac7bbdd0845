namespace Expressway.Core.Search;

/// <summary>What the index knows of one published item. Everything in it may be shown to anybody.</summary>
public sealed record SearchDocument
{
    /// <summary>The item's <c>ContentItemId</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The item's version; a write that is older than what the index holds is ignored.</summary>
    public required int Version { get; init; }

    /// <summary>The content type's name (<c>Policy</c>, <c>Product</c> …); counted and filtered as <see cref="SearchFacets.Kind"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>The title as shown.</summary>
    public required string Title { get; init; }

    /// <summary>A document number (文号) or product code by which the item is found at once.</summary>
    public string? Number { get; init; }

    /// <summary>Other names: short names, former names, the institution's or issuer's name.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>Names of the item's terms (topics, regions …) and tags.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>A few plain sentences.</summary>
    public string? Summary { get; init; }

    /// <summary>The rest of the text, plain.</summary>
    public string Body { get; init; } = "";

    /// <summary>Facet name → codes. Codes of trees come with all their ancestors, so that a filter is one comparison.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Facets { get; init; } =
        new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>When the item was published, UTC (for collected items: at its source).</summary>
    public required DateTime PublishedUtc { get; init; }

    /// <summary>First day on which one may apply; null is since ever. An item without any window is not <em>open</em>.</summary>
    public DateOnly? OpenFrom { get; init; }

    /// <summary>Last day on which one may apply; null is without end.</summary>
    public DateOnly? OpenUntil { get; init; }

    /// <summary>Whether one may apply for the item at all, so that an absent window means always open.</summary>
    public bool CanApply { get; init; }

    /// <summary>Least amount, 万元.</summary>
    public decimal? AmountMin { get; init; }

    /// <summary>Greatest amount, 万元.</summary>
    public decimal? AmountMax { get; init; }

    /// <summary>Shortest term, months.</summary>
    public decimal? TermMin { get; init; }

    /// <summary>Longest term, months.</summary>
    public decimal? TermMax { get; init; }

    /// <summary>Items with one key are the same thing from several sources; a result shows the best of them.</summary>
    public string? CollapseKey { get; init; }
}
