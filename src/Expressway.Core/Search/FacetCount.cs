namespace Expressway.Core.Search;

/// <summary>How many items a facet's code would leave.</summary>
/// <param name="Code">The code.</param>
/// <param name="Count">The number of items, at least 1.</param>
public sealed record FacetCount(string Code, int Count);
