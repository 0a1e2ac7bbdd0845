using static Expressway.Core.Content.Quantities.QuantityText;

namespace Expressway.Core.Content.Quantities;

/// <summary>Finds the numbers of a text: digits, Chinese numerals, fractions (五分之一, 1 3/5), powers and multiples (2e5, 2^5, 40k).</summary>
public static class NumberFinder
{
    // A lone numeral letter is often part of a word. What follows it tells.
    private const string NotAfterOne = "切看些般定直样起旦边面致律体贯度时下带心举流线经并如同向再味方共旁概身生世系列会儿番瞬瞥辈笑哭听说想愣";
    private static readonly string[] NotNumbers =
    [
        "四川", "四周", "四处", "四平", "五台", "五金", "五官", "五行", "三农", "三亚", "三明", "三峡", "九江", "九州", "九寨", "十足", "十分",
        "十堰", "七夕", "八卦", "两会", "两岸", "两融", "二维", "二手", "三角", "百姓", "百货", "百度", "百科", "千瓦", "一带一路", "万一",
        "一一", "二胎", "三包", "六安", "六合", "七嘴", "百家", "千克", "千米", "百合", "百里", "零售", "零件", "零星", "零食", "零钱", "零散", "零碎",
    ];

    private static readonly string[] Money = ["元", "块", "美元", "美刀", "美金", "欧元", "日元", "英镑", "港元", "折"];

    /// <summary>Finds the numbers, in the order of the text.</summary>
    public static IReadOnlyList<Quantity> Find(string text)
    {
        var folded = Fold(text);
        var found = new List<Quantity>();
        var at = 0;
        while (at < folded.Length)
        {
            if (TryReadSigned(folded, at, out var quantity, out var end))
            {
                if (quantity is not null)
                {
                    found.Add(quantity);
                }

                at = end;
            }
            else
            {
                at++;
            }
        }

        return found;
    }

    /// <summary>Reads one number with sign, fraction, power or multiple at a place; gives none where the letters are a word.</summary>
    private static bool TryReadSigned(string text, int start, out Quantity? quantity, out int end)
    {
        quantity = null;
        end = start;
        if (At(text, start, "半百"))
        {
            end = start + 2;
            quantity = Quantity.Number(start, end, 50);
            return true;
        }

        var signs = Signs(text, start);
        if (!NumeralReader.TryRead(text, start + signs, out var number) || (signs > 0 && !number.IsChinese && DashJoins(text, start)))
        {
            return false;
        }

        end = number.End;
        if (!IsNumber(text, number))
        {
            end = AfterWord(text, number);
            return true;
        }

        var sign = signs > 0 ? -1m : 1m;
        if (Fractions.TryRead(text, number, out var fraction, out end) || (!number.IsChinese && Multiples.TryRead(text, number, ref sign, out fraction, out end)))
        {
            quantity = Quantity.Number(start, end, sign * fraction);
            return true;
        }

        end = number.End;
        quantity = Quantity.Number(start, end, sign * number.Value);
        return true;
    }

    /// <summary>How long a sign is that belongs to the number behind it.</summary>
    private static int Signs(string text, int at)
    {
        if (text[at] == '负')
        {
            return SkipSpaces(text, at + 1) - at;
        }

        // "--9" is a list mark and a nine, "3-5" a range
        return text[at] == '-' && (at == 0 || !(char.IsLetterOrDigit(text[at - 1]) || text[at - 1] is '-' or ')' or '%')) ? 1 : 0;
    }

    private static bool DashJoins(string text, int at) => text[at] == '-' && at > 0 && char.IsLetterOrDigit(text[at - 1]);

    private static bool IsNumber(string text, Numeral number)
    {
        if (!number.IsChinese)
        {
            return true;
        }

        if (number.IsDigitString)
        {
            // 九九, 两两, 三四: two letters side by side are a name or a guess
            return number.Letters > 2;
        }

        if (number.Letters > 1)
        {
            return true;
        }

        var next = SkipSpaces(text, number.End);
        if (Longest(text, next, Money) is { } money && !(money == "块" && next + 1 < text.Length && char.IsLetter(text[next + 1]) && text[next + 1] != '钱'))
        {
            return false;
        }

        return text[number.Start] switch
        {
            '一' or '壹' => next >= text.Length || !NotAfterOne.Contains(text[next], StringComparison.Ordinal) || !IsWordOfOne(text, next),
            '伍' or '陆' or '肆' or '拾' or '俩' or '百' or '千' or '佰' or '仟' => false,
            _ => Longest(text, number.Start, NotNumbers) is null && !EndsAWord(text, number.Start),
        } && Longest(text, number.Start, NotNumbers) is null;
    }

    private static bool IsWordOfOne(string text, int next) => !(text[next] is '会' or '面' or '体' or '系' or '时' or '起' or '身' or '度')
        || next + 1 >= text.Length || text[next + 1] is not ('旗' or '墙' or '镜' or '鼓');

    /// <summary>统一, 万一, 唯一, 之一, 第一 keep their number only in 第一.</summary>
    private static bool EndsAWord(string text, int start) =>
        start > 0 && text[start] == '一' && text[start - 1] is '统' or '唯' or '万' or '单' or '专' or '逐';

    private static int AfterWord(string text, Numeral number) =>
        number.IsDigitString || number.Letters > 1
            ? number.End
            : number.Start + (Longest(text, number.Start, NotNumbers)?.Length ?? number.End - number.Start);
}
