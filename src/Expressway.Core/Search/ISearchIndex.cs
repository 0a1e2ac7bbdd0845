namespace Expressway.Core.Search;

/// <summary>
/// The one seam to a search engine. All engines pass the same contract tests. Writes may come late, twice and out of
/// order: each carries the item's version, and an older one is ignored.
/// </summary>
/// <exception cref="SearchUnavailableException">The engine can't be reached or refuses.</exception>
public interface ISearchIndex
{
    /// <summary>Adds or replaces items. One that is older than what is held, or than its removal, is ignored.</summary>
    Task PutAsync(IReadOnlyCollection<SearchDocument> documents, CancellationToken ct);

    /// <summary>Removes an item unless the index holds a newer version of it. Removing what is not there is fine.</summary>
    Task RemoveAsync(string id, int version, CancellationToken ct);

    /// <summary>Answers a search. Whatever the text is, it is an answer and never an engine's syntax error.</summary>
    Task<SearchResponse> SearchAsync(SearchRequest request, CancellationToken ct);

    /// <summary>Completes what is being typed: titles and names first, then frequent words.</summary>
    Task<IReadOnlyList<SearchSuggestion>> SuggestAsync(string prefix, int limit, CancellationToken ct);

    /// <summary>How many items the index holds.</summary>
    Task<int> CountAsync(CancellationToken ct);

    /// <summary>All ids with their versions, ordered by id (ordinal), for verifying and reconciling.</summary>
    IAsyncEnumerable<SearchEntry> IdsAndVersionsAsync(CancellationToken ct);

    /// <summary>Whether the index was built by another analysis (<c>TextAnalyzer.Version</c>) or is new: rebuild it.</summary>
    Task<bool> NeedsRebuildAsync(CancellationToken ct);

    /// <summary>Replaces everything. Searches are answered from the old index until the new one is complete.</summary>
    Task RebuildAsync(IAsyncEnumerable<SearchDocument> documents, CancellationToken ct);

    /// <summary>Removes everything.</summary>
    Task ClearAsync(CancellationToken ct);
}
