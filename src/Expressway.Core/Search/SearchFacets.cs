namespace Expressway.Core.Search;

/// <summary>Facets that every index has besides those of the content types.</summary>
public static class SearchFacets
{
    /// <summary>The facet of <see cref="SearchDocument.Kind"/>; the index fills it itself.</summary>
    public const string Kind = "kind";
}
