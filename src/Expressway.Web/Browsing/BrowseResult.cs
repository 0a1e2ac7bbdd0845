using Expressway.Core.Content;
using Expressway.Core.Search.Analysis;

namespace Expressway.Web.Browsing;

/// <summary>A page of a list or search.</summary>
public sealed record BrowseResult
{
    /// <summary>What was asked.</summary>
    public required BrowseQuery Query { get; init; }

    /// <summary>The section's type; null on the search page.</summary>
    public ContentTypeDefinition? Section { get; init; }

    /// <summary>How many items match.</summary>
    public required int Total { get; init; }

    /// <summary>Whether there are more than were counted.</summary>
    public bool TotalIsCapped { get; init; }

    /// <summary>Whether items with only some of the words are shown.</summary>
    public bool Relaxed { get; init; }

    /// <summary>Whether the index could not be asked; then the newest items are shown, without facets.</summary>
    public bool IsWithoutIndex { get; init; }

    /// <summary>The rows.</summary>
    public required IReadOnlyList<ContentCard> Cards { get; init; }

    /// <summary>The facets that have something to choose.</summary>
    public IReadOnlyList<FacetView> Facets { get; init; } = [];

    /// <summary>How many of the list can be applied for today; the choice is offered where there are any.</summary>
    public int OpenCount { get; init; }

    /// <summary>How many of the list close within 30 days.</summary>
    public int ClosingCount { get; init; }

    /// <summary>Marks the words that were looked for; null without a text.</summary>
    public Highlighter? Marks { get; init; }

    /// <summary>The last page.</summary>
    public int LastPage => Math.Clamp((Total + BrowseQuery.PageSize - 1) / BrowseQuery.PageSize, 1, BrowseQuery.MaxPage);
}
