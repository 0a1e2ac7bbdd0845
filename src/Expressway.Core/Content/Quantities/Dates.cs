using System.Globalization;

namespace Expressway.Core.Content.Quantities;

/// <summary>Builds days that may not exist.</summary>
internal static class Dates
{
    /// <summary>The day as <c>YYYY-MM-DD</c>, null when there is no such day.</summary>
    public static string? Of(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? Text(new DateOnly(year, month, day))
            : null;

    /// <summary>The next such day of a year, on the reference or later.</summary>
    public static string? Next(DateOnly reference, int month, int day)
    {
        for (var year = reference.Year; year < reference.Year + 9; year++)
        {
            if (Of(year, month, day) is { } found && string.CompareOrdinal(found, Text(reference)) >= 0)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>The next such day of a month, on the reference or later.</summary>
    public static string? Next(DateOnly reference, int day)
    {
        var month = new DateOnly(reference.Year, reference.Month, 1);
        for (var i = 0; i < 13; i++, month = month.AddMonths(1))
        {
            if (Of(month.Year, month.Month, day) is { } found && string.CompareOrdinal(found, Text(reference)) >= 0)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>A day as text.</summary>
    public static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A day some days away, null beyond the calendar.</summary>
    public static string? Away(DateOnly day, decimal days) =>
        day.DayNumber + days is >= 0 and <= 3_652_058 ? Text(DateOnly.FromDayNumber((int)(day.DayNumber + days))) : null;
}
