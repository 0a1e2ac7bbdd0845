using System.Globalization;
using Expressway.Core.Search;
using Microsoft.Data.Sqlite;

namespace Expressway.Storage.Sqlite;

/// <summary>The filters of a request as SQL conditions over <c>docs d</c>. Values are parameters, never text in the SQL.</summary>
internal sealed class SearchFilters(SearchRequest request)
{
    private readonly List<(string Name, object Value)> _parameters = [("$today", Day(request.Today))];

    /// <summary>The facets that the request has a selection in.</summary>
    public IReadOnlyList<string> Selected { get; } =
        [.. request.Filters.Where(f => f.Value.Count > 0).Select(f => f.Key)];

    /// <summary>The conditions, joined by AND, without those of one facet.</summary>
    public string Sql(string? except = null)
    {
        _parameters.RemoveRange(1, _parameters.Count - 1);
        var conditions = new List<string> { "d.removed = 0" };
        const string open = "d.can_apply = 1 AND (d.open_from IS NULL OR d.open_from <= $today) AND (d.open_until IS NULL OR d.open_until >= $today)";
        if (request.OpenNow || request.ClosingWithinDays is not null)
        {
            conditions.Add(open);
        }

        if (request.ClosingWithinDays is { } days)
        {
            conditions.Add("d.open_until <= " + Add(Day(AddDays(request.Today, days))));
        }

        if (request.From is { } from)
        {
            conditions.Add("d.published >= " + Add(Day(from)));
        }

        if (request.Until is { } until)
        {
            conditions.Add("d.published < " + Add(Day(AddDays(until, 1))));
        }

        if (request.AmountAtLeast is { } least)
        {
            conditions.Add($"(d.amount_max >= {Add((double)least)} OR (d.amount_max IS NULL AND d.amount_min IS NOT NULL))");
        }

        if (request.AmountAtMost is { } most)
        {
            conditions.Add($"(d.amount_min <= {Add((double)most)} OR (d.amount_min IS NULL AND d.amount_max IS NOT NULL))");
        }

        foreach (var facet in Selected.Where(f => f != except))
        {
            var codes = string.Join(", ", request.Filters[facet].Distinct(StringComparer.Ordinal).Select(c => Add(c)));
            conditions.Add($"EXISTS (SELECT 1 FROM facets f WHERE f.doc = d.doc AND f.facet = {Add(facet)} AND f.code IN ({codes}))");
        }

        return string.Join(" AND ", conditions);
    }

    /// <summary>Gives a command the values of the last <see cref="Sql"/>.</summary>
    public void Bind(SqliteCommand command)
    {
        foreach (var (name, value) in _parameters.Where(p => command.CommandText.Contains(p.Name, StringComparison.Ordinal)))
        {
            command.Parameters.AddWithValue(name, value);
        }
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateOnly AddDays(DateOnly day, int days) =>
        DateOnly.FromDayNumber((int)Math.Clamp((long)day.DayNumber + days, DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber));

    private string Add(object value)
    {
        var name = $"$f{_parameters.Count}_";
        _parameters.Add((name, value));
        return name;
    }
}
