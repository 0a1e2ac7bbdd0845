using System.Globalization;
using static Expressway.Core.Content.Quantities.QuantityText;

namespace Expressway.Core.Content.Quantities;

/// <summary>Reads what multiplies an Arabic number: 2e5, 21.2E0, 2^5, 1.1^+23, 40k, 2.5 M.</summary>
internal static class Multiples
{
    /// <summary>Reads on from a number; the sign may change (-1.1^--23).</summary>
    public static bool TryRead(string text, Numeral number, ref decimal sign, out decimal value, out int end)
    {
        value = 0;
        end = number.End;
        if (number.HasUnit || end >= text.Length)
        {
            return false;
        }

        if (text[end] is 'e' or 'E' or '^')
        {
            return TryReadPower(text, number, text[end] == '^', out value, out end);
        }

        var suffix = SkipSpaces(text, end);
        var times = suffix >= text.Length || (suffix + 1 < text.Length && char.IsLetterOrDigit(text[suffix + 1]) && char.IsAscii(text[suffix + 1]))
            ? 0
            : text[suffix] switch { 'k' or 'K' => 1_000m, 'M' or 'm' when suffix > end || text[suffix] == 'M' => 1_000_000m, 'G' => 1_000_000_000m, 'T' => 1_000_000_000_000m, _ => 0 };
        if (times == 0 || number.Value > 1_000_000_000_000m)
        {
            return false;
        }

        value = number.Value * times;
        end = suffix + 1;
        return true;
    }

    private static bool TryReadPower(string text, Numeral number, bool isPower, out decimal value, out int end)
    {
        value = 0;
        end = number.End + 1;
        var negative = false;
        while (end < text.Length && text[end] is '+' or '-')
        {
            negative ^= text[end++] == '-';
        }

        var digits = end;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        if (end == digits || end - digits > 4)
        {
            end = number.End;
            return false;
        }

        var exponent = int.Parse(text.AsSpan(digits, end - digits), CultureInfo.InvariantCulture) * (negative ? -1 : 1);
        var result = isPower ? Math.Pow((double)number.Value, exponent) : (double)number.Value * Math.Pow(10, exponent);
        if (!double.IsFinite(result) || Math.Abs(result) > 1e24)
        {
            end = number.End;
            return false;
        }

        value = (decimal)result;
        return true;
    }
}
