using System.Globalization;
using System.Text.RegularExpressions;

namespace Expressway.Crawler.Discovery;

/// <summary>Reads the times that feeds and sitemaps carry: RFC 3339 and its relatives, RFC 822, C's <c>asctime</c>, Chinese dates.</summary>
internal static partial class FeedTimes
{
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    private static readonly Dictionary<string, double> Zones = new(StringComparer.OrdinalIgnoreCase)
    {
        ["z"] = 0, ["ut"] = 0, ["utc"] = 0, ["gmt"] = 0, ["wet"] = 0, ["bst"] = 1, ["cet"] = 1, ["cest"] = 2, ["met"] = 1, ["eet"] = 2, ["eest"] = 3,
        ["msk"] = 3, ["msd"] = 4, ["ist"] = 5.5, ["hkt"] = 8, ["sgt"] = 8, ["jst"] = 9, ["kst"] = 9, ["aest"] = 10, ["aedt"] = 11, ["nzst"] = 12,
        ["nzdt"] = 13, ["ast"] = -4, ["adt"] = -3, ["est"] = -5, ["et"] = -5, ["edt"] = -4, ["cst"] = -6, ["ct"] = -6, ["cdt"] = -5, ["mst"] = -7,
        ["mt"] = -7, ["mdt"] = -6, ["pst"] = -8, ["pt"] = -8, ["pdt"] = -7,
    };

    /// <summary>Null where the text is no time.</summary>
    public static FeedTime? Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > 80)
        {
            return null;
        }

        text = text.Trim();
        return Iso().Match(text) is { Success: true } iso ? FromIso(iso) : FromWords(text);
    }

    private static FeedTime? FromIso(Match iso)
    {
        var isCompact = iso.Groups["m2"].Success;
        var month = Number(iso.Groups[isCompact ? "m2" : "m"], 1);
        var day = Number(iso.Groups[isCompact ? "d2" : "d"], 1);
        return Make(Number(iso.Groups["y"], 0), month, day, iso.Groups["h"].Success, Number(iso.Groups["h"], 0), Number(iso.Groups["i"], 0), Number(iso.Groups["s"], 0), Zone(iso.Groups["z"].Value));
    }

    private static FeedTime? FromWords(string text)
    {
        var (year, month, day) = (-1, -1, -1);
        var (hour, minute, second) = (-1, 0, 0);
        var half = "";
        TimeSpan? zone = null;
        foreach (Match token in Words().Matches(text))
        {
            var value = token.Value;
            if (char.IsLetter(value[0]))
            {
                var found = value.Length < 3 ? -1 : Array.IndexOf(Months, value[..3].ToLowerInvariant());
                if (found >= 0 && month < 0 && !value.Equals("mart", StringComparison.OrdinalIgnoreCase))
                {
                    month = found + 1;
                }
                else if (value.Equals("am", StringComparison.OrdinalIgnoreCase) || value.Equals("pm", StringComparison.OrdinalIgnoreCase))
                {
                    half = value.ToLowerInvariant();
                }
                else if (Zones.ContainsKey(value))
                {
                    zone = Zone(value);
                }
            }
            else if (value.Contains(':', StringComparison.Ordinal) && char.IsDigit(value[0]))
            {
                var parts = value.Split(':');
                hour = Number(parts[0]);
                minute = Number(parts[1]);
                second = parts.Length > 2 ? Number(parts[2].Split('.')[0]) : 0;
            }
            else if (value[0] is '+' or '-')
            {
                zone = hour >= 0 ? Zone(value) : zone;
            }
            else if (value.Length == 4)
            {
                year = Number(value);
            }
            else if (value.Length <= 2)
            {
                (day, year) = day < 0 ? (Number(value), year) : (day, year < 0 ? TwoDigits(Number(value)) : year);
            }
        }

        if (half.Length > 0 && hour is >= 0 and <= 12)
        {
            hour = (hour % 12) + (half == "pm" ? 12 : 0);
        }

        return year < 0 || month < 0 ? null : Make(year, month, Math.Max(1, day), hour >= 0, Math.Max(0, hour), minute, second, zone);
    }

    private static int TwoDigits(int year) => year < 70 ? 2000 + year : 1900 + year;

    private static FeedTime? Make(int year, int month, int day, bool hasTime, int hour, int minute, int second, TimeSpan? zone)
    {
        if (year is < 1 or > 9998 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month) || hour > 24 || minute > 59 || second > 60)
        {
            return null;
        }

        var time = new DateTime(year, month, day, 0, 0, 0, DateTimeKind.Unspecified).AddHours(hour).AddMinutes(minute).AddSeconds(Math.Min(second, 59));
        return new FeedTime(time, hasTime, hasTime ? zone : null);
    }

    private static TimeSpan? Zone(string text)
    {
        if (text.Length == 0)
        {
            return null;
        }

        if (Zones.TryGetValue(text, out var hours))
        {
            return TimeSpan.FromHours(hours);
        }

        var digits = text.Replace(":", "", StringComparison.Ordinal).TrimStart('+', '-');
        if (digits.Length is < 1 or > 4 || digits.AsSpan().ContainsAnyExceptInRange('0', '9'))
        {
            return null;
        }

        var (hour, minute) = digits.Length <= 2 ? (Number(digits), 0) : (Number(digits[..^2]), Number(digits[^2..]));
        var offset = new TimeSpan(hour, minute, 0);
        return offset > TimeSpan.FromHours(14) ? null : text[0] == '-' ? -offset : offset;
    }

    private static int Number(Group group, int absent) => group.Success ? Number(group.Value) : absent;

    private static int Number(string digits) => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : 0;

    [GeneratedRegex(
        @"^(?<y>\d{4})(?:(?<m2>\d{2})(?<d2>\d{2})|[-/.年](?<m>\d{1,2})(?:[-/.月](?<d>\d{1,2})日?)?月?|年?)?(?:[T\s,]+(?<h>\d{1,2})[:时](?<i>\d{2})(?:[:分](?<s>\d{2})秒?(?:[.,]\d+)?)?)?\s*(?:GMT|UTC)?\s*(?<z>[A-Za-z]{1,4}|[+-]\d{1,2}:?\d{0,2})?$",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Iso();

    [GeneratedRegex(@"\d+(?::\d+)+(?:\.\d+)?|\d+|(?<=\s|GMT|UTC|\d)[+-]\d{2}:?\d{2}\b|[\p{L}]+", RegexOptions.CultureInvariant, 200)]
    private static partial Regex Words();
}
