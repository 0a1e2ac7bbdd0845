using System.Globalization;
using Expressway.Core.Search;
using Expressway.Core.Search.Analysis;
using Microsoft.Data.Sqlite;

namespace Expressway.Storage.Sqlite;

/// <summary>Writes items into the embedded index, with prepared statements, inside the caller's transaction.</summary>
internal sealed class SearchWriter : IDisposable
{
    private readonly SqliteCommand _find;
    private readonly SqliteCommand _addDoc;
    private readonly SqliteCommand _tombstone;
    private readonly SqliteCommand _drop;
    private readonly SqliteCommand _addText;
    private readonly SqliteCommand _addFacet;
    private readonly SqliteCommand _addSuggestion;

    public SearchWriter(SqliteConnection connection)
    {
        _find = Command(connection, "SELECT doc, version, removed FROM docs WHERE id = $id", "$id");
        _drop = Command(connection, """
            DELETE FROM texts WHERE rowid = $doc;
            DELETE FROM facets WHERE doc = $doc;
            DELETE FROM suggestions WHERE doc = $doc;
            """, "$doc");
        string[] columns =
        [
            "id", "version", "kind", "title_key", "number_key", "published", "open_from", "open_until", "can_apply",
            "amount_min", "amount_max", "term_min", "term_max", "collapse",
        ];
        _addDoc = Command(connection, $"""
            INSERT INTO docs ({string.Join(", ", columns)}) VALUES ({string.Join(", ", columns.Select(c => "$" + c))})
            ON CONFLICT (id) DO UPDATE SET removed = 0, {string.Join(", ", columns.Skip(1).Select(c => $"{c} = excluded.{c}"))}
            RETURNING doc
            """, [.. columns.Select(c => "$" + c)]);
        _tombstone = Command(connection, """
            INSERT INTO docs (id, version, removed) VALUES ($id, $version, 1)
            ON CONFLICT (id) DO UPDATE SET version = $version, removed = 1
            """, "$id", "$version");
        var texts = SearchSchema.Columns.Select(c => c.Name).ToArray();
        _addText = Command(
            connection,
            $"INSERT INTO texts (rowid, {string.Join(", ", texts)}) VALUES ($doc, {string.Join(", ", texts.Select(t => "$" + t))})",
            ["$doc", .. texts.Select(t => "$" + t)]);
        _addFacet = Command(connection, "INSERT OR IGNORE INTO facets (doc, facet, code) VALUES ($doc, $facet, $code)", "$doc", "$facet", "$code");
        _addSuggestion = Command(connection, "INSERT OR IGNORE INTO suggestions (key, doc, tag, text) VALUES ($key, $doc, $tag, $text)", "$key", "$doc", "$tag", "$text");
    }

    /// <summary>Adds or replaces an item, unless the index knows of a newer version or of a removal as new.</summary>
    public void Put(SearchDocument document)
    {
        if (Find(document.Id) is { } held)
        {
            if (held.Version > document.Version || (held.Removed && held.Version == document.Version))
            {
                return;
            }

            Run(_drop, held.Doc);
        }

        var doc = AddDoc(document);
        AddTexts(doc, document);
        foreach (var (facet, codes) in document.Facets)
        {
            foreach (var code in codes)
            {
                Run(_addFacet, doc, facet, code);
            }
        }

        Run(_addFacet, doc, SearchFacets.Kind, document.Kind);
        Suggest(doc, document.Title, 0);
        foreach (var name in document.Names)
        {
            Suggest(doc, name, 0);
        }

        foreach (var tag in document.Tags)
        {
            Suggest(doc, tag, 1);
        }
    }

    /// <summary>Removes an item and remembers it, unless the index knows of a newer version.</summary>
    public void Remove(string id, int version)
    {
        if (Find(id) is { } held)
        {
            if (held.Version > version)
            {
                return;
            }

            Run(_drop, held.Doc);
        }

        Run(_tombstone, id, version);
    }

    public void Dispose()
    {
        SqliteCommand[] commands = [_find, _addDoc, _tombstone, _drop, _addText, _addFacet, _addSuggestion];
        Array.ForEach(commands, c => c.Dispose());
    }

    /// <summary>A document number in its normal form, any other number as a key.</summary>
    internal static string NumberKey(string? number) =>
        string.IsNullOrWhiteSpace(number) ? ""
        : TextAnalyzer.Analyze(number).FirstOrDefault(t => t.Kind == TokenKind.DocumentNumber) is { Text: { } form }
            ? TextAnalyzer.Key(form)
            : TextAnalyzer.Key(number);

    private static SqliteCommand Command(SqliteConnection connection, string sql, params string[] parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var parameter in parameters)
        {
            command.Parameters.Add(new SqliteParameter { ParameterName = parameter });
        }

        return command;
    }

    private static void Run(SqliteCommand command, params object?[] values)
    {
        Bind(command, values);
        command.ExecuteNonQuery();
    }

    private static void Bind(SqliteCommand command, object?[] values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }
    }

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private (long Doc, long Version, bool Removed)? Find(string id)
    {
        Bind(_find, [id]);
        using var row = _find.ExecuteReader();
        return row.Read() ? (row.GetInt64(0), row.GetInt64(1), row.GetInt64(2) == 1) : null;
    }

    private long AddDoc(SearchDocument document)
    {
        Bind(_addDoc,
        [
            document.Id, document.Version, document.Kind, TextAnalyzer.Key(document.Title), NumberKey(document.Number),
            document.PublishedUtc.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture), Day(document.OpenFrom), Day(document.OpenUntil),
            document.CanApply || document.OpenFrom is not null || document.OpenUntil is not null,
            (double?)document.AmountMin, (double?)document.AmountMax, (double?)document.TermMin, (double?)document.TermMax,
            document.CollapseKey ?? document.Id,
        ]);
        return (long)_addDoc.ExecuteScalar()!;
    }

    private void AddTexts(long doc, SearchDocument document)
    {
        // a gap that no phrase crosses between one name or tag and the next
        TokenStreams[] fields =
        [
            TextAnalyzer.Streams(document.Title),
            Join(document.Names),
            TextAnalyzer.Streams(document.Number),
            Join(document.Tags),
            TextAnalyzer.Streams(document.Summary),
            TextAnalyzer.Streams(document.Body),
        ];
        Run(_addText,
        [
            doc, fields[0].Words, fields[1].Words, fields[2].Words + fields[2].Codes, fields[3].Words, fields[4].Words, fields[5].Words,
            string.Concat(fields.Select(f => f.Codes)), string.Concat(fields.Select(f => f.Letters)),
        ]);

        static TokenStreams Join(IReadOnlyList<string> texts)
        {
            var streams = texts.Select(TextAnalyzer.Streams).ToArray();
            return new TokenStreams(
                string.Join(" xgapx ", streams.Select(s => s.Words)), string.Concat(streams.Select(s => s.Letters)), string.Concat(streams.Select(s => s.Codes)));
        }
    }

    private void Suggest(long doc, string text, int tag)
    {
        if (TextAnalyzer.Key(text) is { Length: > 0 } key)
        {
            Run(_addSuggestion, key, doc, tag, text.Trim());
        }
    }
}
