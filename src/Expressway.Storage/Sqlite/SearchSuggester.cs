using Expressway.Core.Search;
using Expressway.Core.Search.Analysis;
using Microsoft.Data.Sqlite;

namespace Expressway.Storage.Sqlite;

/// <summary>Completes what is being typed: titles and names that begin with it, frequent tags, then titles that hold it.</summary>
internal static class SearchSuggester
{
    private const int MaxLimit = 20;
    private const int MaxPrefix = 60;

    public static IReadOnlyList<SearchSuggestion> Suggest(SqliteConnection connection, string prefix, int limit)
    {
        limit = Math.Clamp(limit, 0, MaxLimit);
        var key = TextAnalyzer.Key(prefix.Length > MaxPrefix ? prefix[..MaxPrefix] : prefix);
        var found = new Dictionary<string, SearchSuggestion>(StringComparer.Ordinal);
        if (key.Length == 0 || limit == 0)
        {
            return [];
        }

        // every key that begins with the prefix lies between it and the prefix with the greatest letter behind it
        Collect("""
            SELECT min(s.text), CASE WHEN s.tag = 0 THEN min(d.id) END, CASE WHEN s.tag = 0 THEN min(d.kind) END
            FROM suggestions s JOIN docs d ON d.doc = s.doc
            WHERE s.key >= $key AND s.key < $key || char(1114111) GROUP BY s.key, s.tag ORDER BY s.tag, count(*) DESC, length(s.key), s.key LIMIT $limit
            """);
        var query = QueryParser.Parse(key);
        if (found.Count < limit && query.Required.Count > 0)
        {
            var terms = query.Required.Select(r => r.Select(t => t.Field == QueryField.Words ? t with { Field = QueryField.Title } : t).ToArray()).ToArray();
            Collect("""
                SELECT s.text, d.id, d.kind FROM texts JOIN docs d ON d.doc = texts.rowid JOIN suggestions s ON s.doc = d.doc AND s.key = d.title_key AND s.tag = 0
                WHERE texts MATCH $match AND instr(d.title_key, $key) > 0 ORDER BY length(d.title_key), d.id LIMIT $limit
                """, SearchExpression.All(terms));
        }

        return [.. found.Values.Take(limit)];

        void Collect(string sql, string? match = null)
        {
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            command.Parameters.AddWithValue("$key", key);
            command.Parameters.AddWithValue("$limit", limit);
            if (match is not null)
            {
                command.Parameters.AddWithValue("$match", match);
            }

            using var row = command.ExecuteReader();
            while (row.Read())
            {
                var text = row.GetString(0);
                found.TryAdd(
                    TextAnalyzer.Key(text),
                    new SearchSuggestion(text, row.IsDBNull(1) ? null : row.GetString(1), row.IsDBNull(2) ? null : row.GetString(2)));
            }
        }
    }
}
