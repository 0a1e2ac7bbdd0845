namespace Expressway.Crawler.Reading;

/// <summary>A date that a page names.</summary>
/// <param name="Day">The calendar day as the page writes it, in the page's own time zone.</param>
/// <param name="Utc">The instant, where the page gives a time with its offset; else null.</param>
/// <param name="Text">RFC 3339 with the page's own offset, or <c>YYYY-MM-DD</c> for a bare date or a time without offset.</param>
public readonly record struct PageDate(DateOnly Day, DateTime? Utc, string Text)
{
    /// <summary>A bare date.</summary>
    /// <param name="day">The day.</param>
    public static PageDate Of(DateOnly day) =>
        new(day, null, day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
}
