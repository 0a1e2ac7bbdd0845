using static Expressway.Core.Content.Quantities.QuantityText;

namespace Expressway.Core.Content.Quantities;

/// <summary>Reads days seen from today: 明天, 大后天, 下周三, 星期日, 三天后, 两周前.</summary>
internal static class RelativeDates
{
    private static readonly (string Word, int Days)[] Words =
    [
        ("大大前天", -4), ("大前天", -3), ("前天", -2), ("前日", -2), ("昨天", -1), ("昨日", -1), ("今天", 0), ("今日", 0), ("今儿", 0), ("今晚", 0), ("当天", 0),
        ("当日", 0), ("最近", 0), ("明天", 1), ("明日", 1), ("明儿", 1), ("次日", 1), ("翌日", 1), ("后天", 2), ("后日", 2), ("大后天", 3), ("大大后天", 4),
    ];

    private static readonly string[] WeekWords = ["个星期", "个礼拜", "星期", "礼拜", "周"];

    /// <summary>Reads the day at a place.</summary>
    public static bool TryRead(string text, int at, DateOnly reference, out string? day, out int end)
    {
        day = null;
        if (Longest(text, at, Words.Select(w => w.Word)) is { } word)
        {
            end = at + word.Length;
            day = Dates.Away(reference, Words.First(w => w.Word == word).Days);
            return true;
        }

        if (TryReadShifted(text, at, out var weeks, out var weekday, out end))
        {
            day = Dates.Away(reference, weekday - Day(reference) + weeks * 7);
            return true;
        }

        if (TryReadWeekday(text, at, out weekday, out end))
        {
            day = Dates.Away(reference, (weekday - Day(reference) + 7) % 7);
            return true;
        }

        return TryReadAway(text, at, reference, out day, out end);
    }

    /// <summary>Reads 周三, 星期日, 礼拜天; the day is 1 for Monday … 7 for Sunday.</summary>
    public static bool TryReadWeekday(string text, int at, out int weekday, out int end)
    {
        weekday = 0;
        end = at;
        if (Longest(text, at, WeekWords) is not { } word || word[0] == '个')
        {
            return false;
        }

        end = at + word.Length;
        weekday = end < text.Length ? "一二三四五六日天".IndexOf(text[end], StringComparison.Ordinal) + 1 : 0;
        weekday = weekday == 8 ? 7 : weekday;
        end++;

        // 周一 but not 周一年, 一周日程, 周天线
        return weekday > 0 && !(at > 0 && NumeralLetters.Digit(text[at - 1]) >= 0) && !(end < text.Length && text[end] is '年' or '期' or '报' or '程');
    }

    private static bool TryReadShifted(string text, int start, out int weeks, out int weekday, out int end)
    {
        weeks = 0;
        weekday = 0;
        end = start;
        var letter = start < text.Length ? text[start] : ' ';
        if (letter is not ('上' or '下' or '这' or '本'))
        {
            return false;
        }

        while (At(text, end, letter.ToString()) && end - start < 5)
        {
            weeks += letter switch { '上' => -1, '下' => 1, _ => 0 };
            end++;
        }

        end = At(text, end, "个") ? end + 1 : end;
        return TryReadWeekday(text, end, out weekday, out end);
    }

    private static bool TryReadAway(string text, int at, DateOnly reference, out string? day, out int end)
    {
        day = null;
        end = at;
        if (!NumeralReader.TryRead(text, at, out var number) || number.Value > 100_000 || !decimal.IsInteger(number.Value))
        {
            return false;
        }

        var unitAt = SkipSpaces(text, number.End);
        var unit = Longest(text, unitAt, ["天", "日", "周", "个星期", "星期", "个礼拜", "个月", "年"]);
        var side = unit is null ? null : Longest(text, SkipSpaces(text, unitAt + unit.Length), ["以后", "之后", "后", "以前", "之前", "前"]);
        if (side is null)
        {
            return false;
        }

        end = SkipSpaces(text, unitAt + unit!.Length) + side.Length;
        var count = (int)number.Value * (side.Contains('前', StringComparison.Ordinal) ? -1 : 1);
        day = unit switch
        {
            "天" or "日" => Dates.Away(reference, count),
            "个月" or "年" => Math.Abs(count) < 1_200 ? Dates.Text(reference.AddMonths(unit == "年" ? count * 12 : count)) : null,
            _ => Dates.Away(reference, count * 7),
        };
        return day is not null;
    }

    private static int Day(DateOnly day) => day.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)day.DayOfWeek;
}
