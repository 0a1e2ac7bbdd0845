using System.Buffers;
using System.Globalization;
using System.Text;

namespace Expressway.Crawler.Fetching;

/// <summary>Percent-encoding with the sets of the URL Standard §1.3, and its inverse.</summary>
internal static class PercentEncoding
{
    public static readonly SearchValues<char> Fragment = Printable(" \"<>`");
    public static readonly SearchValues<char> Query = Printable(" \"#<>");
    public static readonly SearchValues<char> SpecialQuery = Printable(" \"#<>'");
    public static readonly SearchValues<char> Path = Printable(" \"#<>?^`{}");
    public static readonly SearchValues<char> UserInfo = Printable(" \"#<>?^`{}/:;=@[\\]|");
    public static readonly SearchValues<char> Control = Printable("");

    /// <summary>Appends <paramref name="text"/>; every character that is not in <paramref name="kept"/> as UTF-8 escapes.</summary>
    public static void Append(StringBuilder target, ReadOnlySpan<char> text, SearchValues<char> kept)
    {
        Span<byte> bytes = stackalloc byte[4];
        while (!text.IsEmpty)
        {
            var plain = text.IndexOfAnyExcept(kept);
            if (plain < 0)
            {
                target.Append(text);
                return;
            }

            target.Append(text[..plain]);
            text = text[plain..];
            Rune.DecodeFromUtf16(text, out var rune, out var length);
            foreach (var one in bytes[..rune.EncodeToUtf8(bytes)])
            {
                target.Append('%').Append(one.ToString("X2", CultureInfo.InvariantCulture));
            }

            text = text[length..];
        }
    }

    /// <summary>The same as <see cref="Append"/> as a string.</summary>
    public static string Encode(ReadOnlySpan<char> text, SearchValues<char> kept)
    {
        if (!text.ContainsAnyExcept(kept))
        {
            return text.ToString();
        }

        var target = new StringBuilder(text.Length + 16);
        Append(target, text, kept);
        return target.ToString();
    }

    /// <summary>The bytes of <paramref name="text"/> as UTF-8 with its escapes undone; a <c>%</c> that begins none is kept.</summary>
    public static byte[] DecodeToBytes(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var length = 0;
        for (var i = 0; i < bytes.Length; i++, length++)
        {
            if (bytes[i] == '%' && i + 2 < bytes.Length && HexPair((char)bytes[i + 1], (char)bytes[i + 2]) is >= 0 and var value)
            {
                bytes[length] = (byte)value;
                i += 2;
            }
            else
            {
                bytes[length] = bytes[i];
            }
        }

        return bytes[..length];
    }

    /// <summary>The value of two hexadecimal digits, -1 where one of them is none.</summary>
    public static int HexPair(char high, char low) =>
        char.IsAsciiHexDigit(high) && char.IsAsciiHexDigit(low)
            ? int.Parse([high, low], NumberStyles.HexNumber, CultureInfo.InvariantCulture)
            : -1;

    private static SearchValues<char> Printable(string without) =>
        SearchValues.Create(Enumerable.Range(0x20, 0x5F).Select(c => (char)c).Where(c => !without.Contains(c, StringComparison.Ordinal)).ToArray());
}
