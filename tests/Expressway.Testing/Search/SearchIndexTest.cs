using Expressway.Core.Search;
using Xunit;

namespace Expressway.Testing.Search;

/// <summary>Gives a contract test an empty index of the engine under test and the words to use it.</summary>
public abstract class SearchIndexTest : IAsyncLifetime
{
    /// <summary>The day of all searches.</summary>
    protected static readonly DateOnly Today = new(2026, 6, 30);

    private ISearchIndex? _index;

    /// <summary>The synonyms that the index asks.</summary>
    protected SynonymCatalog Synonyms { get; } = new();

    /// <summary>The index under test.</summary>
    protected ISearchIndex Index => _index ?? throw new InvalidOperationException("The test has not begun.");

    /// <summary>The running test's cancellation.</summary>
    protected static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>Makes the index once, before the test.</summary>
    public async ValueTask InitializeAsync() => _index = await CreateAsync(Synonyms);

    /// <summary>Removes it, after the test.</summary>
    public async ValueTask DisposeAsync()
    {
        await DestroyAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Makes a new, empty index.</summary>
    protected abstract Task<ISearchIndex> CreateAsync(SynonymCatalog synonyms);

    /// <summary>Removes the index and its files.</summary>
    protected abstract Task DestroyAsync();

    /// <summary>A plain item.</summary>
    protected static SearchDocument AnItem(string id, int version = 1) => new()
    {
        Id = id,
        Version = version,
        Kind = "Policy",
        Title = "标题",
        PublishedUtc = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc),
    };

    /// <summary>One facet with its codes.</summary>
    protected static Dictionary<string, IReadOnlyList<string>> Facet(string name, params string[] codes) => new() { [name] = codes };

    /// <summary>Items as a stream.</summary>
    protected static async IAsyncEnumerable<SearchDocument> Stream(params SearchDocument[] items)
    {
        foreach (var item in items)
        {
            await Task.Yield();
            yield return item;
        }
    }

    /// <summary>Puts items in one batch.</summary>
    protected Task PutAsync(params SearchDocument[] items) => Index.PutAsync(items, Ct);

    /// <summary>Searches.</summary>
    protected Task<SearchResponse> SearchAsync(SearchRequest request) => Index.SearchAsync(request, Ct);

    /// <summary>The ids that a text finds, best first.</summary>
    /// <param name="text">What is typed.</param>
    /// <param name="fullOnly">Only what holds all of it: the rest is cut off where the engine adds partial matches.</param>
    protected async Task<IReadOnlyList<string>> FindAsync(string text, bool fullOnly = false)
    {
        var response = await SearchAsync(new SearchRequest { Text = text, Today = Today, Limit = 100 });
        return [.. response.Hits.Where(h => !fullOnly || !h.IsPartial).Select(h => h.Id)];
    }
}
