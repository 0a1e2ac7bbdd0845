using Expressway.Testing;

namespace Expressway.Crawler.Tests.Collecting;

/// <summary>A clock on which short waits (five seconds at most) take no time: it jumps ahead by the wait. Longer ones, the time limits, run as ever.</summary>
internal sealed class LeapingClock : TimeProvider
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);

    private readonly FixedClock _clock = new();

    public DateTime UtcNow => _clock.UtcNow;

    public override long TimestampFrequency => _clock.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => _clock.GetUtcNow();

    public override long GetTimestamp() => _clock.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime <= TimeSpan.Zero || dueTime > Longest)
        {
            return base.CreateTimer(callback, state, dueTime, period);
        }

        _clock.Advance(dueTime);
        return base.CreateTimer(callback, state, TimeSpan.Zero, Timeout.InfiniteTimeSpan);
    }
}
