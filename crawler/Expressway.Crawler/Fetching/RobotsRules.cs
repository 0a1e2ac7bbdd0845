using System.Globalization;
using System.Text;

namespace Expressway.Crawler.Fetching;

/// <summary>What a robots.txt says to one crawler.</summary>
public sealed class RobotsRules
{
    private readonly RobotsRule[] _rules;

    internal RobotsRules(RobotsRule[] rules, TimeSpan? crawlDelay)
    {
        // The longest first, and of equal ones Allow first: the first that matches decides.
        _rules = [.. rules.OrderByDescending(r => r.Length).ThenByDescending(r => r.IsAllow)];
        CrawlDelay = crawlDelay;
    }

    /// <summary>Everything is allowed, as where there is no robots.txt.</summary>
    public static RobotsRules AllowAll { get; } = new([], null);

    /// <summary>Nothing is allowed, as where the server fails when asked for its robots.txt.</summary>
    public static RobotsRules DenyAll { get; } = new([new RobotsRule("/", isAllow: false)], null);

    /// <summary>The <c>Crawl-delay</c>, null where none is asked for. Not limited here.</summary>
    public TimeSpan? CrawlDelay { get; }

    /// <summary>Whether the address may be fetched. <c>/robots.txt</c> itself always may.</summary>
    public bool Allows(WebUrl url)
    {
        ArgumentNullException.ThrowIfNull(url);
        var written = Upper(url.PathAndQuery, isDecoding: false);
        if (written == "/robots.txt" || _rules.Length == 0)
        {
            return true;
        }

        var decoded = Upper(written, isDecoding: true);
        foreach (var rule in _rules)
        {
            if (rule.Matches(written) || (decoded != written && rule.Matches(decoded)))
            {
                return rule.IsAllow;
            }
        }

        return true;
    }

    /// <summary>Escapes in upper case; when decoding, those of unreserved characters undone and the wildcards escaped (RFC 9309 §2.2.2, §2.2.3).</summary>
    private static string Upper(string path, bool isDecoding)
    {
        if (!path.AsSpan().ContainsAny('%', '*', '$'))
        {
            return path;
        }

        var text = new StringBuilder(path.Length);
        for (var i = 0; i < path.Length; i++)
        {
            if (path[i] == '%' && i + 2 < path.Length && PercentEncoding.HexPair(path[i + 1], path[i + 2]) is >= 0 and var value)
            {
                var letter = (char)value;
                if (isDecoding && (char.IsAsciiLetterOrDigit(letter) || letter is '-' or '.' or '_' or '~'))
                {
                    text.Append(letter);
                }
                else
                {
                    text.Append(CultureInfo.InvariantCulture, $"%{value:X2}");
                }

                i += 2;
            }
            else if (isDecoding && path[i] is '*' or '$')
            {
                text.Append(path[i] == '*' ? "%2A" : "%24");
            }
            else
            {
                text.Append(path[i]);
            }
        }

        return text.ToString();
    }
}
