using static Expressway.Core.Content.Quantities.QuantityText;

namespace Expressway.Core.Content.Quantities;

/// <summary>Finds amounts of money: 1000万元, 十五美元, $75.3 million, 人民币500万元, 三块五毛.</summary>
public static class AmountFinder
{
    private static readonly (string Name, decimal Times)[] EnglishMultiples =
        [("million", 1_000_000m), ("billion", 1_000_000_000m), ("thousand", 1_000m), ("百万", 1_000_000m)];

    /// <summary>Finds the amounts, in the order of the text; the unit is the currency's ISO 4217 code.</summary>
    public static IReadOnlyList<Quantity> Find(string text)
    {
        var folded = Fold(text);
        var found = new List<Quantity>();
        for (var at = 0; at < folded.Length;)
        {
            if (TryRead(folded, at, out var amount))
            {
                found.Add(amount);
                at = amount.End;
            }
            else
            {
                at = Skip(folded, at);
            }
        }

        return found;
    }

    /// <summary>Past a number without a currency, so that its end is not read as another number; else past one letter.</summary>
    private static int Skip(string text, int at) =>
        char.IsAsciiDigit(text[at]) && NumeralReader.TryRead(text, at, out var number) ? number.End : at + 1;

    private static bool TryRead(string text, int start, out Quantity amount)
    {
        amount = null!;
        var sign = Currencies.TryReadBefore(text, start, out var code, out var at) && !(start > 0 && char.IsAsciiLetter(text[start]) && char.IsAsciiLetter(text[start - 1]));
        at = sign ? SkipSpaces(text, at) : start;
        if (sign && At(text, at, ":"))
        {
            at++;
        }

        var negative = at < text.Length && (text[at] == '负' || (text[at] == '-' && (at == 0 || !char.IsLetterOrDigit(text[at - 1]))));
        if (!NumeralReader.TryRead(text, negative ? SkipSpaces(text, at + 1) : at, out var number))
        {
            return false;
        }

        var value = number.Value;
        var end = number.End;
        if (AtAbout(text, end, out var about))
        {
            end = about;
        }

        Multiply(text, ref value, ref end);
        if (At(text, end, "半") && Currencies.TryReadAfter(text, end + 1, out _, out _))
        {
            return false;
        }

        if (Currencies.TryReadAfter(text, end, out var named, out var after) && !IsWord(text, after))
        {
            code = named;
            end = after;
            if (named == "CNY")
            {
                ReadSmallMoney(text, ref value, ref end);
            }
        }
        else if (!sign)
        {
            return TryReadSmallOnly(text, start, number, out amount);
        }
        amount = Quantity.Number(start, end, negative ? -value : value, code);
        return true;
    }

    /// <summary>元 begins other words too: 十元素, 三块石头 are left to chance, 元旦 and 元素 are not.</summary>
    private static bool IsWord(string text, int end) =>
        text[end - 1] == '元' && end < text.Length && text[end] is '旦' or '素' or '件' or '宵' or '首' or '年' or '帅';

    private static bool AtAbout(string text, int at, out int end)
    {
        end = SkipSpaces(text, at);
        if (end < text.Length && text[end] is '多' or '余' or '来' or '几')
        {
            end++;
            return true;
        }

        return false;
    }

    private static void Multiply(string text, ref decimal value, ref int end)
    {
        foreach (var (name, times) in EnglishMultiples)
        {
            var at = SkipSpaces(text, end);
            if (string.Compare(text, at, name, 0, name.Length, StringComparison.OrdinalIgnoreCase) == 0 && value < 1_000_000_000_000m)
            {
                value *= times;
                end = at + name.Length;
                return;
            }
        }
    }

    /// <summary>角 and 分 behind 元: 五元六角, 三块五毛八分, 三块五.</summary>
    private static void ReadSmallMoney(string text, ref decimal value, ref int end)
    {
        foreach (var (units, share) in new[] { ("角毛", 0.1m), ("分", 0.01m) })
        {
            if (NumeralReader.TryRead(text, SkipSpaces(text, end), out var part) && part.Value < 10 && part.End < text.Length
                && units.Contains(text[part.End], StringComparison.Ordinal))
            {
                value += part.Value * share;
                end = part.End + (At(text, part.End + 1, "钱") ? 2 : 1);
            }
        }

        if (At(text, end - 1, "块") && NumeralReader.TryRead(text, end, out var last) && last is { IsChinese: true, Letters: 1, HasUnit: false }
            && (last.End >= text.Length || !char.IsLetter(text[last.End])))
        {
            value += last.Value * 0.1m;
            end = last.End;
        }
    }

    private static bool TryReadSmallOnly(string text, int start, Numeral number, out Quantity amount)
    {
        amount = null!;
        var unit = SkipSpaces(text, number.End);
        if (unit >= text.Length)
        {
            return false;
        }

        var next = unit + 1 < text.Length ? text[unit + 1] : ' ';
        var share = text[unit] switch
        {
            '毛' when next is '钱' || !char.IsLetter(next) => 0.1m,
            '角' when next is '钱' || !char.IsLetter(next) => 0.1m,
            '分' when next is '钱' => 0.01m,
            _ => 0,
        };
        if (share == 0)
        {
            return false;
        }

        amount = Quantity.Number(start, unit + (next == '钱' ? 2 : 1), number.Value * share, "CNY");
        return true;
    }
}
