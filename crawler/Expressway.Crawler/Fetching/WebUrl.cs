using System.Globalization;
using System.Net;
using System.Text;

namespace Expressway.Crawler.Fetching;

/// <summary>
/// An address as the URL Standard (url.spec.whatwg.org) reads it. The one parser of the crawler: what is fetched, what
/// robots.txt is asked about, what the guard refuses and what counts as the same page all come from it.
/// </summary>
public sealed class WebUrl
{
    private static readonly Dictionary<string, int> DefaultPorts = new(StringComparer.Ordinal)
    {
        ["http"] = 80, ["https"] = 443, ["ws"] = 80, ["wss"] = 443, ["ftp"] = 21, ["file"] = -1,
    };

    internal WebUrl(UrlParts parts)
    {
        Scheme = parts.Scheme;
        UserName = parts.UserName;
        Password = parts.Password;
        Host = parts.Host;
        Port = parts.Port;
        OpaquePath = parts.OpaquePath;
        Segments = parts.Segments;
        Query = parts.Query;
        Fragment = parts.Fragment;
        Href = Write();
    }

    /// <summary>Lower case, without the colon.</summary>
    public string Scheme { get; }

    /// <summary>Percent-encoded; empty where absent.</summary>
    public string UserName { get; }

    /// <summary>Percent-encoded; empty where absent.</summary>
    public string Password { get; }

    /// <summary>Serialised: a lower-case ASCII name, a dotted IPv4 address, or an IPv6 address in brackets; null where the address has none.</summary>
    public string? Host { get; }

    /// <summary>The port, null where it is the scheme's own.</summary>
    public int? Port { get; }

    /// <summary>The query without its <c>?</c>, null where absent.</summary>
    public string? Query { get; }

    /// <summary>The fragment without its <c>#</c>, null where absent.</summary>
    public string? Fragment { get; }

    /// <summary>The serialised address, with fragment.</summary>
    public string Href { get; }

    /// <summary>The path, beginning with <c>/</c> for web addresses.</summary>
    public string Path => OpaquePath ?? (Segments.Count == 0 ? "" : "/" + string.Join('/', Segments));

    /// <summary>Path and query, as a request line has them.</summary>
    public string PathAndQuery => Query is null ? Path : Path + "?" + Query;

    /// <summary>Whether the scheme is http or https (such addresses always have a host).</summary>
    public bool IsWeb => Scheme is "http" or "https";

    /// <summary>The port that is connected to: <see cref="Port"/> or the scheme's own; -1 where neither is known.</summary>
    public int EffectivePort => Port ?? DefaultPorts.GetValueOrDefault(Scheme, -1);

    /// <summary>Scheme, host and port, the key of robots.txt and of the pacer: <c>https://example.com</c> or <c>http://example.com:8080</c>.</summary>
    public string Origin => Scheme + "://" + Host + (Port is { } port ? ":" + port.ToString(CultureInfo.InvariantCulture) : "");

    /// <summary>The key for "is this the same page", null unless http or https. The rules are in <see cref="UrlNormalizer"/>.</summary>
    public string? Normalized => IsWeb ? UrlNormalizer.Normalize(this) : null;

    /// <summary>The class of the host, null unless http or https. Names are not resolved here.</summary>
    public AddressClass? AddressClass => IsWeb ? AddressClasses.OfHost(Host!) : null;

    internal string? OpaquePath { get; }

    internal List<string> Segments { get; }

    internal bool IsSpecial => IsSpecialScheme(Scheme);

    /// <summary>Parses <paramref name="input"/> by the standard, any scheme.</summary>
    /// <param name="input">An address as written, absolute or relative to <paramref name="baseUrl"/>.</param>
    /// <param name="baseUrl">The page's own address; null where only absolute addresses make sense.</param>
    /// <returns>Null where the standard says failure.</returns>
    public static WebUrl? Parse(string input, WebUrl? baseUrl = null)
    {
        ArgumentNullException.ThrowIfNull(input);
        return new UrlParser(input, baseUrl).Run() is { } parts ? new WebUrl(parts) : null;
    }

    /// <summary>As <see cref="Parse"/>, but only http and https count.</summary>
    public static WebUrl? ParseWeb(string input, WebUrl? baseUrl = null) => Parse(input, baseUrl) is { IsWeb: true } url ? url : null;

    /// <summary>The host as an address, null where it is a name.</summary>
    public IPAddress? HostAddress() => Host is { Length: > 0 } && AddressClasses.LooksLikeAddress(Host) ? IPAddress.Parse(Host.Trim('[', ']')) : null;

    /// <summary>The address for <see cref="HttpClient"/>: the very bytes of <see cref="Href"/> without user, password and fragment.</summary>
    /// <exception cref="InvalidOperationException">The address is not http or https.</exception>
    public Uri ToUri() => IsWeb
        ? new Uri(Origin + PathAndQuery, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true })
        : throw new InvalidOperationException($"{Scheme} addresses are not fetched.");

    /// <inheritdoc/>
    public override string ToString() => Href;

    internal static bool IsSpecialScheme(string scheme) => DefaultPorts.ContainsKey(scheme);

    internal static int? DefaultPort(string scheme) => DefaultPorts.TryGetValue(scheme, out var port) ? port : null;

    private string Write()
    {
        var text = new StringBuilder(Scheme, 64).Append(':');
        if (Host is not null)
        {
            text.Append("//");
            if (UserName.Length > 0 || Password.Length > 0)
            {
                text.Append(UserName).Append(Password.Length > 0 ? ":" : "").Append(Password).Append('@');
            }

            text.Append(Host);
            if (Port is { } port)
            {
                text.Append(':').Append(port);
            }
        }
        else if (OpaquePath is null && Segments.Count > 1 && Segments[0].Length == 0)
        {
            text.Append("/.");
        }

        text.Append(Path);
        if (Query is not null)
        {
            text.Append('?').Append(Query);
        }

        if (Fragment is not null)
        {
            text.Append('#').Append(Fragment);
        }

        return text.ToString();
    }
}
