using System.Collections.Frozen;

namespace Expressway.Crawler.Cleaning;

/// <summary>
/// What may stand in stored HTML. Everything that is not named here is left out: an element's own text stays, save for
/// <see cref="Dropped"/>. No identifiers, classes, styles, forms, frames, plug-ins, foreign elements or raw-text elements.
/// </summary>
internal static class CleaningRules
{
    /// <summary>Elements that are kept.</summary>
    public static readonly FrozenSet<string> Elements = Set(
        "a abbr acronym address article aside b bdi bdo big blockquote br caption center cite code col colgroup dd del " +
        "details dfn div dl dt em figcaption figure footer h1 h2 h3 h4 h5 h6 header hr i img ins kbd li main mark ol p pre " +
        "q rp rt ruby s samp section small span strike strong sub summary sup table tbody td tfoot th thead time tr tt u " +
        "ul var wbr");

    /// <summary>Elements that go with their text.</summary>
    public static readonly FrozenSet<string> Dropped = Set("script style");

    /// <summary>Elements without an end tag.</summary>
    public static readonly FrozenSet<string> Void = Set("br col hr img wbr");

    private static readonly FrozenDictionary<string, FrozenSet<string>> Attributes = new Dictionary<string, FrozenSet<string>>
    {
        ["a"] = Set("href"),
        ["img"] = Set("src alt width height"),
        ["ol"] = Set("start reversed type"),
        ["ul"] = Set("type"),
        ["li"] = Set("value"),
        ["td"] = Set("colspan rowspan align valign"),
        ["th"] = Set("colspan rowspan align valign scope"),
        ["tr"] = Set("align valign"),
        ["col"] = Set("span"),
        ["colgroup"] = Set("span"),
        ["p"] = Set("align"),
        ["div"] = Set("align"),
        ["h1"] = Set("align"),
        ["h2"] = Set("align"),
        ["h3"] = Set("align"),
        ["h4"] = Set("align"),
        ["h5"] = Set("align"),
        ["h6"] = Set("align"),
        ["time"] = Set("datetime"),
        ["del"] = Set("datetime cite"),
        ["ins"] = Set("datetime cite"),
        ["blockquote"] = Set("cite"),
        ["q"] = Set("cite"),
        ["details"] = Set("open"),
    }.ToFrozenDictionary();

    private static readonly FrozenSet<string> Words = Set("left right center justify top middle bottom row col rowgroup colgroup ltr rtl auto disc circle square 1 a i");

    /// <summary>The value to write for an attribute, or null to leave the attribute out.</summary>
    /// <param name="element">The element's local name in lower case.</param>
    /// <param name="attribute">The attribute's name in lower case.</param>
    /// <param name="value">Its value, entities decoded.</param>
    /// <param name="baseAddress">What relative addresses are resolved against, or null.</param>
    public static string? Allowed(string element, string attribute, string value, Uri? baseAddress)
    {
        if (attribute is "title" or "lang" or "dir")
        {
            return attribute == "dir" ? Word(value) : attribute == "lang" ? LanguageTag(value) : value;
        }

        if (!Attributes.TryGetValue(element, out var names) || !names.Contains(attribute))
        {
            return null;
        }

        return attribute switch
        {
            "href" or "cite" => SafeAddress.Link(value, baseAddress),
            "src" => SafeAddress.Picture(value, baseAddress),
            "alt" => value,
            "width" or "height" => Number(value.EndsWith("px", StringComparison.OrdinalIgnoreCase) ? value[..^2] : value, 1, 10_000),
            "colspan" or "span" or "rowspan" => Number(value, 1, 1_000),
            "start" or "value" => Number(value, -1_000_000, 1_000_000),
            "datetime" => value.Length <= 40 && value.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '+' or ':' or '.' or ' ') ? value : null,
            "reversed" or "open" => "",
            _ => Word(value),
        };
    }

    private static string? Word(string value) => Words.Contains(value.Trim().ToLowerInvariant()) ? value.Trim() : null;

    private static string? LanguageTag(string value) =>
        value.Length is > 0 and <= 35 && value.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') ? value : null;

    private static string? Number(string value, int least, int most) =>
        int.TryParse(value, System.Globalization.NumberStyles.AllowLeadingSign | System.Globalization.NumberStyles.AllowLeadingWhite | System.Globalization.NumberStyles.AllowTrailingWhite,
            System.Globalization.CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number.ToString(System.Globalization.CultureInfo.InvariantCulture)
            : null;

    private static FrozenSet<string> Set(string names) => names.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
