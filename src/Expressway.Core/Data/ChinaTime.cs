namespace Expressway.Core.Data;

/// <summary>The hub's own clock on the wall: UTC+8 without summer time (since 1991), whatever the server's zone is.</summary>
public static class ChinaTime
{
    private static readonly TimeSpan Offset = TimeSpan.FromHours(8);

    /// <summary>The local time of a UTC instant.</summary>
    public static DateTime From(DateTime utc) => DateTime.SpecifyKind(utc + Offset, DateTimeKind.Unspecified);

    /// <summary>The UTC instant of a local time.</summary>
    public static DateTime ToUtc(DateTime local) => DateTime.SpecifyKind(local - Offset, DateTimeKind.Utc);

    /// <summary>The local day of now.</summary>
    public static DateOnly Today(TimeProvider clock) => DateOnly.FromDateTime(From(clock.GetUtcNow().UtcDateTime));
}
