using System.Collections.Frozen;
using Expressway.Crawler.Fetching;

namespace Expressway.Crawler.Collecting;

/// <summary>
/// The address that makes a page the same as another: the normal form without what only tracks the visitor. The words are
/// those of analytics products and of servers' sessions in general; no site has a rule of its own here.
/// </summary>
public static class PageIdentity
{
    private static readonly FrozenSet<string> Tracking = new[]
    {
        "gclid", "gbraid", "wbraid", "dclid", "fbclid", "msclkid", "yclid", "igshid", "mc_cid", "mc_eid", "mkt_tok", "_ga", "_gl", "_hsenc", "_hsmi",
        "spm", "scm", "share_token", "from_share", "isappinstalled", "bd_vid", "hmsr", "hmpl", "hmcu", "hmkw", "hmci", "jsessionid", "phpsessid", "aspsessionid", "sessionid", "sid",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly string[] Twins = ["www.", "m.", "wap.", "mobile.", "amp."];

    /// <summary>The identity of an address, or null where it is no web address.</summary>
    public static WebUrl? Of(WebUrl address)
    {
        ArgumentNullException.ThrowIfNull(address);
        if (address.Normalized is not { } normal || WebUrl.ParseWeb(WithoutSession(normal)) is not { } url)
        {
            return null;
        }

        if (url.Query is not { } query)
        {
            return url;
        }

        var kept = string.Join('&', query.Split('&').Where(piece => !IsTracking(piece)));
        var bare = url.Href[..(url.Href.IndexOf('?', StringComparison.Ordinal))];
        return WebUrl.ParseWeb(kept.Length == 0 ? bare : bare + "?" + kept);
    }

    /// <summary>The identity of a page that names a canonical address: that one where it can be believed, else its own.</summary>
    /// <param name="address">Where the page was read.</param>
    /// <param name="canonical">What the page calls its address; null where it calls none.</param>
    /// <remarks>Believed is an address of the same host (www., m. and their like count as the same) that is not the home page of a page that is none.</remarks>
    public static WebUrl? Of(WebUrl address, Uri? canonical)
    {
        ArgumentNullException.ThrowIfNull(address);
        if (canonical is { IsAbsoluteUri: true } && WebUrl.ParseWeb(canonical.AbsoluteUri) is { } named
            && BareHost(named) == BareHost(address) && named.EffectivePort == address.EffectivePort
            && (named.PathAndQuery.Length > 1 || address.Path.Length <= 1))
        {
            return Of(named);
        }

        return Of(address);
    }

    private static bool IsTracking(string piece)
    {
        var name = piece.AsSpan(0, piece.IndexOf('=', StringComparison.Ordinal) is >= 0 and var end ? end : piece.Length);
        return name.StartsWith("utm_", StringComparison.OrdinalIgnoreCase) || Tracking.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name);
    }

    private static string WithoutSession(string normal)
    {
        var start = normal.IndexOf(";jsessionid=", StringComparison.OrdinalIgnoreCase);
        if (start < 0)
        {
            return normal;
        }

        var end = normal.IndexOfAny(['?', '/'], start);
        return end < 0 ? normal[..start] : normal[..start] + normal[end..];
    }

    private static string BareHost(WebUrl url)
    {
        var twin = Twins.FirstOrDefault(prefix => url.Host!.StartsWith(prefix, StringComparison.Ordinal) && url.Host.AsSpan(prefix.Length).Contains('.'));
        return twin is null ? url.Host! : url.Host![twin.Length..];
    }
}
