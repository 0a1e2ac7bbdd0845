using Expressway.Crawler.Fetching;

namespace Expressway.Crawler.Discovery;

/// <summary>Addresses of feeds: absolute ones stay as written, relative ones are resolved.</summary>
internal static class FeedLinks
{
    /// <summary>Null for an empty address; an address that cannot be resolved stays as written.</summary>
    public static string? Resolve(string? written, WebUrl? start)
    {
        var link = written?.Trim();
        if (string.IsNullOrEmpty(link))
        {
            return null;
        }

        return HasScheme(link) || start is null ? link : WebUrl.Parse(link, start)?.Href ?? link;
    }

    public static bool HasScheme(string link)
    {
        var colon = link.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && char.IsAsciiLetter(link[0]) && !link.AsSpan(0, colon).ContainsAny("/?# ");
    }

    public static bool IsWeb(string link) =>
        link.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || link.StartsWith("https://", StringComparison.OrdinalIgnoreCase);
}
