using System.Globalization;

namespace Expressway.Crawler.Discovery;

/// <summary>A time as a source wrote it.</summary>
/// <param name="Local">The clock reading at the source, kind unspecified.</param>
/// <param name="HasTime">False for a bare date.</param>
/// <param name="Offset">The offset from UTC, null where the source gave none.</param>
public readonly record struct FeedTime(DateTime Local, bool HasTime, TimeSpan? Offset)
{
    /// <summary>The instant, kind UTC.</summary>
    /// <param name="assumed">The offset of the source's place, used where it wrote none.</param>
    public DateTime ToUtc(TimeSpan assumed)
    {
        var ticks = Math.Clamp(Local.Ticks - (Offset ?? assumed).Ticks, DateTime.MinValue.Ticks, DateTime.MaxValue.Ticks);
        return new DateTime(ticks, DateTimeKind.Utc);
    }

    /// <summary><c>YYYY-MM-DD</c> for a bare date, else RFC 3339; a missing offset is written as Z.</summary>
    public override string ToString()
    {
        if (!HasTime)
        {
            return Local.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        }

        var offset = Offset ?? TimeSpan.Zero;
        return Local.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture)
            + (offset == TimeSpan.Zero ? "Z" : (offset < TimeSpan.Zero ? "-" : "+") + offset.ToString(@"hh\:mm", CultureInfo.InvariantCulture));
    }
}
