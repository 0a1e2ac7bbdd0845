using System.Globalization;
using Expressway.Core.Content;
using Expressway.Core.Search;
using Microsoft.Data.Sqlite;

namespace Expressway.Storage.Sqlite;

/// <summary>Answers one request inside the caller's read transaction.</summary>
internal sealed class SearchReader(SqliteConnection connection, SearchRequest request, SearchQuery query, ContentTypeCatalog types)
{
    /// <summary>With fewer full matches than this, items with some of the words are shown too.</summary>
    private const int FewMatches = 10;

    /// <summary>A partial match is shown when it scores at least this share of the best.</summary>
    private const double PartialShare = 0.3;

    private const string Hits = """
        CREATE TEMP TABLE IF NOT EXISTS hits (doc INTEGER PRIMARY KEY, score REAL NOT NULL, full INTEGER NOT NULL);
        DELETE FROM hits;
        """;

    private readonly SearchFilters _filters = new(request);
    private bool _relaxed;

    /// <summary>The answer.</summary>
    public SearchResponse Read()
    {
        var text = !string.IsNullOrWhiteSpace(request.Text);
        if (text)
        {
            Run(Hits);
            if (query.Scored.Count > 0)
            {
                FindScored();
            }
            else if (query.Excluded.Count > 0)
            {
                Run("INSERT INTO hits SELECT doc, 0, 1 FROM docs WHERE doc NOT IN (SELECT rowid FROM texts WHERE texts MATCH $excluded)",
                    ("$excluded", SearchExpression.Any(query.Excluded)));
            }
        }

        var source = text ? "hits h CROSS JOIN docs d ON d.doc = h.doc" : "docs d";
        var collapses = Scalar("SELECT EXISTS (SELECT 1 FROM docs WHERE collapse <> id)") == 1;
        return new SearchResponse
        {
            Total = (int)Scalar($"SELECT count({Counted(collapses)}) FROM {source} WHERE {_filters.Sql()}"),
            Relaxed = _relaxed,
            Hits = ReadHits(source, text, collapses),
            Facets = request.FacetNames.Distinct(StringComparer.Ordinal).ToDictionary(f => f, IReadOnlyList<FacetCount> (f) => ReadFacet(source, f, collapses), StringComparer.Ordinal),
            Terms = query.Marks,
        };
    }

    private static string Counted(bool collapses) => collapses ? "DISTINCT d.collapse" : "*";

    private void FindScored()
    {
        var excluded = query.Excluded.Count > 0 ? $" NOT ({SearchExpression.Any(query.Excluded)})" : "";
        if (query.Required.Count > 0)
        {
            Insert(1, $"({SearchExpression.All(query.Required)}){excluded}");
        }

        if (Scalar("SELECT count(*) FROM hits") >= FewMatches)
        {
            return;
        }

        Insert(0, $"({SearchExpression.Any(query.Scored)}){excluded}");
        Run("DELETE FROM hits WHERE full = 0 AND score < $share * (SELECT max(score) FROM hits)", ("$share", PartialShare));
        _relaxed = Scalar("SELECT count(*) FROM hits WHERE full = 1") == 0;
    }

    /// <summary>Scores all items that match an expression by all scored terms.</summary>
    private void Insert(int full, string expression)
    {
        var weights = string.Join(", ", SearchSchema.Columns.Select(c => (SearchWeights.Of(types, c.Role) ?? c.Weight).ToString(CultureInfo.InvariantCulture)));
        var numbers = query.Numbers.Append(query.Key).Distinct(StringComparer.Ordinal).Select((n, i) => (Name: $"$n{i}_", Value: (object)n)).ToArray();
        var score = $"""
            (-bm25(texts, {weights}))
              * (CASE WHEN d.kind = 'Article' THEN 1.0 + 0.15 / (1.0 + max(0, julianday($today) - julianday(d.published)) / 90.0) ELSE 1.0 END)
              + (CASE WHEN d.number_key <> '' AND d.number_key IN ({string.Join(", ", numbers.Select(n => n.Name))}) THEN 1000.0 ELSE 0.0 END)
              + (CASE WHEN d.title_key = $key THEN 100.0 ELSE 0.0 END)
            """;
        // the plus keeps the planner from asking MATCH anew for each of the subquery's rows
        Run($"""
            INSERT OR IGNORE INTO hits
            SELECT d.doc, {score}, {full} FROM texts CROSS JOIN docs d ON d.doc = texts.rowid
            WHERE texts MATCH $scored AND +texts.rowid IN (SELECT rowid FROM texts WHERE texts MATCH $expression)
            """,
            [("$scored", SearchExpression.Any(query.Scored)), ("$expression", expression), ("$key", query.Key), ("$today", Today), .. numbers]);
    }

    private string Today => request.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private List<SearchHit> ReadHits(string source, bool text, bool collapses)
    {
        var limit = Math.Clamp(request.Limit, 0, SearchRequest.MaxLimit);
        var offset = Math.Clamp(request.Offset, 0, SearchRequest.MaxDepth);
        var order = request.Sort switch
        {
            SearchSort.Date => "d.published DESC, d.id",
            SearchSort.Deadline => """
                CASE WHEN d.can_apply = 0 THEN 3 WHEN d.open_until IS NULL THEN 1 WHEN d.open_until >= $today THEN 0 ELSE 2 END,
                CASE WHEN d.open_until >= $today THEN d.open_until END, d.open_until DESC, d.published DESC, d.id
                """,
            SearchSort.Amount => "coalesce(d.amount_max, d.amount_min) IS NULL, coalesce(d.amount_max, d.amount_min) DESC, d.published DESC, d.id",
            _ => text ? "h.score DESC, d.published DESC, d.id" : "d.published DESC, d.id",
        };
        var score = text ? "h.score" : "0.0";
        var columns = $"d.id AS id, d.kind AS kind, d.version AS version, {score} AS score, {(text ? "h.full" : "1")} AS full";
        var sql = collapses
            ? $"""
               SELECT id, kind, version, score, full, others FROM (
                 SELECT {columns}, count(*) OVER (PARTITION BY d.collapse) - 1 AS others,
                   row_number() OVER (PARTITION BY d.collapse ORDER BY {order}) AS place, row_number() OVER (ORDER BY {order}) AS rank
                 FROM {source} WHERE {_filters.Sql()}) WHERE place = 1 ORDER BY rank LIMIT {limit} OFFSET {offset}
               """
            : $"SELECT {columns}, 0 AS others FROM {source} WHERE {_filters.Sql()} ORDER BY {order} LIMIT {limit} OFFSET {offset}";
        using var command = Command(sql);
        using var row = command.ExecuteReader();
        var hits = new List<SearchHit>();
        while (row.Read())
        {
            hits.Add(new SearchHit(row.GetString(0), row.GetString(1), row.GetInt32(2), row.GetDouble(3), row.GetInt32(5), row.GetInt32(4) == 0));
        }

        return hits;
    }

    private List<FacetCount> ReadFacet(string source, string facet, bool collapses)
    {
        using var command = Command($"""
            SELECT c.code, count({Counted(collapses)}) AS items FROM {source} CROSS JOIN facets c ON c.doc = d.doc AND c.facet = $facet
            WHERE {_filters.Sql(except: facet)} GROUP BY c.code ORDER BY items DESC, c.code
            """);
        command.Parameters.AddWithValue("$facet", facet);
        using var row = command.ExecuteReader();
        var counts = new List<FacetCount>();
        while (row.Read())
        {
            counts.Add(new FacetCount(row.GetString(0), row.GetInt32(1)));
        }

        return counts;
    }

    private SqliteCommand Command(string sql)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        _filters.Bind(command);
        return command;
    }

    private long Scalar(string sql)
    {
        using var command = Command(sql);
        return (long)command.ExecuteScalar()!;
    }

    private void Run(string sql, params (string Name, object Value)[] parameters)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters)
        {
            command.Parameters.AddWithValue(name, value);
        }

        command.ExecuteNonQuery();
    }
}
