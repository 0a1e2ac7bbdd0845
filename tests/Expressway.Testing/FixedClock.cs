namespace Expressway.Testing;

/// <summary>A clock that stands still until a test moves it. Its timers run on the system clock.</summary>
/// <param name="utcNow">The first instant, in UTC.</param>
public sealed class FixedClock(DateTime utcNow) : TimeProvider
{
    /// <summary>A Tuesday morning in Wuxi: 2026-03-10 09:30 in China, 01:30 UTC.</summary>
    public static readonly DateTime Morning = new(2026, 3, 10, 1, 30, 0, DateTimeKind.Utc);

    private readonly Lock _gate = new();
    private DateTime _now = DateTime.SpecifyKind(utcNow, DateTimeKind.Utc);

    /// <summary>A clock that stands at <see cref="Morning"/>.</summary>
    public FixedClock()
        : this(Morning)
    {
    }

    /// <summary>The instant that the clock shows, in UTC.</summary>
    public DateTime UtcNow
    {
        get
        {
            lock (_gate)
            {
                return _now;
            }
        }
    }

    /// <inheritdoc />
    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    /// <inheritdoc />
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <inheritdoc />
    public override DateTimeOffset GetUtcNow() => new(UtcNow, TimeSpan.Zero);

    /// <inheritdoc />
    public override long GetTimestamp() => UtcNow.Ticks;

    /// <summary>Moves the clock forward (or back, with a negative span).</summary>
    /// <param name="by">How far.</param>
    public void Advance(TimeSpan by)
    {
        lock (_gate)
        {
            _now += by;
        }
    }

    /// <summary>Puts the clock at an instant.</summary>
    /// <param name="utc">The instant, in UTC.</param>
    public void MoveTo(DateTime utc)
    {
        lock (_gate)
        {
            _now = DateTime.SpecifyKind(utc, DateTimeKind.Utc);
        }
    }
}
