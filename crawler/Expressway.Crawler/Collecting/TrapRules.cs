using Expressway.Core.Sources;
using Expressway.Crawler.Fetching;

namespace Expressway.Crawler.Collecting;

/// <summary>Addresses that a site makes up without end: they are left out before anything is asked for.</summary>
public static class TrapRules
{
    /// <summary>List pages that are followed from one to the next.</summary>
    public const int MaxHops = 8;

    /// <summary>Segments of a path.</summary>
    public const int MaxSegments = 16;

    /// <summary>Times that one segment may stand in a path.</summary>
    public const int MaxRepeats = 3;

    /// <summary>Why an address looks like a trap, or null.</summary>
    public static string? Find(WebUrl url)
    {
        ArgumentNullException.ThrowIfNull(url);
        if (url.Href.Length > Source.MaxUrl)
        {
            return $"address longer than {Source.MaxUrl} characters";
        }

        var segments = url.Path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (segments.Length > MaxSegments)
        {
            return $"path of {segments.Length} segments";
        }

        var most = segments.GroupBy(segment => segment, StringComparer.Ordinal).MaxBy(group => group.Count());
        return most is not null && most.Count() > MaxRepeats ? $"segment '{most.Key}' stands {most.Count()} times in the path" : null;
    }
}
