using System.Text;
using static Expressway.Core.Content.Quantities.QuantityText;

namespace Expressway.Core.Content.Quantities;

/// <summary>Finds lengths of time: 3年, 18个月, 三年半, 8天20小时, 半年.</summary>
public static class DurationFinder
{
    private static readonly (string Name, char Unit)[] Names =
    [
        ("个年头", 'Y'), ("周年", 'Y'), ("年", 'Y'), ("个月", 'M'), ("个季度", 'Q'), ("季度", 'Q'), ("个星期", 'W'), ("星期", 'W'), ("个礼拜", 'W'), ("礼拜", 'W'), ("周", 'W'), ("个工作日", 'D'),
        ("工作日", 'D'), ("个自然日", 'D'), ("自然日", 'D'), ("日", 'D'), ("天", 'D'), ("个小时", 'h'), ("个钟头", 'h'), ("钟头", 'h'), ("小时", 'h'), ("个钟", 'h'), ("时", 'h'), ("分钟", 'm'), ("刻钟", 'q'),
        ("分", 'm'), ("秒钟", 's'), ("秒", 's'),
    ];

    // units that mean a length of time only behind another length: 8天20时, 3日
    private static readonly string[] Weak = ["时", "分", "日"];
    private static readonly string[] Joints = ["又", "余", "零", "多", "和", "、", ",", "加"];

    /// <summary>Finds the lengths of time, in the order of the text; values are ISO 8601 durations.</summary>
    public static IReadOnlyList<Quantity> Find(string text)
    {
        var folded = Fold(text);
        var found = new List<Quantity>();
        for (var at = 0; at < folded.Length;)
        {
            var parts = new SortedDictionary<int, decimal>();
            if (TryReadAll(folded, at, parts, out var end))
            {
                found.Add(new Quantity(at, end - at, Iso(parts)));
                at = end;
            }
            else
            {
                at = NumeralReader.TryRead(folded, at, out var number) ? number.End : at + 1;
            }
        }

        return found;
    }

    private static bool TryReadAll(string text, int start, SortedDictionary<int, decimal> parts, out int end)
    {
        end = start;
        var at = start;
        while (TryReadOne(text, at, parts, at > start, out var next))
        {
            end = next;
            at = SkipJoints(text, next);
        }

        return end > start && !(parts.Count == 1 && At(text, start - 1, "第"));
    }

    private static int SkipJoints(string text, int at)
    {
        at = SkipSpaces(text, at);
        while (Longest(text, at, Joints) is { } joint)
        {
            at = SkipSpaces(text, at + joint.Length);
        }

        return at;
    }

    private static bool TryReadOne(string text, int at, SortedDictionary<int, decimal> parts, bool goesOn, out int end)
    {
        end = at;
        decimal value;
        int after;
        var half = At(text, at, "半");
        if (half)
        {
            (value, after) = (0.5m, at + 1);
        }
        else if (NumeralReader.TryRead(text, at, out var number))
        {
            (value, after) = (number.Value, number.End);
            if (Longest(text, SkipSpaces(text, after), ["多", "余", "来"]) is not null && !number.IsAbout)
            {
                after = SkipSpaces(text, after) + 1;
            }

            if (At(text, after, "个半"))
            {
                value += 0.5m;
                after += 1;
            }
        }
        else
        {
            return false;
        }

        var nameAt = SkipSpaces(text, At(text, after, "半") ? after + 1 : after);
        var word = Longest(text, nameAt, Names.Select(n => n.Name)) ?? (At(text, after, "半") ? Longest(text, nameAt, ["月", "年"]) : null);
        if (word is null && half)
        {
            word = Longest(text, after, ["月"]);
        }

        if (word is null || (Weak.Contains(word) && !goesOn && !(word == "日" && At(text, nameAt + 1, "内"))) || IsDate(text, at, value, word, nameAt + word.Length))
        {
            return false;
        }

        end = nameAt + word.Length;
        if (At(text, end, "半") && !half)
        {
            value += 0.5m;
            end++;
        }

        Add(parts, word == "月" ? 'M' : Names.First(n => n.Name == word).Unit, value);
        return true;
    }

    /// <summary>2019年, 二零二零年 and 1月3日 are dates.</summary>
    private static bool IsDate(string text, int at, decimal value, string word, int end) =>
        (word == "年" && (value >= 1000 || (end < text.Length && (char.IsAsciiDigit(text[end]) || text[end] is '代' or '度' or '级'))))
        || (word is "周" or "星期" or "礼拜" && end < text.Length && "一二三四五六日天末".Contains(text[end], StringComparison.Ordinal))
        || (word == "日" && (At(text, at - 1, "月") || At(text, at - 1, "第")));

    private static void Add(SortedDictionary<int, decimal> parts, char unit, decimal value)
    {
        (unit, value) = unit switch { 'Q' => ('M', value * 3), 'q' => ('m', value * 15), _ => (unit, value) };
        var place = "YMWDhms".IndexOf(unit, StringComparison.Ordinal);
        parts[place] = parts.GetValueOrDefault(place) + value;
    }

    private static string Iso(SortedDictionary<int, decimal> parts)
    {
        var iso = new StringBuilder("P");
        foreach (var (place, value) in parts)
        {
            if (place > 3 && !iso.ToString().Contains('T', StringComparison.Ordinal))
            {
                iso.Append('T');
            }

            iso.Append(Quantity.Plain(value)).Append("YMWDHMS"[place]);
        }

        return iso.ToString();
    }
}
