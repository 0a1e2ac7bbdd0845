using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Expressway.Web.Identity;

/// <summary>Slows guessing down: a pause for one address with one account, and a limit for one address over all accounts.</summary>
/// <remarks>
/// Nobody can lock somebody else out: another address has its own count (ASVS 5.0 6.3.1). Kept in memory: a restart forgets it, which
/// costs a guesser more than it gives. IPv6 addresses count by their /64 network.
/// </remarks>
internal sealed class SignInThrottle(TimeProvider clock)
{
    /// <summary>Failures of one address with one account before it must wait.</summary>
    public const int FreeFailures = 5;

    /// <summary>Attempts of one address over all accounts in <see cref="Window"/>.</summary>
    public const int AttemptsPerAddress = 30;

    /// <summary>The window of <see cref="AttemptsPerAddress"/>.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan Memory = TimeSpan.FromHours(1);
    private const int MostEntries = 20_000;

    private readonly ConcurrentDictionary<string, Count> _counts = new(StringComparer.Ordinal);

    /// <summary>Notes an attempt before the password is looked at, so that parallel guesses count too.</summary>
    /// <returns>How long the caller must wait; null when the attempt may be made.</returns>
    public TimeSpan? Begin(IPAddress? address, string account)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        Prune(now);
        var place = PlaceOf(address);
        return Take(place, now, AttemptsPerAddress, count => count.StartUtc + Window, perWindow: true)
            ?? Take(Key(place, account), now, FreeFailures, count => count.LastUtc + Pause(count.Number), perWindow: false);
    }

    /// <summary>After a good sign-in: forgets the failures of the address with the account, and does not count the attempt against the address.</summary>
    public void Succeeded(IPAddress? address, string account)
    {
        var place = PlaceOf(address);
        _counts.TryRemove(Key(place, account), out _);
        if (_counts.TryGetValue(place, out var count))
        {
            lock (count)
            {
                count.Number = Math.Max(0, count.Number - 1);
            }
        }
    }

    private TimeSpan? Take(string key, DateTime now, int free, Func<Count, DateTime> freeAgain, bool perWindow)
    {
        var count = _counts.GetOrAdd(key, _ => new Count { StartUtc = now, LastUtc = now });
        lock (count)
        {
            if (perWindow ? now >= count.StartUtc + Window : now >= count.LastUtc + Memory)
            {
                count.Number = 0;
                count.StartUtc = now;
            }

            if (count.Number >= free && freeAgain(count) is var until && until > now)
            {
                return until - now;
            }

            count.Number++;
            count.LastUtc = now;
            return null;
        }
    }

    /// <summary>One minute after the fifth failure, twice as long after each further one.</summary>
    private static TimeSpan Pause(int failures)
    {
        var pause = TimeSpan.FromMinutes(Math.Pow(2, Math.Clamp(failures - FreeFailures, 0, 10)));
        return pause < LongestPause ? pause : LongestPause;
    }

    private void Prune(DateTime now)
    {
        if (_counts.Count < MostEntries)
        {
            return;
        }

        foreach (var (key, count) in _counts)
        {
            if (count.LastUtc + Window < now || _counts.Count > 2 * MostEntries)
            {
                _counts.TryRemove(key, out _);
            }
        }
    }

    private static string Key(string place, string account) => place + "\n" + account.Trim().ToUpperInvariant();

    private static string PlaceOf(IPAddress? address)
    {
        if (address is null)
        {
            return "";
        }

        if (address.IsIPv4MappedToIPv6)
        {
            address = address.MapToIPv4();
        }

        return address.AddressFamily == AddressFamily.InterNetworkV6 ? Convert.ToHexString(address.GetAddressBytes(), 0, 8) : address.ToString();
    }

    private sealed class Count
    {
        public int Number { get; set; }

        public DateTime StartUtc { get; set; }

        public DateTime LastUtc { get; set; }
    }
}
