using System.Buffers.Binary;

namespace Expressway.Crawler.Decoding;

/// <summary>Finds UTF-16 and UTF-32 without a byte order mark.</summary>
internal static class WideDetector
{
    private const int Sample = 16 * 1024;

    public static string? Detect(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 4)
        {
            return null;
        }

        var isEven = bytes.Length % 2 == 0;
        bytes = bytes[..Math.Min(bytes.Length, Sample)];
        Span<int> zeros = stackalloc int[4];
        for (var i = 0; i < bytes.Length; i++)
        {
            zeros[i & 3] += bytes[i] == 0 ? 1 : 0;
        }

        var quarter = bytes.Length / 4;
        if (zeros[0] + zeros[1] + zeros[2] + zeros[3] == 0)
        {
            return isEven ? Dense(bytes) : null;
        }

        if (zeros[3] >= quarter * 0.95 && zeros[2] >= quarter * 0.9 && zeros[0] < quarter / 2)
        {
            return "utf-32le";
        }

        if (zeros[0] >= quarter * 0.95 && zeros[1] >= quarter * 0.9 && zeros[3] < quarter / 2)
        {
            return "utf-32be";
        }

        var little = zeros[1] + zeros[3];
        var big = zeros[0] + zeros[2];
        return little > bytes.Length / 20 && big < little / 10 ? "utf-16le"
            : big > bytes.Length / 20 && little < big / 10 ? "utf-16be"
            : isEven ? Dense(bytes) : null;
    }

    /// <summary>East Asian text has few zeros; its spaces, line ends and full-width marks give it away.</summary>
    private static string? Dense(ReadOnlySpan<byte> bytes)
    {
        var little = Share(bytes, isLittle: true);
        var big = Share(bytes, isLittle: false);
        return bytes.Length >= 32 && Math.Max(little, big) > 0.95 && Math.Min(little, big) < 0.75
            ? little > big ? "utf-16le" : "utf-16be"
            : null;
    }

    /// <summary>Share of units that texts are made of; 0 where a common mark or space is missing.</summary>
    private static double Share(ReadOnlySpan<byte> bytes, bool isLittle)
    {
        var (usual, marks, units) = (0, 0, bytes.Length / 2);
        for (var i = 0; i + 1 < bytes.Length; i += 2)
        {
            var unit = isLittle ? BinaryPrimitives.ReadUInt16LittleEndian(bytes[i..]) : BinaryPrimitives.ReadUInt16BigEndian(bytes[i..]);
            var isMark = unit is 0x20 or 0x0A or 0x0D or 0x3000 or 0x3001 or 0x3002 or 0xFF0C;
            marks += isMark ? 1 : 0;
            usual += isMark || unit is (>= 0x20 and < 0x7F) or 0x09 or (>= 0x3000 and < 0x3100) or (>= 0x4E00 and < 0x9FA6)
                or (>= 0xAC00 and < 0xD7A4) or (>= 0xFF00 and < 0xFF5F) or (>= 0x2010 and < 0x2030) ? 1 : 0;
        }

        return marks * 100 >= units ? (double)usual / units : 0;
    }
}
