using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Expressway.Core.Demands;

/// <summary>Reads a day as people write it: 2026-05-31, 2026年5月31日, 2026/5, 2026年5月 (its last day), 5月31日 (the next one).</summary>
internal static partial class NeededByReader
{
    /// <summary>Furthest day taken, in years from today.</summary>
    private const int MaxYears = 10;

    /// <summary>Reads a day; a sentence in Chinese says what is wrong with it.</summary>
    public static bool TryRead(string text, DateOnly today, out DateOnly day, out string? fault)
    {
        day = default;
        fault = null;
        var match = Shape().Match(text.Normalize(NormalizationForm.FormKC).Replace(" ", "", StringComparison.Ordinal));
        if (!match.Success)
        {
            fault = "请写一个日期，例如 2027年5月 或 2027-05-31。";
            return false;
        }

        var month = Value(match, "m");
        var hasYear = match.Groups["y"].Success;
        var year = hasYear ? Value(match, "y") : today.Year;
        if (month is < 1 or > 12 || year is < 1 or > 9999)
        {
            fault = $"没有“{text.Trim()}”这一天，请核对。";
            return false;
        }

        var last = DateTime.DaysInMonth(year, month);
        var number = match.Groups["d"].Success ? Value(match, "d") : last;
        if (number < 1 || number > last)
        {
            fault = $"{year}年{month}月没有 {number} 日，请核对。";
            return false;
        }

        day = new DateOnly(year, month, number);
        if (!hasYear && day < today)
        {
            day = day.AddYears(1);
        }

        fault = day < today ? $"{day:yyyy-MM-dd} 已经过去，请写一个将来的日期。"
            : day > today.AddYears(MaxYears) ? $"请写 {MaxYears} 年以内的日期。"
            : null;
        return fault is null;
    }

    private static int Value(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?:(?<y>\d{4})(?:年|[-/.]))?(?<m>\d{1,2})(?:月|[-/.]|$)(?:(?<d>\d{1,2})[日号]?)?(?:前|之前|以前|底)?$", RegexOptions.NonBacktracking)]
    private static partial Regex Shape();
}
