using static Expressway.Core.Content.Quantities.QuantityText;

namespace Expressway.Core.Content.Quantities;

/// <summary>Finds shares: 65%, 百分之三, 三个百分点, 千分之五, 六点五折, 对折, 三成.</summary>
public static class PercentFinder
{
    private static readonly (string Word, decimal Value)[] Words = [("对折", 50), ("半折", 50), ("半成", 5)];

    /// <summary>Finds the shares, in the order of the text; values are in hundredths.</summary>
    public static IReadOnlyList<Quantity> Find(string text)
    {
        var folded = Fold(text);
        var found = new List<Quantity>();
        for (var at = 0; at < folded.Length;)
        {
            if (TryReadWord(folded, at, out var share) || TryReadOf(folded, at, out share) || TryReadBefore(folded, at, out share))
            {
                found.Add(share);
                at = share.End;
            }
            else
            {
                at = NumeralReader.TryRead(folded, at, out var number) && !number.IsChinese ? number.End : at + 1;
            }
        }

        return found;
    }

    private static bool TryReadWord(string text, int at, out Quantity share)
    {
        share = null!;
        foreach (var (word, value) in Words)
        {
            if (At(text, at, word))
            {
                share = Quantity.Number(at, at + word.Length, value, "%");
                return true;
            }
        }

        return false;
    }

    /// <summary>百分之三, 千分之五, 万分之一.</summary>
    private static bool TryReadOf(string text, int start, out Quantity share)
    {
        share = null!;
        var negative = text[start] == '负';
        var at = negative ? SkipSpaces(text, start + 1) : start;
        var times = at < text.Length ? text[at] switch { '百' or '佰' => 1m, '千' or '仟' => 0.1m, '万' => 0.01m, _ => 0 } : 0;
        if (times == 0 || !Fractions.TryReadOf(text, at + 1, out var of))
        {
            return false;
        }

        var minus = of < text.Length && text[of] is '负' or '-';
        if (At(text, of, "半"))
        {
            share = Quantity.Number(start, of + 1, 0.5m * times, "%");
            return true;
        }

        if (!NumeralReader.TryRead(text, minus ? SkipSpaces(text, of + 1) : of, out var number))
        {
            return false;
        }

        share = Quantity.Number(start, number.End, number.Value * times * (negative ^ minus ? -1 : 1), "%");
        return true;
    }

    private static bool TryReadBefore(string text, int start, out Quantity share)
    {
        share = null!;
        var negative = text[start] == '负' || (text[start] == '-' && (start == 0 || !(char.IsLetterOrDigit(text[start - 1]) || text[start - 1] is '%' or '-')));
        if (!NumeralReader.TryRead(text, negative ? SkipSpaces(text, start + 1) : start, out var number))
        {
            return false;
        }

        var value = number.Value;
        var end = number.End;
        var fraction = Fractions.TryRead(text, number, out var ratio, out var after) && !number.IsChinese;
        if (fraction)
        {
            (value, end) = (ratio, after);
        }

        if (!TryReadUnit(text, number, ref value, ref end))
        {
            return false;
        }

        share = Quantity.Number(start, end, negative ? -value : value, "%");
        return true;
    }

    private static bool TryReadUnit(string text, Numeral number, ref decimal value, ref int end)
    {
        var at = SkipSpaces(text, end);
        if (At(text, at, "%") || At(text, at, "‰"))
        {
            value *= At(text, at, "‰") ? 0.1m : 1;
            end = at + 1;
            return true;
        }

        if (Longest(text, at, ["个百分点", "百分点", "个基点", "percent", "per cent"]) is { } points)
        {
            value *= points == "个基点" ? 0.01m : 1;
            end = at + points.Length;
            return true;
        }

        if (At(text, at, "折") && !Follows(text, at + 1, "扣旧叠磨腾算射合中页线返回断纸"))
        {
            // 七五折 and 75折 are 7.5折
            value = value > 10 ? value : value * 10;
            end = at + 1;
            return value is > 0 and <= 100;
        }

        return TryReadTenths(text, number, at, ref value, ref end);
    }

    /// <summary>三成, 三成五; 成 begins many other words.</summary>
    private static bool TryReadTenths(string text, Numeral number, int at, ref decimal value, ref int end)
    {
        if (!At(text, at, "成") || value > 10 || number.HasUnit && number.Letters > 1 || Follows(text, at + 1, "立员为功本果就长熟绩交都人分败品年套语份群像千天因色全活效"))
        {
            return false;
        }

        value *= 10;
        end = at + 1;
        if (NumeralReader.TryRead(text, end, out var half) && half is { IsChinese: true, Letters: 1, HasUnit: false } && !Follows(text, half.End, "个只项家点成月年日"))
        {
            value += half.Value;
            end = half.End;
        }
        else if (At(text, end, "半"))
        {
            value += 5;
            end++;
        }

        return true;
    }

    private static bool Follows(string text, int at, string letters) => at < text.Length && letters.Contains(text[at], StringComparison.Ordinal);
}
