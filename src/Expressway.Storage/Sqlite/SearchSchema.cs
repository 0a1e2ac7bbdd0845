using Expressway.Core.Content;
using Expressway.Core.Search.Analysis;
using Microsoft.Data.Sqlite;

namespace Expressway.Storage.Sqlite;

/// <summary>The tables of the embedded index, a database file of its own that can always be built again.</summary>
internal static class SearchSchema
{
    /// <summary>The columns of <c>texts</c> with their weights for BM25 where no content type says another one for its role.</summary>
    public static readonly (string Name, double Weight, SearchRole Role)[] Columns =
    [
        ("title", 6, SearchRole.None), ("names", 4, SearchRole.Names), ("number", 8, SearchRole.Number), ("tags", 3, SearchRole.Tags),
        ("summary", 2, SearchRole.Summary), ("body", 1, SearchRole.Body), ("codes", 4, SearchRole.None), ("letters", 0.3, SearchRole.None),
    ];

    private const int Version = 1;

    private const string Tables = """
        CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
        CREATE TABLE docs (
          doc INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, version INTEGER NOT NULL, removed INTEGER NOT NULL DEFAULT 0,
          kind TEXT NOT NULL DEFAULT '', title_key TEXT NOT NULL DEFAULT '', number_key TEXT NOT NULL DEFAULT '',
          published TEXT NOT NULL DEFAULT '', open_from TEXT, open_until TEXT, can_apply INTEGER NOT NULL DEFAULT 0,
          amount_min REAL, amount_max REAL, term_min REAL, term_max REAL, collapse TEXT NOT NULL DEFAULT '');
        CREATE INDEX docs_number ON docs (number_key) WHERE number_key <> '';
        CREATE INDEX docs_published ON docs (removed, published DESC, id);
        CREATE INDEX docs_collapse ON docs (collapse) WHERE collapse <> id;
        CREATE TABLE facets (doc INTEGER NOT NULL, facet TEXT NOT NULL, code TEXT NOT NULL, PRIMARY KEY (doc, facet, code)) WITHOUT ROWID;
        CREATE INDEX facets_code ON facets (facet, code, doc);
        CREATE TABLE suggestions (key TEXT NOT NULL, doc INTEGER NOT NULL, tag INTEGER NOT NULL, text TEXT NOT NULL, PRIMARY KEY (key, doc, tag)) WITHOUT ROWID;
        CREATE INDEX suggestions_doc ON suggestions (doc);
        """;

    private const string Drops = """
        DROP TABLE IF EXISTS meta; DROP TABLE IF EXISTS docs; DROP TABLE IF EXISTS facets; DROP TABLE IF EXISTS suggestions;
        DROP TABLE IF EXISTS texts;
        """;

    /// <summary>Makes the tables where they are absent or of another version.</summary>
    public static void Ensure(SqliteConnection connection)
    {
        Run(connection, "PRAGMA journal_mode=WAL");
        if (Scalar(connection, "PRAGMA user_version") == Version)
        {
            return;
        }

        using var transaction = connection.BeginTransaction(deferred: false);
        if (Scalar(connection, "PRAGMA user_version") != Version)
        {
            Run(connection, Drops + Tables);
            // our tokens are letters and digits between spaces; unicode61 must not change them again
            Run(connection, $"""
                CREATE VIRTUAL TABLE texts USING fts5 ({string.Join(", ", Columns.Select(c => c.Name))},
                  content='', contentless_delete=1, tokenize="unicode61 remove_diacritics 0");
                PRAGMA user_version = {Version};
                """);
        }

        transaction.Commit();
    }

    /// <summary>Removes all rows.</summary>
    public static void Empty(SqliteConnection connection) => Run(connection, """
        DELETE FROM docs; DELETE FROM facets; DELETE FROM suggestions; DELETE FROM meta;
        INSERT INTO texts (texts) VALUES ('delete-all');
        """);

    /// <summary>Notes that the index is complete and by which analysis it was built.</summary>
    public static void MarkBuilt(SqliteConnection connection) => Run(
        connection, $"INSERT OR REPLACE INTO meta (name, value) VALUES ('analysis', '{TextAnalyzer.Version}')");

    /// <summary>Whether the index is complete and was built by today's analysis.</summary>
    public static bool IsBuilt(SqliteConnection connection) =>
        Scalar(connection, $"SELECT count(*) FROM meta WHERE name = 'analysis' AND value = '{TextAnalyzer.Version}'") == 1;

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static long Scalar(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }
}
