using System.Globalization;

namespace Expressway.Core.Content.Quantities;

/// <summary>Reads dates in digits: 2010-01-29, 2010.01.29, 2010 01 29, 13.5.2015, 3-7-07, 12/1.</summary>
internal static class NumericDates
{
    /// <summary>Reads the date at a place.</summary>
    public static bool TryRead(string text, int start, DateOnly reference, out string? day, out int end)
    {
        day = null;
        end = start;
        if (!TryNumber(text, start, out var first, out var digits, out var at) || (start > 0 && (char.IsAsciiLetterOrDigit(text[start - 1]) || text[start - 1] is '.' or '-' or '/')))
        {
            return false;
        }

        var mark = at < text.Length ? text[at] : '\0';
        if (mark is not ('-' or '/' or '.' or ' ') || !TryNumber(text, at + 1, out var second, out var secondDigits, out at) || secondDigits > 2)
        {
            return false;
        }

        if (at < text.Length && text[at] == mark && TryNumber(text, at + 1, out var third, out var thirdDigits, out var after))
        {
            end = after;
            return IsEnd(text, after) && TryWhole(mark, (first, digits), (second, secondDigits), (third, thirdDigits), out day);
        }

        // month and day alone: only with a slash, where no fraction is more likely
        end = at;
        return mark == '/' && digits <= 2 && first is >= 1 and <= 12 && second is >= 1 and <= 31 && IsEnd(text, at)
            && Assign(Dates.Next(reference, first, second), out day);
    }

    private static bool TryWhole(char mark, (int Value, int Digits) a, (int Value, int Digits) b, (int Value, int Digits) c, out string? day)
    {
        day = null;
        if (mark == ' ' && (a.Digits != 4 || b.Digits != 2 || c.Digits != 2))
        {
            return false;
        }

        var fits = (a.Digits, c.Digits) switch
        {
            (4, <= 2) => IsMonthDay(b.Value, c.Value) && Assign(Dates.Of(a.Value, b.Value, c.Value), out day),
            (<= 2, 4) => Either(c.Value, a.Value, b.Value, out day),
            (<= 2, <= 2) when mark != '.' && mark != ' ' => Short(a.Value, b.Value, c.Value, out day),
            _ => false,
        };
        return fits;
    }

    /// <summary>Day before month, unless only the other way makes a date.</summary>
    private static bool Either(int year, int first, int second, out string? day)
    {
        day = null;
        return IsMonthDay(second, first) ? Assign(Dates.Of(year, second, first), out day)
            : IsMonthDay(first, second) && Assign(Dates.Of(year, first, second), out day);
    }

    /// <summary>27-7-3 and 12-11-10 begin with the year where they can, 3-7-07 and 05/05/89 end with it.</summary>
    private static bool Short(int a, int b, int c, out string? day)
    {
        day = null;
        var yearFirst = IsMonthDay(b, c) && (a > 31 || (a >= 10 && c < 32));
        return yearFirst ? Assign(Dates.Of(Century(a), b, c), out day) : Either(Century(c), a, b, out day);
    }

    private static int Century(int year) => year < 40 ? 2000 + year : 1900 + year;

    private static bool IsMonthDay(int month, int day) => month is >= 1 and <= 12 && day is >= 1 and <= 31;

    private static bool IsEnd(string text, int at) =>
        at >= text.Length || !(char.IsAsciiLetterOrDigit(text[at]) || text[at] is '%' || (text[at] is '.' or '-' or '/' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1])));

    private static bool TryNumber(string text, int start, out int value, out int digits, out int end)
    {
        end = start;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        digits = end - start;
        value = 0;
        return digits is >= 1 and <= 4 && int.TryParse(text.AsSpan(start, digits), NumberStyles.None, CultureInfo.InvariantCulture, out value);
    }

    private static bool Assign(string? value, out string? day)
    {
        day = value;
        return true;
    }
}
