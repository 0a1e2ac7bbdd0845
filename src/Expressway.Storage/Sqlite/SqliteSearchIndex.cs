using System.Runtime.CompilerServices;
using Expressway.Core.Content;
using Expressway.Core.Search;
using Microsoft.Data.Sqlite;

namespace Expressway.Storage.Sqlite;

/// <summary>
/// The embedded search engine: FTS5 over the tokens of the product's own analysis, in a database file of its own, so that
/// it also serves beside another database. One writer at a time in this process; readers never wait for it.
/// </summary>
public sealed class SqliteSearchIndex : ISearchIndex, IDisposable
{
    private const int BusySeconds = 30;

    private readonly string _connectionString;
    private readonly SynonymCatalog _synonyms;
    private readonly ContentTypeCatalog _types;
    private readonly SemaphoreSlim _writing = new(1, 1);
    private volatile bool _ready;

    /// <summary>Opens the index; the file and its folder are made on first use.</summary>
    /// <param name="file">The path of <c>search.db</c>.</param>
    /// <param name="synonyms">The synonyms that queries are widened with.</param>
    /// <param name="types">The content types, whose fields say what a match counts; null for the index's own weights.</param>
    public SqliteSearchIndex(string file, SynonymCatalog synonyms, ContentTypeCatalog? types = null)
    {
        _types = types ?? new ContentTypeCatalog();
        _synonyms = synonyms;
        File = Path.GetFullPath(file);
        _connectionString = new SqliteConnectionStringBuilder { DataSource = File, DefaultTimeout = BusySeconds }.ToString();
    }

    /// <summary>The index's file.</summary>
    public string File { get; }

    /// <inheritdoc />
    public Task PutAsync(IReadOnlyCollection<SearchDocument> documents, CancellationToken ct) => WriteAsync(
        connection =>
        {
            using var writer = new SearchWriter(connection);
            foreach (var document in documents)
            {
                ct.ThrowIfCancellationRequested();
                writer.Put(document);
            }
        },
        ct);

    /// <inheritdoc />
    public Task RemoveAsync(string id, int version, CancellationToken ct) => WriteAsync(
        connection =>
        {
            using var writer = new SearchWriter(connection);
            writer.Remove(id, version);
        },
        ct);

    /// <inheritdoc />
    public Task ClearAsync(CancellationToken ct) => WriteAsync(SearchSchema.Empty, ct);

    /// <inheritdoc />
    public Task RebuildAsync(IAsyncEnumerable<SearchDocument> documents, CancellationToken ct) => WriteAsync(
        async connection =>
        {
            SearchSchema.Empty(connection);
            using var writer = new SearchWriter(connection);
            await foreach (var document in documents.WithCancellation(ct))
            {
                writer.Put(document);
            }

            SearchSchema.MarkBuilt(connection);
        },
        ct);

    /// <inheritdoc />
    public Task<bool> NeedsRebuildAsync(CancellationToken ct) => ReadAsync(connection => !SearchSchema.IsBuilt(connection), ct);

    /// <inheritdoc />
    public Task<SearchResponse> SearchAsync(SearchRequest request, CancellationToken ct) =>
        ReadAsync(connection => new SearchReader(connection, request, QueryParser.Parse(request.Text, _synonyms.Current), _types).Read(), ct);

    /// <inheritdoc />
    public Task<IReadOnlyList<SearchSuggestion>> SuggestAsync(string prefix, int limit, CancellationToken ct) =>
        ReadAsync(connection => SearchSuggester.Suggest(connection, prefix, limit), ct);

    /// <inheritdoc />
    public Task<int> CountAsync(CancellationToken ct) => ReadAsync(
        connection =>
        {
            using var command = connection.CreateCommand();
            command.CommandText = "SELECT count(*) FROM docs WHERE removed = 0";
            return (int)(long)command.ExecuteScalar()!;
        },
        ct);

    /// <inheritdoc />
    public async IAsyncEnumerable<SearchEntry> IdsAndVersionsAsync([EnumeratorCancellation] CancellationToken ct)
    {
        const int page = 1_000;
        var last = "";
        while (true)
        {
            var entries = await ReadAsync(connection => Page(connection, last, page), ct);
            foreach (var entry in entries)
            {
                yield return entry;
            }

            if (entries.Count < page)
            {
                yield break;
            }

            last = entries[^1].Id;
        }
    }

    /// <summary>Closes the file.</summary>
    public void Dispose()
    {
        using var connection = new SqliteConnection(_connectionString);
        SqliteConnection.ClearPool(connection);
        _writing.Dispose();
    }

    private static List<SearchEntry> Page(SqliteConnection connection, string after, int count)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT id, version FROM docs WHERE removed = 0 AND id > $after ORDER BY id LIMIT $count";
        command.Parameters.AddWithValue("$after", after);
        command.Parameters.AddWithValue("$count", count);
        using var row = command.ExecuteReader();
        var entries = new List<SearchEntry>();
        while (row.Read())
        {
            entries.Add(new SearchEntry(row.GetString(0), row.GetInt32(1)));
        }

        return entries;
    }

    private Task WriteAsync(Action<SqliteConnection> write, CancellationToken ct) => WriteAsync(
        connection =>
        {
            write(connection);
            return Task.CompletedTask;
        },
        ct);

    private async Task WriteAsync(Func<SqliteConnection, Task> write, CancellationToken ct)
    {
        await _writing.WaitAsync(ct);
        try
        {
            await using var connection = Open();
            await using var transaction = connection.BeginTransaction(deferred: false);
            await write(connection);
            transaction.Commit();
        }
        catch (SqliteException error)
        {
            throw new SearchUnavailableException($"The search index could not be written: {error.Message}", error);
        }
        finally
        {
            _writing.Release();
        }
    }

    private async Task<T> ReadAsync<T>(Func<SqliteConnection, T> read, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        try
        {
            await using var connection = Open();
            await using var transaction = connection.BeginTransaction(deferred: true);
            return read(connection);
        }
        catch (SqliteException error)
        {
            throw new SearchUnavailableException($"The search index could not be read: {error.Message}", error);
        }
    }

    private SqliteConnection Open()
    {
        if (!_ready)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(File)!);
        }

        var connection = new SqliteConnection(_connectionString);
        connection.Open();
        using (var command = connection.CreateCommand())
        {
            // the index can be built again from the database, so it need not survive a power cut to the last write
            command.CommandText = "PRAGMA synchronous=NORMAL; PRAGMA temp_store=MEMORY; PRAGMA cache_size=-16384;";
            command.ExecuteNonQuery();
        }

        if (!_ready)
        {
            SearchSchema.Ensure(connection);
            _ready = true;
        }

        return connection;
    }
}
