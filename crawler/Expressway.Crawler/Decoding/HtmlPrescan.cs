using System.Text;

namespace Expressway.Crawler.Decoding;

/// <summary>
/// The document's own declaration in its first 1,024 bytes: the HTML Standard's "prescan a byte stream to determine its
/// encoding" (§13.2.3.2), which reads an XML declaration too.
/// </summary>
internal static class HtmlPrescan
{
    private const int Window = 1024;

    /// <summary>A later declaration makes a browser begin again; it is looked for outside of scripts.</summary>
    private const int LateWindow = 64 * 1024;

    /// <summary>The name of the declared encoding, null where none is declared or known.</summary>
    public static string? Find(ReadOnlySpan<byte> bytes)
    {
        var window = bytes[..Math.Min(bytes.Length, Window)];
        var found = Html(window, isLate: false) ?? Xml(window);
        return found is null && bytes.Length > Window ? Html(bytes[..Math.Min(bytes.Length, LateWindow)], isLate: true) : found;
    }

    internal static bool IsSpace(byte b) => b is 9 or 10 or 12 or 13 or 32;

    private static string? Html(ReadOnlySpan<byte> bytes, bool isLate)
    {
        var at = 0;
        while (at < bytes.Length)
        {
            var next = bytes[at..].IndexOf((byte)'<');
            if (next < 0)
            {
                return null;
            }

            at += next;
            var rest = bytes[at..];
            if (rest.StartsWith("<!--"u8))
            {
                // "<!-->" is a whole comment: its dashes may be the same.
                var end = rest[2..].IndexOf("-->"u8);
                if (end < 0)
                {
                    return null;
                }

                at += 2 + end + 3;
            }
            else if (IsMeta(rest))
            {
                at += 5;
                if (Meta(bytes, ref at) is { } found)
                {
                    return found;
                }
            }
            else if (rest.Length > 1 && (IsLetter(rest[1]) || (rest[1] == '/' && rest.Length > 2 && IsLetter(rest[2]))))
            {
                if (isLate)
                {
                    at += RawText(rest);
                }

                while (at < bytes.Length && !IsSpace(bytes[at]) && bytes[at] != '>')
                {
                    at++;
                }

                while (PrescanAttributes.Next(bytes, ref at, out _, out _))
                {
                }
            }
            else if (rest.Length > 1 && rest[1] is (byte)'!' or (byte)'/' or (byte)'?')
            {
                var end = rest.IndexOf((byte)'>');
                if (end < 0)
                {
                    return null;
                }

                at += end + 1;
            }
            else
            {
                at++;
            }
        }

        return null;
    }

    /// <summary>How far to go to the end tag of an element whose text is no markup; 0 for other elements.</summary>
    private static int RawText(ReadOnlySpan<byte> rest)
    {
        foreach (var name in (ReadOnlySpan<string>)["script", "style", "title", "textarea"])
        {
            if (rest.Length > name.Length + 1 && Ascii.EqualsIgnoreCase(rest.Slice(1, name.Length), name)
                && (IsSpace(rest[name.Length + 1]) || rest[name.Length + 1] == '>'))
            {
                for (var from = name.Length; from < rest.Length; from++)
                {
                    if (rest[from] == '<' && rest.Length > from + name.Length + 1 && rest[from + 1] == '/'
                        && Ascii.EqualsIgnoreCase(rest.Slice(from + 2, Math.Min(name.Length, rest.Length - from - 2)), name))
                    {
                        return from;
                    }
                }

                return rest.Length;
            }
        }

        return 0;
    }

    private static bool IsLetter(byte b) => (b | 0x20) is >= (byte)'a' and <= (byte)'z';

    private static bool IsMeta(ReadOnlySpan<byte> rest) =>
        rest.Length > 5 && Ascii.EqualsIgnoreCase(rest[1..5], "meta"u8) && (IsSpace(rest[5]) || rest[5] == '/');

    private static string? Meta(ReadOnlySpan<byte> bytes, ref int at)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var gotPragma = false;
        bool? needPragma = null;
        string? label = null;
        while (PrescanAttributes.Next(bytes, ref at, out var name, out var value))
        {
            if (!seen.Add(name))
            {
                continue;
            }

            switch (name)
            {
                case "http-equiv":
                    gotPragma |= value == "content-type";
                    break;
                case "content" when label is null && EncodingLabels.CharsetIn(value) is { } inside && EncodingLabels.Find(inside) is { } known:
                    label = known;
                    needPragma = true;
                    break;
                case "charset":
                    label = EncodingLabels.Find(value);
                    needPragma = false;
                    break;
            }
        }

        return needPragma is null || (needPragma.Value && !gotPragma) ? null : Asked(label);
    }

    /// <summary>A document that can be read as ASCII so far is not UTF-16, whatever it says.</summary>
    private static string? Asked(string? label) => label switch
    {
        "utf-16le" or "utf-16be" => "utf-8",
        "x-user-defined" => "windows-1252",
        _ => label,
    };

    private static string? Xml(ReadOnlySpan<byte> bytes)
    {
        var end = bytes.IndexOf((byte)'>');
        if (!bytes.StartsWith("<?xml"u8) || end < 0)
        {
            return null;
        }

        var text = Encoding.Latin1.GetString(bytes[..end]);
        var at = text.IndexOf("encoding", StringComparison.Ordinal);
        if (at < 0)
        {
            return null;
        }

        var rest = text.AsSpan(at + 8).TrimStart();
        if (rest.IsEmpty || rest[0] != '=')
        {
            return null;
        }

        rest = rest[1..].TrimStart();
        if (rest.IsEmpty || rest[0] is not ('"' or '\''))
        {
            return null;
        }

        var close = rest[1..].IndexOf(rest[0]);
        return close < 0 ? null : Asked(EncodingLabels.Find(rest.Slice(1, close).ToString()));
    }
}
