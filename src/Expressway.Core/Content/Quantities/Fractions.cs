using static Expressway.Core.Content.Quantities.QuantityText;

namespace Expressway.Core.Content.Quantities;

/// <summary>Reads fractions behind a number: 五分之一, 三又二分之一, 3/5, 1 3/5.</summary>
internal static class Fractions
{
    /// <summary>Reads on from a number that is a whole, a denominator or a numerator.</summary>
    public static bool TryRead(string text, Numeral first, out decimal value, out int end) =>
        TryReadParts(text, first, out value, out end) || TryReadSlash(text, first, out value, out end);

    /// <summary>Whether 分之 begins at a place, spaces allowed inside; gives the place behind it.</summary>
    public static bool TryReadOf(string text, int at, out int end)
    {
        end = SkipSpaces(text, at);
        if (!At(text, end, "分"))
        {
            return false;
        }

        end = SkipSpaces(text, end + 1);
        if (!At(text, end, "之"))
        {
            return false;
        }

        end = SkipSpaces(text, end + 1);
        return true;
    }

    private static bool TryReadParts(string text, Numeral first, out decimal value, out int end)
    {
        value = 0;
        end = first.End;
        decimal whole = 0;
        var denominator = first;
        var and = SkipSpaces(text, first.End);
        if (At(text, and, "又"))
        {
            if (!NumeralReader.TryRead(text, SkipSpaces(text, and + 1), out denominator))
            {
                return false;
            }

            whole = first.Value;
        }

        if (denominator.Value == 0 || !TryReadOf(text, denominator.End, out var of))
        {
            return false;
        }

        var negative = At(text, of, "负");
        if (!NumeralReader.TryRead(text, negative ? SkipSpaces(text, of + 1) : of, out var numerator) || IsPercent(text, denominator))
        {
            return false;
        }

        value = whole + (negative ? -numerator.Value : numerator.Value) / denominator.Value;
        end = numerator.End;
        return true;
    }

    /// <summary>百分之 is a percentage; 一百分之 is a fraction.</summary>
    private static bool IsPercent(string text, Numeral denominator) =>
        denominator.Letters == 1 && text[denominator.Start] is '百' or '佰' && denominator.End - denominator.Start == 1;

    private static bool TryReadSlash(string text, Numeral first, out decimal value, out int end)
    {
        value = 0;
        end = first.End;
        if (first.IsChinese || first.HasUnit)
        {
            return false;
        }

        var numerator = first;
        decimal whole = 0;
        if (At(text, first.End, " ") && NumeralReader.TryRead(text, first.End + 1, out var second) && !second.IsChinese && At(text, second.End, "/"))
        {
            whole = first.Value;
            numerator = second;
        }

        if (!At(text, numerator.End, "/") || !NumeralParts.TryReadArabic(text, numerator.End + 1, out var denominator, out end)
            || denominator == 0 || At(text, end, "/"))
        {
            end = first.End;
            return false;
        }

        value = whole + numerator.Value / denominator;
        return true;
    }
}
