using System.Globalization;

namespace Expressway.Crawler.Fetching;

/// <summary>The IPv6 parser and serialiser of the URL Standard §3.5 (eight pieces; no zones).</summary>
internal static class UrlIpv6
{
    public static ushort[]? Parse(ReadOnlySpan<char> text)
    {
        var pieces = new ushort[8];
        var piece = 0;
        var compress = -1;
        var at = 0;
        if (text.StartsWith(":"))
        {
            if (!text.StartsWith("::"))
            {
                return null;
            }

            at = 2;
            compress = ++piece;
        }

        while (at < text.Length)
        {
            if (piece == 8)
            {
                return null;
            }

            if (text[at] == ':')
            {
                if (compress >= 0)
                {
                    return null;
                }

                at++;
                compress = ++piece;
                continue;
            }

            var start = at;
            var value = 0;
            while (at < text.Length && at - start < 4 && char.IsAsciiHexDigit(text[at]))
            {
                value = (value << 4) + Convert.ToInt32(text[at].ToString(), 16);
                at++;
            }

            if (at < text.Length && text[at] == '.')
            {
                if (at == start || piece > 6 || !ReadIpv4(text[start..], pieces, piece))
                {
                    return null;
                }

                piece += 2;
                at = text.Length;
                break;
            }

            if (at < text.Length && text[at] == ':')
            {
                at++;
                if (at == text.Length)
                {
                    return null;
                }
            }
            else if (at < text.Length)
            {
                return null;
            }

            pieces[piece++] = (ushort)value;
        }

        if (compress < 0)
        {
            return piece == 8 ? pieces : null;
        }

        var moved = piece - compress;
        Array.Copy(pieces, compress, pieces, 8 - moved, moved);
        Array.Clear(pieces, compress, Math.Min(8 - piece, 8 - compress));
        return pieces;
    }

    /// <summary>The shortest form: lower case, the first longest run of two or more zeros as <c>::</c>.</summary>
    public static string Write(ushort[] pieces)
    {
        var (best, bestLength) = (-1, 1);
        for (var i = 0; i < 8; i++)
        {
            var length = 0;
            while (i + length < 8 && pieces[i + length] == 0)
            {
                length++;
            }

            if (length > bestLength)
            {
                (best, bestLength) = (i, length);
            }

            i += Math.Max(0, length - 1);
        }

        if (best < 0)
        {
            return string.Join(':', pieces.Select(Hex));
        }

        return string.Join(':', pieces.Take(best).Select(Hex)) + "::" + string.Join(':', pieces.Skip(best + bestLength).Select(Hex));
    }

    private static string Hex(ushort piece) => piece.ToString("x", CultureInfo.InvariantCulture);

    private static bool ReadIpv4(ReadOnlySpan<char> text, ushort[] pieces, int piece)
    {
        var parts = text.ToString().Split('.');
        if (parts.Length != 4)
        {
            return false;
        }

        for (var i = 0; i < 4; i++)
        {
            var part = parts[i];
            if (part.Length is 0 or > 3 || part.AsSpan().ContainsAnyExceptInRange('0', '9') || (part.Length > 1 && part[0] == '0')
                || int.Parse(part, CultureInfo.InvariantCulture) is > 255 or < 0)
            {
                return false;
            }

            var value = int.Parse(part, CultureInfo.InvariantCulture);
            pieces[piece + (i / 2)] = (ushort)((pieces[piece + (i / 2)] << 8) + value);
        }

        return true;
    }
}
