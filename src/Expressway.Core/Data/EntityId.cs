using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Expressway.Core.Data;

/// <summary>Identifiers: Guid version 7 for rows, the same in 26 lower-case letters for content (the length of Orchard's).</summary>
/// <remarks>The letters are Crockford's base32 (crockford.com/base32.html) of the 128 bits, most significant first.</remarks>
public static class EntityId
{
    /// <summary>Letters in a content item's identifier.</summary>
    public const int Length = 26;

    /// <summary>The longest foreign identifier that is kept as it is.</summary>
    public const int MaxLength = 40;

    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
    private const int LowBits = 18;

    private static int _made;

    /// <summary>A new identifier in 26 letters; of two with the same time, the later one of a process sorts after the other.</summary>
    /// <param name="utcNow">The time it carries, UTC.</param>
    public static string New(DateTime utcNow) => ToText(NewRow(utcNow));

    /// <summary>A new Guid version 7; of two with the same time, the later one of a process sorts after the other.</summary>
    /// <remarks>Milliseconds, then a counter of 30 bits, then 44 bits of chance (RFC 9562, 6.2, method 1).</remarks>
    /// <param name="utcNow">The time it carries, UTC.</param>
    public static Guid NewRow(DateTime utcNow)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(utcNow, DateTime.UnixEpoch);
        var count = (uint)Interlocked.Increment(ref _made);
        Span<byte> bytes = stackalloc byte[16];
        RandomNumberGenerator.Fill(bytes);
        var time = (ulong)(utcNow - DateTime.UnixEpoch).Ticks / TimeSpan.TicksPerMillisecond;
        var chance = BinaryPrimitives.ReadUInt64BigEndian(bytes[8..]) >> (2 + LowBits);
        BinaryPrimitives.WriteUInt64BigEndian(bytes, (time << 16) | 0x7000 | ((count >> LowBits) & 0xFFF));
        BinaryPrimitives.WriteUInt64BigEndian(bytes[8..], (2UL << 62) | ((ulong)(count & ((1 << LowBits) - 1)) << (62 - LowBits)) | chance);
        return new Guid(bytes, bigEndian: true);
    }

    /// <summary>The 26 letters of a Guid.</summary>
    public static string ToText(Guid id)
    {
        Span<byte> bytes = stackalloc byte[16];
        id.TryWriteBytes(bytes, bigEndian: true, out _);
        var value = BinaryPrimitives.ReadUInt128BigEndian(bytes);
        return string.Create(Length, value, static (letters, rest) =>
        {
            for (var i = letters.Length - 1; i >= 0; i--)
            {
                letters[i] = Alphabet[(int)(rest & 31)];
                rest >>= 5;
            }
        });
    }

    /// <summary>The Guid of 26 letters; false for anything that <see cref="ToText"/> does not write.</summary>
    public static bool TryParse(string? text, out Guid id)
    {
        id = default;
        if (text is not { Length: Length })
        {
            return false;
        }

        UInt128 value = 0;
        foreach (var letter in text)
        {
            var digit = Alphabet.IndexOf(letter, StringComparison.Ordinal);
            if (digit < 0 || value >> 123 != 0)
            {
                return false;
            }

            value = (value << 5) | (uint)digit;
        }

        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteUInt128BigEndian(bytes, value);
        id = new Guid(bytes, bigEndian: true);
        return true;
    }

    /// <summary>Whether a text may be a content identifier: ours, or a foreign one of 1 to 40 letters, digits, '-' and '_'.</summary>
    public static bool IsAcceptable(string? text) =>
        text is { Length: > 0 and <= MaxLength } && text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_');
}
