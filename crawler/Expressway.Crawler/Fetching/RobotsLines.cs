using System.Text;

namespace Expressway.Crawler.Fetching;

/// <summary>
/// Splits a robots.txt into lines that mean something. Bytes beyond ASCII stay single letters here (Latin-1), so that a
/// rule compares with an escaped address whatever the file's charset is.
/// </summary>
internal static class RobotsLines
{
    private static readonly Dictionary<string, RobotsKey> Keys = new(StringComparer.OrdinalIgnoreCase)
    {
        ["user-agent"] = RobotsKey.UserAgent,
        ["useragent"] = RobotsKey.UserAgent,
        ["user agent"] = RobotsKey.UserAgent,
        ["user_agent"] = RobotsKey.UserAgent,
        ["use-agent"] = RobotsKey.UserAgent,
        ["useg-agent"] = RobotsKey.UserAgent,
        ["ser-agent"] = RobotsKey.UserAgent,
        ["users-agent"] = RobotsKey.UserAgent,
        ["user-agents"] = RobotsKey.UserAgent,
        ["allow"] = RobotsKey.Allow,
        ["alow"] = RobotsKey.Allow,
        ["disallow"] = RobotsKey.Disallow,
        ["dissallow"] = RobotsKey.Disallow,
        ["dissalow"] = RobotsKey.Disallow,
        ["disalow"] = RobotsKey.Disallow,
        ["diasllow"] = RobotsKey.Disallow,
        ["disallaw"] = RobotsKey.Disallow,
        ["desallow"] = RobotsKey.Disallow,
        ["disallows"] = RobotsKey.Disallow,
        ["dis-allow"] = RobotsKey.Disallow,
        ["disalllow"] = RobotsKey.Disallow,
        ["crawl-delay"] = RobotsKey.CrawlDelay,
        ["crawldelay"] = RobotsKey.CrawlDelay,
        ["crawl delay"] = RobotsKey.CrawlDelay,
        ["sitemap"] = RobotsKey.Sitemap,
        ["site-map"] = RobotsKey.Sitemap,
    };

    public static IEnumerable<(RobotsKey Key, string Value)> Read(ReadOnlySpan<byte> bytes) => Read(Text(bytes));

    private static IEnumerable<(RobotsKey Key, string Value)> Read(string text)
    {
        foreach (var range in text.AsSpan().SplitAny('\r', '\n').ToArray(text.Length))
        {
            if (Line(text.AsSpan(range)) is { } line)
            {
                yield return line;
            }
        }
    }

    private static (RobotsKey Key, string Value)? Line(ReadOnlySpan<char> line)
    {
        var comment = line.IndexOf('#');
        line = (comment < 0 ? line : line[..comment]).Trim(" \t\0\v\f");
        var colon = line.IndexOf(':');
        ReadOnlySpan<char> value;
        ReadOnlySpan<char> key;
        if (colon >= 0)
        {
            key = line[..colon];
            value = line[(colon + 1)..];
        }
        else
        {
            // A forgotten colon is understood where there are exactly two words.
            var space = line.IndexOfAny(' ', '\t');
            if (space < 0)
            {
                return null;
            }

            key = line[..space];
            value = line[space..].TrimStart(" \t");
            if (value.IndexOfAny(' ', '\t') >= 0)
            {
                return null;
            }
        }

        return Keys.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(key.Trim(" \t"), out var known)
            ? (known, value.Trim(" \t").ToString())
            : null;
    }

    private static string Text(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || (bytes.Length > 3 && bytes[0] != 0 && bytes[1] == 0 && bytes[3] == 0))
        {
            return Narrow(Encoding.Unicode.GetString(bytes));
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) || (bytes.Length > 3 && bytes[0] == 0 && bytes[1] != 0 && bytes[2] == 0))
        {
            return Narrow(Encoding.BigEndianUnicode.GetString(bytes));
        }

        // A byte order mark, or what is left of one.
        ReadOnlySpan<byte> mark = [0xEF, 0xBB, 0xBF];
        var skipped = 0;
        while (skipped < mark.Length && skipped < bytes.Length && bytes[skipped] == mark[skipped])
        {
            skipped++;
        }

        return Encoding.Latin1.GetString(bytes[skipped..]);
    }

    private static string Narrow(string text) => Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(text.TrimStart('\uFEFF')));

    private static Range[] ToArray(this MemoryExtensions.SpanSplitEnumerator<char> lines, int length)
    {
        var ranges = new List<Range>(length / 24);
        foreach (var range in lines)
        {
            ranges.Add(range);
        }

        return [.. ranges];
    }
}
