using static Expressway.Core.Content.Quantities.QuantityText;

namespace Expressway.Core.Content.Quantities;

/// <summary>
/// Finds calendar days: 2019年2月15日, 2010-01-29, 下周三, 29日, 大后天, 三天后. Dates are read in the Gregorian calendar; lunar
/// ones (正月初一) keep the numbers that they name.
/// </summary>
public static class DateFinder
{
    /// <summary>Finds the days, in the order of the text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="reference">The day that 明天, 周三 and 29日 are seen from; an incomplete date is the next such day.</param>
    /// <returns>Values <c>YYYY-MM-DD</c>; null for a day that does not exist.</returns>
    public static IReadOnlyList<Quantity> Find(string text, DateOnly reference)
    {
        var folded = Fold(text);
        var found = new List<Quantity>();
        for (var at = 0; at < folded.Length;)
        {
            if (TryRead(folded, at, reference, out var day, out var end))
            {
                found.Add(new Quantity(at, end - at, day));
                at = end;
            }
            else
            {
                at = char.IsAsciiDigit(folded[at]) ? AfterDigits(folded, at) : at + 1;
            }
        }

        return found;
    }

    private static int AfterDigits(string text, int at)
    {
        while (at < text.Length && (char.IsAsciiDigit(text[at]) || (text[at] is '.' or ',' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]))))
        {
            at++;
        }

        return at;
    }

    private static bool TryRead(string text, int at, DateOnly reference, out string? day, out int end)
    {
        if (NumericDates.TryRead(text, at, reference, out day, out end)
            || WrittenDates.TryRead(text, at, reference, out day, out end)
            || RelativeDates.TryRead(text, at, reference, out day, out end))
        {
            end = WithWeekday(text, end);
            return true;
        }

        return false;
    }

    /// <summary>10月12号，星期一 is one date.</summary>
    private static int WithWeekday(string text, int end)
    {
        var at = SkipSpaces(text, end);
        at = at < text.Length && text[at] is ',' or '，' or '(' ? SkipSpaces(text, at + 1) : at;
        var closing = at > 0 && at <= text.Length && text[at - 1] == '(';
        return RelativeDates.TryReadWeekday(text, at, out _, out var after) && (!closing || At(text, after, ")")) ? after + (closing ? 1 : 0) : end;
    }
}
