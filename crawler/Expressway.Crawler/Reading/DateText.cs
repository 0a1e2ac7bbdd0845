using System.Globalization;
using System.Text.RegularExpressions;

namespace Expressway.Crawler.Reading;

/// <summary>Reads a date out of a short text in the ways that pages write them, Chinese and others.</summary>
internal static partial class DateText
{
    private const int Longest = 300;
    private const string Digits = "零一二三四五六七八九";

    /// <summary>The first date of the text, or null. Texts longer than 300 letters are cut.</summary>
    /// <param name="text">A value of a meta element, an attribute, or a visible line.</param>
    /// <param name="monthFirst">Whether 03/04/2020 is the fourth of March.</param>
    public static PageDate? Find(string? text, bool monthFirst = false)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        text = text.Length > Longest ? text[..Longest] : text;
        return YearFirst(text) ?? ChineseNumerals(text) ?? Named(text) ?? YearLast(text, monthFirst);
    }

    /// <summary>As <see cref="Find"/>, and also dates written as eight digits or as seconds since 1970.</summary>
    public static PageDate? FindInAttribute(string? text, bool monthFirst = false)
    {
        if (Find(text, monthFirst) is { } found)
        {
            return found;
        }

        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        text = text.Trim();
        if (text.Length is 10 or 13 && text.All(char.IsAsciiDigit) && text[0] is '1')
        {
            var seconds = long.Parse(text[..10], CultureInfo.InvariantCulture);
            var utc = DateTime.UnixEpoch.AddSeconds(seconds);
            return new PageDate(DateOnly.FromDateTime(utc), utc, utc.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        }

        var compact = Compact().Match(text);
        return compact.Success ? Made(compact.Groups[1].Value, compact.Groups[2].Value, compact.Groups[3].Value) : null;
    }

    /// <summary>A day of parts, or null for one that does not exist or is out of range.</summary>
    public static DateOnly? Day(int year, int month, int day) =>
        year is >= 1900 and <= 2100 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;

    private static PageDate? YearFirst(string text)
    {
        foreach (Match match in Iso().Matches(text))
        {
            if (Made(match.Groups[1].Value, match.Groups[2].Value, match.Groups[3].Value) is { } date)
            {
                return WithTime(date, match);
            }
        }

        return null;
    }

    private static PageDate WithTime(PageDate date, Match match)
    {
        var offset = match.Groups["o"].Value;
        if (!match.Groups["h"].Success || offset.Length == 0 || !int.TryParse(match.Groups["h"].Value, out var hour) || hour > 23
            || !int.TryParse(match.Groups["m"].Value, out var minute) || minute > 59)
        {
            return date;
        }

        _ = int.TryParse(match.Groups["s"].Value, out var second);
        var local = date.Day.ToDateTime(new TimeOnly(hour, minute, Math.Min(second, 59)), DateTimeKind.Utc);
        var shift = TimeSpan.Zero;
        if (offset is not ("Z" or "z"))
        {
            var sign = offset[0] == '-' ? -1 : 1;
            var plain = offset[1..].Replace(":", "", StringComparison.Ordinal);
            var hours = int.Parse(plain[..2], CultureInfo.InvariantCulture);
            var minutes = plain.Length >= 4 ? int.Parse(plain[2..4], CultureInfo.InvariantCulture) : 0;
            if (hours > 14 || minutes > 59)
            {
                return date;
            }

            shift = sign * new TimeSpan(hours, minutes, 0);
        }

        var suffix = shift == TimeSpan.Zero ? "Z" : (shift < TimeSpan.Zero ? "-" : "+") + shift.ToString("hh':'mm", CultureInfo.InvariantCulture);
        return new PageDate(date.Day, local - shift, local.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture) + suffix);
    }

    private static PageDate? ChineseNumerals(string text)
    {
        var match = Numerals().Match(text);
        if (!match.Success)
        {
            return null;
        }

        var year = 0;
        foreach (var letter in match.Groups[1].Value)
        {
            year = (year * 10) + Math.Max(0, Digits.IndexOf(letter is '〇' or '○' or 'Ｏ' or 'O' or '0' ? '零' : letter, StringComparison.Ordinal));
        }

        return Day(year, SmallNumber(match.Groups[2].Value), SmallNumber(match.Groups[3].Value)) is { } day ? PageDate.Of(day) : null;
    }

    private static int SmallNumber(string text)
    {
        var ten = text.IndexOf('十', StringComparison.Ordinal);
        if (ten < 0)
        {
            return Digits.IndexOf(text[0], StringComparison.Ordinal);
        }

        var tens = ten == 0 ? 1 : Digits.IndexOf(text[0], StringComparison.Ordinal);
        return (tens * 10) + (ten + 1 < text.Length ? Digits.IndexOf(text[ten + 1], StringComparison.Ordinal) : 0);
    }

    private static PageDate? Named(string text)
    {
        foreach (Match match in DayMonthYear().Matches(text))
        {
            if (MadeNamed(match.Groups[3].Value, match.Groups[2].Value, match.Groups[1].Value) is { } date)
            {
                return date;
            }
        }

        foreach (Match match in MonthDayYear().Matches(text))
        {
            if (MadeNamed(match.Groups[3].Value, match.Groups[1].Value, match.Groups[2].Value) is { } date)
            {
                return date;
            }
        }

        return null;
    }

    private static PageDate? MadeNamed(string year, string month, string day) =>
        MonthNames.Of(month) is var number and > 0
        && Day(int.Parse(year, CultureInfo.InvariantCulture), number, int.Parse(day, CultureInfo.InvariantCulture)) is { } made
            ? PageDate.Of(made)
            : null;

    private static PageDate? YearLast(string text, bool monthFirst)
    {
        foreach (Match match in Numeric().Matches(text))
        {
            var first = int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture);
            var second = int.Parse(match.Groups[3].Value, CultureInfo.InvariantCulture);
            var year = int.Parse(match.Groups[4].Value, CultureInfo.InvariantCulture);
            year += year < 100 ? 2000 : 0;
            var swap = match.Groups[2].Value == "/" && (monthFirst ? first <= 12 : second > 12);
            if (Day(year, swap ? first : second, swap ? second : first) is { } day)
            {
                return PageDate.Of(day);
            }
        }

        return null;
    }

    private static PageDate? Made(string year, string month, string day) =>
        Day(int.Parse(year, CultureInfo.InvariantCulture), int.Parse(month, CultureInfo.InvariantCulture), int.Parse(day, CultureInfo.InvariantCulture)) is { } made
            ? PageDate.Of(made)
            : null;

    [GeneratedRegex(@"(?<!\d)([12]\d{3})\s?(?:[-/.]|年|년)\s?([01]?\d)\s?(?:[-/.]|月|월)\s?([0-3]?\d)(?!\d)[日号일]?(?:[T\s]{1,4}(?<h>[0-2]?\d):(?<m>[0-5]\d)(?::(?<s>[0-5]\d)(?:[.,]\d{1,9})?)?\s?(?<o>[Zz]|[+-][01]\d:?(?:[0-5]\d)?)?)?", RegexOptions.CultureInvariant, 250)]
    private static partial Regex Iso();

    [GeneratedRegex(@"([一二三四五六七八九零〇○ＯO0]{4})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日", RegexOptions.CultureInvariant, 250)]
    private static partial Regex Numerals();

    [GeneratedRegex(@"(?<![\d.,/])([0-3]?\d)(?:st|nd|rd|th|er|º|ª|-го)?[.,]?[\s-]{1,3}(?:de\s|of\s|d')?([\p{L}\p{M}]{3,14})[.,]?[\s-]{1,3}(?:de\s|del\s)?((?:19|20)\d{2})(?!\d)", RegexOptions.CultureInvariant, 250)]
    private static partial Regex DayMonthYear();

    [GeneratedRegex(@"(?<!\p{L})([\p{L}\p{M}]{3,14})\.?[\s-]{1,3}([0-3]?\d)(?:st|nd|rd|th)?[\s,.-]{1,3}((?:19|20)\d{2})(?!\d)", RegexOptions.CultureInvariant, 250)]
    private static partial Regex MonthDayYear();

    [GeneratedRegex(@"(?<![\d./-])([0-3]?\d)([./-])([0-3]?\d)\2(20\d{2}|19\d{2}|\d{2})(?![\d./-])", RegexOptions.CultureInvariant, 250)]
    private static partial Regex Numeric();

    [GeneratedRegex(@"(?<!\d)((?:19|20)\d{2})(0[1-9]|1[0-2])([0-2]\d|3[01])(?=$|\D|\d{4}(?!\d)|\d{6}(?!\d))", RegexOptions.CultureInvariant, 250)]
    private static partial Regex Compact();
}
