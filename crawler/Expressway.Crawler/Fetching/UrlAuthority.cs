using System.Globalization;

namespace Expressway.Crawler.Fetching;

/// <summary>Reads user, password, host and port of the part between <c>//</c> and the path.</summary>
internal sealed class UrlAuthority(UrlParts url)
{
    /// <summary>False where the standard says failure. <paramref name="at"/>: the last <c>@</c>, -1 for none.</summary>
    public bool Read(ReadOnlySpan<char> authority, int at)
    {
        if (at >= 0)
        {
            ReadCredentials(authority[..at]);
            authority = authority[(at + 1)..];
            if (authority.IsEmpty)
            {
                return false;
            }
        }

        var colon = PortColon(authority);
        var host = colon < 0 ? authority : authority[..colon];
        if (host.IsEmpty)
        {
            url.Host = "";
            return colon < 0 && !url.IsSpecial;
        }

        url.Host = UrlHost.Parse(host.ToString(), url.IsSpecial);
        return url.Host is not null && (colon < 0 || ReadPort(authority[(colon + 1)..]));
    }

    private static int PortColon(ReadOnlySpan<char> authority)
    {
        var inBrackets = false;
        for (var i = 0; i < authority.Length; i++)
        {
            switch (authority[i])
            {
                case '[':
                    inBrackets = true;
                    break;
                case ']':
                    inBrackets = false;
                    break;
                case ':' when !inBrackets:
                    return i;
            }
        }

        return -1;
    }

    private void ReadCredentials(ReadOnlySpan<char> text)
    {
        var colon = text.IndexOf(':');
        url.UserName = PercentEncoding.Encode(colon < 0 ? text : text[..colon], PercentEncoding.UserInfo);
        url.Password = colon < 0 ? "" : PercentEncoding.Encode(text[(colon + 1)..], PercentEncoding.UserInfo);
    }

    private bool ReadPort(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
        {
            return true;
        }

        if (text.ContainsAnyExceptInRange('0', '9'))
        {
            return false;
        }

        var digits = text.TrimStart('0');
        if (digits.Length > 5)
        {
            return false;
        }

        var port = digits.IsEmpty ? 0 : int.Parse(digits, CultureInfo.InvariantCulture);
        if (port > ushort.MaxValue)
        {
            return false;
        }

        url.Port = port == WebUrl.DefaultPort(url.Scheme) ? null : port;
        return true;
    }
}
