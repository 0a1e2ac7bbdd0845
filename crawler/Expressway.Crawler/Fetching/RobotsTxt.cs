using System.Globalization;

namespace Expressway.Crawler.Fetching;

/// <summary>A robots.txt as RFC 9309 reads it: groups of rules by product token, merged where they name the same one.</summary>
public sealed class RobotsTxt
{
    /// <summary>Bytes that are read; the rest is not looked at (RFC 9309 §2.5 asks for 500 KiB at least).</summary>
    public const int MaxBytes = 512 * 1024;

    private readonly List<RobotsGroup> _groups = [];
    private readonly List<string> _sitemaps = [];

    private RobotsTxt()
    {
    }

    /// <summary>The values of the <c>Sitemap:</c> lines as written, in order, each once.</summary>
    public IReadOnlyList<string> Sitemaps => _sitemaps;

    /// <summary>Reads a robots.txt; junk lines are skipped, nothing is an error.</summary>
    /// <param name="bytes">The file; UTF-8 or ASCII, with or without byte order mark; UTF-16 by its mark or its zeros.</param>
    public static RobotsTxt Parse(ReadOnlySpan<byte> bytes)
    {
        var robots = new RobotsTxt();
        RobotsGroup? group = null;
        var isNaming = false;
        foreach (var (key, value) in RobotsLines.Read(bytes.Length > MaxBytes ? bytes[..MaxBytes] : bytes))
        {
            switch (key)
            {
                case RobotsKey.UserAgent:
                    if (group is null || !isNaming)
                    {
                        group = new RobotsGroup();
                        robots._groups.Add(group);
                    }

                    isNaming = true;
                    group.Agents.Add(value);
                    break;
                case RobotsKey.Allow or RobotsKey.Disallow:
                    // Rules before the first group belong to nobody.
                    isNaming = false;
                    if (value.Length > 0)
                    {
                        group?.Rules.Add(new RobotsRule(value, key == RobotsKey.Allow));
                    }

                    break;
                case RobotsKey.CrawlDelay:
                    if (group is not null)
                    {
                        group.CrawlDelay ??= Seconds(value);
                    }

                    break;
                case RobotsKey.Sitemap:
                    if (value.Length > 0 && !robots._sitemaps.Contains(value))
                    {
                        robots._sitemaps.Add(value);
                    }

                    break;
            }
        }

        return robots;
    }

    /// <summary>The rules for one crawler: of all groups that name it, else of all <c>*</c> groups, else none.</summary>
    /// <param name="agent">A product token, or a whole User-Agent value from which the token is taken.</param>
    public RobotsRules For(string agent)
    {
        ArgumentNullException.ThrowIfNull(agent);
        var name = RobotsAgent.NameOf(agent);
        var own = _groups.Where(g => g.Agents.Exists(a => RobotsAgent.Names(a, name))).ToList();
        var groups = own.Count > 0 ? own : _groups.Where(g => g.Agents.Exists(RobotsAgent.IsEveryone)).ToList();
        return new RobotsRules([.. groups.SelectMany(g => g.Rules)], groups.Select(g => g.CrawlDelay).FirstOrDefault(d => d is not null));
    }

    private static TimeSpan? Seconds(string value) =>
        double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && seconds is >= 0 and <= 1_000_000
            ? TimeSpan.FromSeconds(seconds)
            : null;
}
