using System.Text.Unicode;

namespace Expressway.Crawler.Decoding;

/// <summary>
/// Finds the charset of a document and decodes it: a byte order mark wins, then the HTTP header, then the document's own
/// declaration, then statistics over the bytes. A declaration that the bytes contradict loses.
/// </summary>
public static class CharsetDecoder
{
    /// <summary>So many characters beyond ASCII that are valid UTF-8 are no accident, whatever is declared.</summary>
    private const int ProofOfUtf8 = 10;

    /// <summary>Decodes a document of any kind (HTML, XML, plain text).</summary>
    /// <param name="bytes">The document, its content encoding already undone.</param>
    /// <param name="contentType">The HTTP header, such as <c>text/html; charset=gbk</c>; null where unknown.</param>
    public static DecodedText Decode(ReadOnlySpan<byte> bytes, string? contentType = null)
    {
        if (ByteOrderMarks.Find(bytes) is { } mark)
        {
            return Read(bytes[mark.Length..], mark.Encoding, CharsetSource.ByteOrderMark);
        }

        if (WideDetector.Detect(bytes) is { } wide)
        {
            return Read(bytes, wide, CharsetSource.Statistics);
        }

        var header = EncodingLabels.FromContentType(contentType);
        var declared = HtmlPrescan.Find(bytes);
        var source = header is not null ? CharsetSource.Header : declared is not null ? CharsetSource.Declaration : CharsetSource.Statistics;
        if (Utf8.IsValid(bytes) && !EscapeDetector.HasEscapes(bytes))
        {
            var letters = CountLetters(bytes);
            if (letters >= ProofOfUtf8 || (header ?? declared) is null or "utf-8" or "utf-16le" or "utf-16be")
            {
                return Read(bytes, "utf-8", (header ?? declared) == "utf-8" ? source : CharsetSource.Statistics);
            }
        }

        if (header is not null && !CharsetDetector.Contradicts(bytes, header))
        {
            return Read(bytes, header, CharsetSource.Header);
        }

        if (declared is not null && !CharsetDetector.Contradicts(bytes, declared))
        {
            return Read(bytes, declared, CharsetSource.Declaration);
        }

        return Read(bytes, CharsetDetector.Detect(bytes) ?? header ?? declared ?? "windows-1252", CharsetSource.Statistics);
    }

    private static int CountLetters(ReadOnlySpan<byte> bytes)
    {
        var count = 0;
        while (count < ProofOfUtf8)
        {
            var next = bytes.IndexOfAnyInRange((byte)0xC2, (byte)0xF4);
            if (next < 0)
            {
                break;
            }

            count++;
            bytes = bytes[(next + 1)..];
        }

        return count;
    }

    private static DecodedText Read(ReadOnlySpan<byte> bytes, string name, CharsetSource source)
    {
        var text = EncodingLabels.Get(name).GetString(bytes);
        if (text.StartsWith('\uFEFF'))
        {
            text = text[1..];
        }

        return new DecodedText(name, text, source, Unreadable(text));
    }

    private static double Unreadable(string text)
    {
        var bad = text.AsSpan().Count('\uFFFD');
        if (bad == 0)
        {
            return 0;
        }

        var beyond = 0;
        foreach (var letter in text)
        {
            beyond += letter > '\x7F' ? 1 : 0;
        }

        return (double)bad / beyond;
    }
}
