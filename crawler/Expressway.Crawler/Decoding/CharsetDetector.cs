using System.Text;

namespace Expressway.Crawler.Decoding;

/// <summary>Guesses a charset from bytes that are not UTF-8, and says when bytes contradict a declared one.</summary>
internal static class CharsetDetector
{
    private const int SampleBytes = 12 * 1024;

    private const int Margin = 16;

    private const double Sure = 0.3;

    /// <summary>The name of the charset; null for bytes that say nothing (no byte beyond ASCII).</summary>
    public static string? Detect(ReadOnlySpan<byte> bytes)
    {
        if (EscapeDetector.Detect(bytes) is { } escaped)
        {
            return escaped;
        }

        if (!bytes.ContainsAnyInRange((byte)0x80, (byte)0xFF))
        {
            return null;
        }

        if (IsMostlyUtf8(bytes))
        {
            return "utf-8";
        }

        var sample = Sample(bytes);
        var wide = MultiByteDetector.Best(sample);
        var narrow = SingleByteDetector.Best(sample);
        return IsWide(wide, narrow) ? wide.Name : narrow.Name;
    }

    /// <summary>Whether the bytes cannot reasonably be what was declared.</summary>
    public static bool Contradicts(ReadOnlySpan<byte> bytes, string declared)
    {
        if (!bytes.ContainsAnyInRange((byte)0x80, (byte)0xFF))
        {
            return declared is "utf-16le" or "utf-16be" or "utf-32le" or "utf-32be";
        }

        if (declared == "utf-8")
        {
            return !IsMostlyUtf8(bytes);
        }

        var sample = Sample(bytes);
        var own = MultiByteDetector.Judge(sample, declared);
        if (own is null && !IsOfAnyBytes(declared))
        {
            return EscapeDetector.Detect(bytes) != declared;
        }

        if (own is { Broken: < 0.02, Frequent: > 0.12 })
        {
            return false;
        }

        if (own is { Broken: > 0.1, Letters: > 3 })
        {
            return true;
        }

        var best = MultiByteDetector.Best(sample);
        return best.Name != declared && best.Letters >= 20 && best.Broken < 0.01 && best.Frequent > Sure && (own is null || own.Frequent < best.Frequent / 4);
    }

    private static bool IsOfAnyBytes(string name) => EncodingLabels.Get(name).IsSingleByte || SingleByteTables.Find(name) is not null;

    private static bool IsWide(MultiByteDetector.Fit wide, SingleByteDetector.Fit narrow)
    {
        if (wide.Broken > 0.05)
        {
            return false;
        }

        return wide.Frequent > Sure || (wide.Frequent > 0.1 && wide.Letters > 4) || (wide.Broken == 0 && narrow.Score < -4.5);
    }

    /// <summary>Text that was cut or has a foreign byte here and there is still UTF-8.</summary>
    private static bool IsMostlyUtf8(ReadOnlySpan<byte> bytes)
    {
        var (good, bad) = (0, 0);
        while (true)
        {
            var next = bytes.IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            if (next < 0)
            {
                break;
            }

            bytes = bytes[next..];
            var status = Rune.DecodeFromUtf8(bytes, out _, out var length);
            good += status == System.Buffers.OperationStatus.Done ? 1 : 0;
            bad += status == System.Buffers.OperationStatus.InvalidData ? 1 : 0;
            bytes = bytes[length..];
        }

        return good > 0 && bad * 20 <= good;
    }

    /// <summary>The runs with bytes beyond ASCII, so that a long head of scripts does not crowd out the text.</summary>
    private static ReadOnlySpan<byte> Sample(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length <= SampleBytes)
        {
            return bytes;
        }

        var sample = new byte[SampleBytes];
        var length = 0;
        while (length < SampleBytes && !bytes.IsEmpty)
        {
            var first = bytes.IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            if (first < 0)
            {
                break;
            }

            bytes = bytes[Math.Max(0, first - Margin)..];
            var run = bytes[..Math.Min(RunEnd(bytes), SampleBytes - length)];
            run.CopyTo(sample.AsSpan(length));
            length += run.Length;
            bytes = bytes[run.Length..];
        }

        return sample.AsSpan(0, length);
    }

    /// <summary>A run ends where only ASCII follows for a while; no trail byte of a character lies there.</summary>
    private static int RunEnd(ReadOnlySpan<byte> bytes)
    {
        var end = 0;
        while (end < bytes.Length)
        {
            var next = bytes[end..].IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            if (next < 0 || (end > 0 && next > 2 * Margin))
            {
                return Math.Min(bytes.Length, end + Margin);
            }

            end += next + 1;
        }

        return end;
    }
}
