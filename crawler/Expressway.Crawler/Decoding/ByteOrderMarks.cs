namespace Expressway.Crawler.Decoding;

/// <summary>Byte order marks.</summary>
internal static class ByteOrderMarks
{
    public static (string Encoding, int Length)? Find(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => ("utf-8", 3),
        [0xFF, 0xFE, 0, 0, ..] when bytes.Length % 4 == 0 && bytes.Length > 4 => ("utf-32le", 4),
        [0, 0, 0xFE, 0xFF, ..] => ("utf-32be", 4),
        [0xFF, 0xFE, ..] => ("utf-16le", 2),
        [0xFE, 0xFF, ..] => ("utf-16be", 2),
        [0x84, 0x31, 0x95, 0x33, ..] => ("gb18030", 4),
        _ => null,
    };
}
