using System.Globalization;
using Expressway.Core.Content;
using Expressway.Core.Data;
using Expressway.Core.Taxonomies;
using Expressway.Web.Browsing;
using Expressway.Web.Localization;
using Microsoft.Extensions.Localization;

namespace Expressway.Web.Theming;

/// <summary>Says figures, days and codes in the language of the request.</summary>
public sealed class Phrases(TaxonomyCatalog taxonomies, IStringLocalizer text)
{
    /// <summary>Days before a deadline from which it is a signal.</summary>
    private const int Soon = 30;

    /// <summary>The name of a code; null for none.</summary>
    public string? Term(string taxonomy, string? code) => code is null ? null : taxonomies.Current.NameOf(taxonomy, code, SiteText.Language);

    /// <summary>The names of codes, joined.</summary>
    public string? Terms(string taxonomy, IEnumerable<string> codes) =>
        string.Join(text["List.Comma"], codes.Select(code => Term(taxonomy, code))) is { Length: > 0 } names ? names : null;

    /// <summary>The names of a taxonomy field's codes; null for none.</summary>
    public string? Field(ContentEntry entry, string field) =>
        entry.Type.Field(field)?.Taxonomy is { } taxonomy ? Terms(taxonomy, entry.Document.Terms(field)) : null;

    /// <summary>A day.</summary>
    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The day of an instant on the hub's wall clock.</summary>
    public static string Day(DateTime utc) => Day(DateOnly.FromDateTime(ChinaTime.From(utc)));

    /// <summary>A number with separators and no idle zeros.</summary>
    public static string Number(decimal number) => number.ToString("#,0.####", CultureInfo.InvariantCulture);

    /// <summary>From–to, either end absent; null when both are.</summary>
    public string? Range(decimal? least, decimal? greatest) => (least, greatest) switch
    {
        (null, null) => null,
        ({ } from, { } to) when from == to => Number(from),
        ({ } from, { } to) => $"{Number(from)}–{Number(to)}",
        ({ } from, null) => text["Range.From", Number(from)].Value,
        (null, { } to) => text["Range.UpTo", Number(to)].Value,
    };

    /// <summary>An amount in 万元 with its unit: 10–1,000 万元, CNY 0.1–10 million; null for none.</summary>
    public string? Amount(decimal? least, decimal? greatest)
    {
        if (SiteText.Language != "en")
        {
            return Range(least, greatest) is { } range ? $"{range} 万元" : null;
        }

        return Range(least / 100m, greatest / 100m) is { } millions ? $"CNY {millions} million" : null;
    }

    /// <summary>When one may apply; null for an item that has no window.</summary>
    public Deadline? Window(ContentDocument item, DateOnly today)
    {
        var from = item.Date("OpenFrom");
        var until = item.Date("OpenUntil");
        if (until is { } end)
        {
            var left = end.DayNumber - today.DayNumber;
            return left < 0 ? new Deadline(text["Window.Closed", Day(end)], false, false)
                : from > today ? new Deadline(text["Window.Opens", Day(from.Value)], false, false)
                : left == 0 ? new Deadline(text["Window.LastDay"], true, true)
                : left <= Soon ? new Deadline(text["Window.DaysLeft", left], true, true)
                : new Deadline(text["Window.Until", Day(end)], false, true);
        }

        return item.Flag("Rolling") ? new Deadline(text["Window.Always"], false, true)
            : from > today ? new Deadline(text["Window.Opens", Day(from.Value)], false, false)
            : null;
    }

    /// <summary>The window's days: 2026-03-01 至 2026-04-30; null when it has no end.</summary>
    public string? WindowDays(ContentDocument item) => (item.Date("OpenFrom"), item.Date("OpenUntil")) switch
    {
        ({ } from, { } until) => text["Window.Days", Day(from), Day(until)].Value,
        (null, { } until) => text["Window.Until", Day(until)].Value,
        _ => null,
    };
}
