using System.Buffers;
using System.Globalization;
using System.Text;

namespace Expressway.Crawler.Fetching;

/// <summary>
/// Makes the key for "is this the same page" from a parsed web address: no fragment, no trailing dot of the host, escapes
/// of unreserved characters undone and others in upper case, odd characters escaped, one slash for many, the query sorted.
/// </summary>
internal static class UrlNormalizer
{
    private static readonly SearchValues<char> Kept =
        SearchValues.Create(Enumerable.Range(0x21, 0x5E).Select(c => (char)c).Where(c => !"\"%<>[]\\^`{|}".Contains(c, StringComparison.Ordinal)).ToArray());

    public static string Normalize(WebUrl url)
    {
        var text = new StringBuilder(url.Href.Length).Append(url.Scheme).Append("://");
        if (url.UserName.Length > 0 || url.Password.Length > 0)
        {
            text.Append(url.UserName).Append(url.Password.Length > 0 ? ":" : "").Append(url.Password).Append('@');
        }

        text.Append(url.Host!.EndsWith('.') && url.Host.Length > 1 ? url.Host[..^1] : url.Host);
        if (url.Port is { } port)
        {
            text.Append(CultureInfo.InvariantCulture, $":{port}");
        }

        AppendPath(text, url.Path);
        AppendQuery(text, url.Query);
        return text.ToString();
    }

    private static void AppendPath(StringBuilder text, string path)
    {
        var isAfterSlash = false;
        foreach (var letter in Escapes(path))
        {
            if (letter != '/' || !isAfterSlash)
            {
                text.Append(letter);
            }

            isAfterSlash = letter == '/';
        }
    }

    private static void AppendQuery(StringBuilder text, string? query)
    {
        if (string.IsNullOrEmpty(query))
        {
            return;
        }

        var pieces = query.Split('&')
            .Select(piece => piece.Split('=', 2))
            .Select(pair => (Name: Escapes(pair[0]), Value: pair.Length == 2 ? Escapes(pair[1]) : ""))
            .Where(pair => pair.Name.Length > 0)
            .OrderBy(pair => pair.Name, StringComparer.Ordinal)
            .ThenBy(pair => pair.Value, StringComparer.Ordinal);
        var separator = '?';
        foreach (var (name, value) in pieces)
        {
            text.Append(separator).Append(name);
            if (value.Length > 0)
            {
                text.Append('=').Append(value);
            }

            separator = '&';
        }
    }

    private static string Escapes(string text)
    {
        if (!text.AsSpan().ContainsAnyExcept(Kept))
        {
            return text;
        }

        var result = new StringBuilder(text.Length + 8);
        var start = 0;
        while (start < text.Length)
        {
            var percent = text.IndexOf('%', start);
            PercentEncoding.Append(result, text.AsSpan(start, (percent < 0 ? text.Length : percent) - start), Kept);
            if (percent < 0)
            {
                break;
            }

            var value = percent + 2 < text.Length ? PercentEncoding.HexPair(text[percent + 1], text[percent + 2]) : -1;
            if (value < 0)
            {
                result.Append("%25");
                start = percent + 1;
                continue;
            }

            if (value < 0x80 && (char.IsAsciiLetterOrDigit((char)value) || (char)value is '-' or '.' or '_' or '~'))
            {
                result.Append((char)value);
            }
            else
            {
                result.Append(CultureInfo.InvariantCulture, $"%{value:X2}");
            }

            start = percent + 3;
        }

        return result.ToString();
    }
}
