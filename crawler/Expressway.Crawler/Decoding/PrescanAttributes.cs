using System.Text;

namespace Expressway.Crawler.Decoding;

/// <summary>The HTML Standard's "get an attribute" of the prescan: names and values in lower case.</summary>
internal static class PrescanAttributes
{
    /// <summary>Reads one attribute and moves on; false at the end of the tag or of the bytes.</summary>
    public static bool Next(ReadOnlySpan<byte> bytes, ref int at, out string name, out string value)
    {
        (name, value) = ("", "");
        while (at < bytes.Length && (HtmlPrescan.IsSpace(bytes[at]) || bytes[at] == '/'))
        {
            at++;
        }

        if (at >= bytes.Length)
        {
            return false;
        }

        if (bytes[at] == '>')
        {
            at++;
            return false;
        }

        var start = at;
        while (at < bytes.Length && !(bytes[at] == '=' && at > start) && !HtmlPrescan.IsSpace(bytes[at]) && bytes[at] is not ((byte)'/' or (byte)'>'))
        {
            at++;
        }

        name = Lower(bytes[start..at]);
        var afterName = at;
        while (at < bytes.Length && HtmlPrescan.IsSpace(bytes[at]))
        {
            at++;
        }

        if (at >= bytes.Length)
        {
            return false;
        }

        if (bytes[at] != '=')
        {
            at = Math.Max(afterName, at);
            return true;
        }

        at++;
        while (at < bytes.Length && HtmlPrescan.IsSpace(bytes[at]))
        {
            at++;
        }

        if (at >= bytes.Length)
        {
            return false;
        }

        return Value(bytes, ref at, out value);
    }

    private static bool Value(ReadOnlySpan<byte> bytes, ref int at, out string value)
    {
        value = "";
        var quote = bytes[at];
        if (quote is (byte)'"' or (byte)'\'')
        {
            var close = bytes[(at + 1)..].IndexOf(quote);
            if (close < 0)
            {
                at = bytes.Length;
                return false;
            }

            value = Lower(bytes.Slice(at + 1, close));
            at += close + 2;
            return true;
        }

        var start = at;
        while (at < bytes.Length && !HtmlPrescan.IsSpace(bytes[at]) && bytes[at] != '>')
        {
            at++;
        }

        value = Lower(bytes[start..at]);
        return at < bytes.Length;
    }

    private static string Lower(ReadOnlySpan<byte> bytes) => Encoding.Latin1.GetString(bytes).ToLowerInvariant();
}
