using System.Globalization;
using System.Text;
using Expressway.Core.Search;
using Microsoft.AspNetCore.Http;

namespace Expressway.Web.Browsing;

/// <summary>What a list or search shows, read from its address and written back to it: the same choice always has the same address.</summary>
public sealed record BrowseQuery
{
    /// <summary>Rows on a page.</summary>
    public const int PageSize = 20;

    /// <summary>The longest text that is looked for; the rest is cut.</summary>
    public const int MaxText = 200;

    /// <summary>The last page that can be asked for.</summary>
    public const int MaxPage = SearchRequest.MaxDepth / PageSize;

    /// <summary>The days within which something counts as closing soon.</summary>
    public const int ClosingDays = 30;

    private const int MaxCodes = 20;
    private const int MaxCode = 200;

    /// <summary>The text, as typed; empty for none.</summary>
    public string Text { get; init; } = "";

    /// <summary>Facet → chosen codes, both in order.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Chosen { get; init; } = new SortedDictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);

    /// <summary>Only what can be applied for today.</summary>
    public bool Open { get; init; }

    /// <summary>Only what closes within so many days.</summary>
    public int? Closing { get; init; }

    /// <summary>Published on this day or later.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Published on this day or earlier.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Amounts reach this, 万元.</summary>
    public decimal? Min { get; init; }

    /// <summary>Amounts begin at or under this, 万元.</summary>
    public decimal? Max { get; init; }

    /// <summary>The order.</summary>
    public SearchSort Sort { get; init; }

    /// <summary>The page, from 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>Whether anything narrows the list.</summary>
    public bool IsNarrowed => Text.Length > 0 || Chosen.Count > 0 || Open || Closing is not null || From is not null || Until is not null || Min is not null || Max is not null;

    /// <summary>Reads an address; what makes no sense is as if it were not there.</summary>
    /// <param name="query">The query part.</param>
    /// <param name="facets">The facets that the list has.</param>
    public static BrowseQuery Read(IQueryCollection query, IEnumerable<string> facets)
    {
        var chosen = new SortedDictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var facet in facets)
        {
            string[] codes = [.. query[facet].OfType<string>().Where(code => code.Length is > 0 and <= MaxCode).Distinct().Order(StringComparer.Ordinal).Take(MaxCodes)];
            if (codes.Length > 0)
            {
                chosen[facet] = codes;
            }
        }

        return new BrowseQuery
        {
            Text = CutText(query["q"].ToString()),
            Chosen = chosen,
            Open = query["open"] == "1",
            Closing = Whole(query["closing"]) is { } days and > 0 and <= 366 ? days : null,
            From = Day(query["from"]),
            Until = Day(query["until"]),
            Min = Amount(query["min"]),
            Max = Amount(query["max"]),
            Sort = Enum.TryParse<SearchSort>(query["sort"], ignoreCase: true, out var sort) && Enum.IsDefined(sort) ? sort : SearchSort.Relevance,
            Page = Math.Clamp(Whole(query["page"]) ?? 1, 1, MaxPage),
        };
    }

    /// <summary>The codes chosen in a facet.</summary>
    public IReadOnlyList<string> In(string facet) => Chosen.TryGetValue(facet, out var codes) ? codes : [];

    /// <summary>The same with one code less, from its first page.</summary>
    public BrowseQuery Without(string facet, string code) => With(facet, [.. In(facet).Where(c => c != code)]);

    /// <summary>The same with a facet's choice replaced, from its first page.</summary>
    public BrowseQuery With(string facet, IReadOnlyList<string> codes)
    {
        var chosen = new SortedDictionary<string, IReadOnlyList<string>>(Chosen.ToDictionary(), StringComparer.Ordinal);
        chosen.Remove(facet);
        if (codes.Count > 0)
        {
            chosen[facet] = [.. codes.Order(StringComparer.Ordinal)];
        }

        return this with { Chosen = chosen, Page = 1 };
    }

    /// <summary>The query part of the address with its question mark; empty when nothing is chosen.</summary>
    public string ToAddress()
    {
        var address = new StringBuilder();
        Add(address, "q", Text);
        foreach (var (facet, codes) in Chosen)
        {
            foreach (var code in codes)
            {
                Add(address, facet, code);
            }
        }

        Add(address, "open", Open ? "1" : "");
        Add(address, "closing", Closing?.ToString(CultureInfo.InvariantCulture));
        Add(address, "from", From?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Add(address, "until", Until?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Add(address, "min", Min?.ToString(CultureInfo.InvariantCulture));
        Add(address, "max", Max?.ToString(CultureInfo.InvariantCulture));
        Add(address, "sort", Sort == SearchSort.Relevance ? "" : Sort.ToString().ToLowerInvariant());
        Add(address, "page", Page == 1 ? "" : Page.ToString(CultureInfo.InvariantCulture));
        return address.ToString();
    }

    private static void Add(StringBuilder address, string key, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            address.Append(address.Length == 0 ? '?' : '&').Append(key).Append('=').Append(Uri.EscapeDataString(value));
        }
    }

    private static string CutText(string text)
    {
        var trimmed = text.Trim();
        var cut = trimmed.Length <= MaxText ? trimmed : trimmed[..(char.IsHighSurrogate(trimmed[MaxText - 1]) ? MaxText - 1 : MaxText)];

        // A lone half of a letter can't be written into an address.
        return string.Concat(cut.EnumerateRunes().Where(rune => rune != Rune.ReplacementChar && !Rune.IsControl(rune)));
    }

    private static int? Whole(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : text is { Length: > 0 } && text.All(char.IsAsciiDigit) ? int.MaxValue : null;

    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static decimal? Amount(string? text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount) && amount is > 0 and < 1_000_000_000 ? amount : null;
}
