namespace Expressway.Crawler.Decoding;

/// <summary>Finds the seven-bit charsets that switch by escape sequences.</summary>
internal static class EscapeDetector
{
    public static bool HasEscapes(ReadOnlySpan<byte> bytes) => Detect(bytes) is not null;

    public static string? Detect(ReadOnlySpan<byte> bytes)
    {
        var rest = bytes;
        for (var at = rest.IndexOf((byte)0x1B); at >= 0; at = rest.IndexOf((byte)0x1B))
        {
            rest = rest[(at + 1)..];
            switch (rest)
            {
                case [(byte)'$', (byte)')', (byte)'C', ..]:
                    return "iso-2022-kr";
                case [(byte)'$', (byte)'B' or (byte)'@', ..]:
                case [(byte)'$', (byte)'(', (byte)'D', ..]:
                case [(byte)'(', (byte)'I' or (byte)'J', ..]:
                    return "iso-2022-jp";
            }
        }

        var open = bytes.IndexOf("~{"u8);
        return open >= 0 && bytes[open..].IndexOf("~}"u8) is > 3 and < 512 && !bytes.ContainsAnyInRange((byte)0x80, (byte)0xFF) && IsHz(bytes[(open + 2)..])
            ? "hz-gb-2312"
            : null;
    }

    /// <summary>Between <c>~{</c> and <c>~}</c> are pairs of the GB 2312 rows and nothing else.</summary>
    private static bool IsHz(ReadOnlySpan<byte> bytes)
    {
        var inside = bytes[..bytes.IndexOf("~}"u8)];
        return inside.Length % 2 == 0 && !inside.ContainsAnyExceptInRange((byte)0x21, (byte)0x7E) && inside[0] <= 0x77;
    }
}
