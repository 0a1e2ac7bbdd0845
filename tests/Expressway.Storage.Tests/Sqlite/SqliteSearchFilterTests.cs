using Expressway.Core.Search;
using Expressway.Storage.Sqlite;
using Expressway.Testing;
using Expressway.Testing.Search;

namespace Expressway.Storage.Tests.Sqlite;

public sealed class SqliteSearchFilterTests : SearchIndexFilterContract
{
    private readonly TemporaryFolder _folder = new();

    protected override Task<ISearchIndex> CreateAsync(SynonymCatalog synonyms) =>
        Task.FromResult<ISearchIndex>(new SqliteSearchIndex(System.IO.Path.Combine(_folder.Path, "search.db"), synonyms));

    protected override Task DestroyAsync()
    {
        ((SqliteSearchIndex)Index).Dispose();
        _folder.Dispose();
        return Task.CompletedTask;
    }
}
