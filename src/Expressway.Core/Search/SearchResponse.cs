namespace Expressway.Core.Search;

/// <summary>The answer to a <see cref="SearchRequest"/>.</summary>
public sealed record SearchResponse
{
    /// <summary>How many items match text and filters.</summary>
    public required int Total { get; init; }

    /// <summary>Whether the engine stopped counting at <see cref="Total"/>, so that there are more.</summary>
    public bool TotalIsCapped { get; init; }

    /// <summary>Whether nothing held all of the words, so that items with some of them are shown.</summary>
    public bool Relaxed { get; init; }

    /// <summary>The hits of the page asked for.</summary>
    public required IReadOnlyList<SearchHit> Hits { get; init; }

    /// <summary>Facet name → counts of the codes that occur, greatest first. A facet's own selection does not count.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<FacetCount>> Facets { get; init; }

    /// <summary>The terms to mark in texts (<c>Analysis.Highlighter</c>).</summary>
    public IReadOnlyList<string> Terms { get; init; } = [];
}
