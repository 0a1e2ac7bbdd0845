using static Expressway.Core.Content.Quantities.QuantityText;

namespace Expressway.Core.Content.Quantities;

/// <summary>Reads dates with 年月日: 2019年2月15日, 两千零四年八月十五, 去年本月十日, 正月初一, 雍正四年大年三十, 29日.</summary>
internal static class WrittenDates
{
    private static readonly Dictionary<string, int> Eras = new(StringComparer.Ordinal)
    {
        ["民国"] = 1912, ["宣统"] = 1909, ["光绪"] = 1875, ["同治"] = 1862, ["咸丰"] = 1851, ["道光"] = 1821, ["嘉庆"] = 1796, ["乾隆"] = 1736,
        ["雍正"] = 1723, ["康熙"] = 1662, ["顺治"] = 1644, ["崇祯"] = 1628, ["天启"] = 1621, ["万历"] = 1573, ["隆庆"] = 1567, ["嘉靖"] = 1522,
        ["正德"] = 1506, ["弘治"] = 1488, ["成化"] = 1465, ["天顺"] = 1457, ["景泰"] = 1450, ["正统"] = 1436, ["宣德"] = 1426, ["洪熙"] = 1425,
        ["永乐"] = 1403, ["建文"] = 1399, ["洪武"] = 1368, ["靖康"] = 1126, ["宣和"] = 1119, ["熙宁"] = 1068, ["嘉祐"] = 1056, ["庆历"] = 1041,
        ["天宝"] = 742, ["开元"] = 713, ["先天"] = 712, ["景云"] = 710, ["景龙"] = 707, ["神龙"] = 705, ["贞观"] = 627, ["武德"] = 618, ["开皇"] = 581,
        ["建安"] = 196, ["昭和"] = 1926, ["大正"] = 1912, ["明治"] = 1868, ["平成"] = 1989, ["令和"] = 2019,
    };

    private static readonly (string Word, int Years)[] Years = [("大前年", -3), ("前年", -2), ("去年", -1), ("今年", 0), ("本年", 0), ("当年", 0), ("明年", 1), ("后年", 2)];
    private static readonly (string Word, int Months)[] Months = [("上个月", -1), ("上月", -1), ("这个月", 0), ("本月", 0), ("当月", 0), ("下个月", 1), ("下月", 1)];

    /// <summary>Reads the date at a place.</summary>
    public static bool TryRead(string text, int start, DateOnly reference, out string? day, out int end)
    {
        day = null;
        var at = SkipLunar(text, start);
        var hasYear = TryYear(text, at, reference.Year, out var year, out at);
        at = SkipSpaces(text, SkipLunar(text, at));
        end = at;
        if (Longest(text, at, ["大年初一", "大年三十", "大年初二", "大年初三", "除夕"]) is { } feast && feast != "除夕")
        {
            end = at + feast.Length;
            var number = feast[^1] switch { '一' => 1, '二' => 2, '三' => 3, _ => 30 };
            day = hasYear ? Dates.Of(year, 1, number) : Dates.Next(reference, 1, number);
            return true;
        }

        if (Named(text, at, Months, out var shift, out var afterMonth))
        {
            var month = new DateOnly(hasYear && year is > 0 and < 9999 ? year : reference.Year, reference.Month, 1).AddMonths(shift);
            return TryDay(text, SkipSpaces(text, SkipOf(text, afterMonth)), true, out var number, out end) && Set(Dates.Of(month.Year, month.Month, number), out day);
        }

        if (TryMonth(text, at, out var named, out var afterNamed))
        {
            return TryDay(text, SkipSpaces(text, SkipOf(text, afterNamed)), false, out var number, out end)
                && Set(hasYear ? Dates.Of(year, named, number) : Dates.Next(reference, named, number), out day);
        }

        return !hasYear && at == start && TryDay(text, at, true, out var alone, out end) && !At(text, at - 1, "第") && alone <= 31
            && Set(Dates.Next(reference, alone), out day);
    }

    private static int SkipLunar(string text, int at) =>
        at + (Longest(text, at, ["农历", "阴历", "旧历", "公历", "阳历", "公元"])?.Length ?? 0);

    private static int SkipOf(string text, int at) => At(text, at, "的") || At(text, at, "份") ? at + 1 : at;

    private static bool TryYear(string text, int start, int thisYear, out int year, out int end)
    {
        if (Named(text, start, Years, out var years, out end))
        {
            year = thisYear + years;
            return true;
        }

        var era = Longest(text, start, Eras.Keys);
        var at = start + (era?.Length ?? 0);
        year = 0;
        if (era is not null && At(text, at, "元年"))
        {
            (year, end) = (Eras[era], at + 2);
            return true;
        }

        end = start;
        if (!NumeralReader.TryRead(text, at, out var number) || !At(text, SkipSpaces(text, number.End), "年") || number.Value > 9999 || !decimal.IsInteger(number.Value))
        {
            return false;
        }

        year = era is not null ? Eras[era] + (int)number.Value - 1
            : number.Letters == 2 && (number.IsDigitString || !number.IsChinese) ? (int)number.Value + (number.Value < 40 ? 2000 : 1900)
            : (int)number.Value;
        end = SkipSpaces(text, number.End) + 1;
        return era is not null || number.Letters > 1 || number.Value >= 100;
    }

    private static bool TryMonth(string text, int at, out int month, out int end)
    {
        month = 0;
        end = at;
        if (Longest(text, at, ["正月", "冬月", "腊月"]) is { } lunar)
        {
            month = lunar switch { "正月" => 1, "冬月" => 11, _ => 12 };
            end = at + 2;
            return true;
        }

        if (!NumeralReader.TryRead(text, at, out var number) || number.Value is < 1 or > 12 || !decimal.IsInteger(number.Value))
        {
            return false;
        }

        end = SkipSpaces(text, number.End);
        month = (int)number.Value;
        return At(text, end++, "月");
    }

    /// <summary>Reads a day with 日 or 号, or, behind a month, without it (八月十五, 正月初一).</summary>
    private static bool TryDay(string text, int at, bool needsWord, out int day, out int end)
    {
        day = 0;
        end = at;
        var first = At(text, at, "初");
        if (At(text, at, "廿") || At(text, at, "卅"))
        {
            day = text[at] == '廿' ? 20 : 30;
            end = at + 1;
            if (end < text.Length && NumeralLetters.Digit(text[end]) > 0)
            {
                day += NumeralLetters.Digit(text[end++]);
            }
        }
        else if (NumeralReader.TryRead(text, first ? at + 1 : at, out var number) && number.Value is >= 1 and < 100 && decimal.IsInteger(number.Value))
        {
            day = (int)number.Value;
            end = number.End;
            needsWord &= !first;
            needsWord |= !number.IsChinese;
        }
        else
        {
            return false;
        }

        var word = SkipSpaces(text, end);
        if (At(text, word, "日") || (At(text, word, "号") && !Follows(text, word + 1, "线楼院文令码")))
        {
            end = word + 1;
            return !Follows(text, end, "元本币韩");
        }

        return !needsWord && day <= 31 && !Follows(text, end, "个天年月岁元点多余分");
    }

    private static bool Follows(string text, int at, string letters) => at < text.Length && letters.Contains(text[at], StringComparison.Ordinal);

    private static bool Named(string text, int at, (string Word, int Shift)[] table, out int shift, out int end)
    {
        var word = Longest(text, at, table.Select(t => t.Word));
        shift = word is null ? 0 : table.First(t => t.Word == word).Shift;
        end = at + (word?.Length ?? 0);
        return word is not null;
    }

    private static bool Set(string? value, out string? day)
    {
        day = value;
        return true;
    }
}
