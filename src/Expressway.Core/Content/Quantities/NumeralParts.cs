using System.Globalization;
using static Expressway.Core.Content.Quantities.NumeralLetters;
using static Expressway.Core.Content.Quantities.QuantityText;

namespace Expressway.Core.Content.Quantities;

/// <summary>Reads the pieces of a number that stand by themselves: Arabic digits, Chinese digits in a row, what follows 点.</summary>
internal static class NumeralParts
{
    /// <summary>Longer rows of digits are no number, so that nobody can make us read them again and again.</summary>
    private const int MaxDigits = 40;

    /// <summary>Reads Arabic digits with thousands separators and a fraction.</summary>
    public static bool TryReadArabic(string text, int start, out decimal value, out int end)
    {
        value = 0;
        end = start;
        if (start > 0 && char.IsAsciiDigit(text[start - 1]))
        {
            return false;
        }

        while (end < text.Length && end - start <= MaxDigits && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        if (end - start is > 0 and <= 3)
        {
            while (end - start <= MaxDigits && IsGroup(text, end))
            {
                end += 4;
            }
        }

        var whole = end;
        if (end + 1 < text.Length && text[end] == '.' && char.IsAsciiDigit(text[end + 1]) && !AfterPoint(text, start) && !IsStray(text, start))
        {
            end++;
            while (end < text.Length && end - start <= MaxDigits && char.IsAsciiDigit(text[end]))
            {
                end++;
            }

            // 2222.2222.222 is no fraction but a list
            if (end + 1 < text.Length && text[end] == '.' && char.IsAsciiDigit(text[end + 1]))
            {
                end = whole;
            }
        }

        return end > start
            && end - start <= MaxDigits
            && decimal.TryParse(text.AsSpan(start, end - start), NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out value)
            && value < NumeralReader.Limit;
    }

    /// <summary>Three or more Chinese digits without a unit (一九九一), or two with a zero (二零).</summary>
    public static bool TryReadDigitString(string text, int start, out Numeral numeral)
    {
        numeral = default;
        var end = start;
        decimal value = 0;
        while (end < text.Length && Digit(text[end]) >= 0 && end - start < 24)
        {
            value = value * 10 + Digit(text[end++]);
        }

        var count = end - start;
        if (count < 2 || (end < text.Length && SmallUnit(text[end]) + BigUnit(text[end]) > 0 && count == 2 && text[start] is '零' or '〇'))
        {
            return false;
        }

        var fraction = TryReadFraction(text, end, out var digits, out var after);
        numeral = new Numeral(start, fraction ? after : end, value + digits, true, count, false, false, true);
        return true;
    }

    /// <summary>Reads 点五七 after a whole number.</summary>
    public static bool TryReadFraction(string text, int at, out decimal value, out int end)
    {
        value = 0;
        end = SkipSpaces(text, at);
        if (end >= text.Length || text[end] != '点')
        {
            return false;
        }

        var digit = SkipSpaces(text, end + 1);
        var first = digit;
        var scale = 0.1m;
        while (digit < text.Length && digit - first < 20 && Digit(text[digit]) >= 0 && text[digit] is not ('两' or '俩'))
        {
            value += Digit(text[digit++]) * scale;
            scale /= 10;
        }

        end = digit;
        return digit > first;
    }

    private static bool IsGroup(string text, int at) =>
        at + 3 < text.Length && text[at] == ',' && char.IsAsciiDigit(text[at + 1]) && char.IsAsciiDigit(text[at + 2])
        && char.IsAsciiDigit(text[at + 3]) && (at + 4 >= text.Length || !char.IsAsciiDigit(text[at + 4]));

    private static bool AfterPoint(string text, int start) =>
        start > 1 && text[start - 1] == '.' && char.IsAsciiDigit(text[start - 2]);

    /// <summary>A point at the beginning is one only behind a space or a word: .5, not ...9 and not 22.333.</summary>
    private static bool IsStray(string text, int start) =>
        text[start] == '.' && start > 0 && (text[start - 1] == '.' || char.IsAsciiDigit(text[start - 1]));
}
