using System.Buffers;
using System.Globalization;
using System.Text;

namespace Expressway.Crawler.Fetching;

/// <summary>The host parser and serialiser of the URL Standard §3.5: names, IPv4 in all its spellings, IPv6, opaque hosts.</summary>
internal static class UrlHost
{
    private const string ForbiddenInHosts = "\0\t\n\r #/:<>?@[\\]^|";

    private static readonly SearchValues<char> Forbidden = SearchValues.Create(ForbiddenInHosts);

    private static readonly SearchValues<char> ForbiddenInDomains =
        SearchValues.Create(ForbiddenInHosts + "%\x7F" + string.Concat(Enumerable.Range(0, 0x20).Select(c => (char)c)));

    private static readonly UTF8Encoding Utf8 = new(false);

    private static readonly IdnMapping Idn = new() { AllowUnassigned = false, UseStd3AsciiRules = false };

    /// <summary>The serialised host, or null where the standard says failure.</summary>
    public static string? Parse(string text, bool isSpecial)
    {
        if (text.StartsWith('['))
        {
            return text.EndsWith(']') && UrlIpv6.Parse(text.AsSpan(1, text.Length - 2)) is { } pieces
                ? "[" + UrlIpv6.Write(pieces) + "]"
                : null;
        }

        if (!isSpecial)
        {
            return text.AsSpan().ContainsAny(Forbidden) ? null : PercentEncoding.Encode(text, PercentEncoding.Control);
        }

        var domain = text.Contains('%', StringComparison.Ordinal) ? Utf8.GetString(PercentEncoding.DecodeToBytes(text)) : text;
        var ascii = ToAscii(domain);
        if (string.IsNullOrEmpty(ascii) || ascii.AsSpan().ContainsAny(ForbiddenInDomains))
        {
            return null;
        }

        return EndsInNumber(ascii) ? ParseIpv4(ascii) : ascii;
    }

    private static string? ToAscii(string domain)
    {
        if (Ascii.IsValid(domain) && !domain.Contains("xn--", StringComparison.OrdinalIgnoreCase))
        {
            return domain.ToLowerInvariant();
        }

        var labels = Mapped(domain)?.Split('.', '\u3002');
        if (labels is null)
        {
            return null;
        }

        for (var i = 0; i < labels.Length; i++)
        {
            if (Label(labels[i]) is not { } label)
            {
                return null;
            }

            labels[i] = label;
        }

        return string.Join('.', labels);
    }

    /// <summary>Compatibility forms and ignored characters, so that a label that is plain ASCII after it is read as such.</summary>
    private static string? Mapped(string domain)
    {
        if (Ascii.IsValid(domain))
        {
            return domain;
        }

        if (domain.Contains('\uFFFD', StringComparison.Ordinal))
        {
            return null;
        }

        var kept = new StringBuilder(domain.Length);
        foreach (var letter in domain.Replace("\u1E9E", "\u00DF", StringComparison.Ordinal))
        {
            // UTS 46 ignores these.
            if (letter is not ('\u00AD' or '\u200B' or '\u2060' or '\uFEFF' or '\u034F' or '\u2064') && letter is not (>= '\uFE00' and <= '\uFE0F') and not (>= '\u180B' and <= '\u180D'))
            {
                kept.Append(letter);
            }
        }

        return kept.ToString().Normalize(NormalizationForm.FormKC);
    }

    private static string? Label(string label)
    {
        if (Ascii.IsValid(label) && !label.StartsWith("xn--", StringComparison.OrdinalIgnoreCase))
        {
            return label.ToLowerInvariant();
        }

        try
        {
            if (!Ascii.IsValid(label))
            {
                return Idn.GetAscii(label).ToLowerInvariant();
            }

            var lower = label.ToLowerInvariant();
            var unicode = Idn.GetUnicode(lower);
            return !Ascii.IsValid(unicode) && Idn.GetAscii(unicode) == lower ? lower : null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static bool EndsInNumber(string host)
    {
        var labels = host.EndsWith('.') ? host.AsSpan(0, host.Length - 1) : host;
        var last = labels[(labels.LastIndexOf('.') + 1)..];
        return !last.IsEmpty && (!last.ContainsAnyExceptInRange('0', '9') || ParseIpv4Number(last) is not null);
    }

    private static string? ParseIpv4(string host)
    {
        var parts = (host.EndsWith('.') ? host[..^1] : host).Split('.');
        if (parts.Length > 4)
        {
            return null;
        }

        var address = 0UL;
        for (var i = 0; i < parts.Length; i++)
        {
            if (ParseIpv4Number(parts[i]) is not { } number)
            {
                return null;
            }

            var isLast = i == parts.Length - 1;
            if (isLast ? number >= 1UL << (8 * (5 - parts.Length)) : number > 255)
            {
                return null;
            }

            address += isLast ? number : number << (8 * (3 - i));
        }

        return string.Create(CultureInfo.InvariantCulture, $"{address >> 24}.{(address >> 16) & 255}.{(address >> 8) & 255}.{address & 255}");
    }

    /// <summary>A number of an IPv4 address: decimal, octal with a leading 0, hexadecimal with 0x; more than 32 bits are all the same.</summary>
    private static ulong? ParseIpv4Number(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
        {
            return null;
        }

        var radix = 10UL;
        if (text.StartsWith("0x", StringComparison.OrdinalIgnoreCase))
        {
            text = text[2..];
            radix = 16;
        }
        else if (text.Length > 1 && text[0] == '0')
        {
            text = text[1..];
            radix = 8;
        }

        var value = 0UL;
        foreach (var letter in text)
        {
            var digit = char.IsAsciiHexDigit(letter) ? (ulong)Convert.ToInt32(letter.ToString(), 16) : ulong.MaxValue;
            if (digit >= radix)
            {
                return null;
            }

            value = Math.Min((value * radix) + digit, 1UL << 40);
        }

        return value;
    }
}
