using System.Collections.Frozen;

namespace Expressway.Crawler.Decoding;

/// <summary>Judges the East Asian charsets: how much of a decoding is frequent characters, and how much of it failed.</summary>
internal static class MultiByteDetector
{
    private static readonly (string Name, FrozenSet<char> Frequent)[] Candidates =
    [
        ("gb18030", FrequentCharacters.Chinese),
        ("big5", FrequentCharacters.Chinese),
        ("shift_jis", FrequentCharacters.Japanese),
        ("euc-jp", FrequentCharacters.Japanese),
        ("euc-kr", FrequentCharacters.Korean),
    ];

    /// <summary>A charset and how well it fits.</summary>
    /// <param name="Name">Name of the Encoding Standard.</param>
    /// <param name="Frequent">Share of the letters beyond ASCII that are frequent ones.</param>
    /// <param name="Broken">Share of the characters beyond ASCII that could not be read or that no text has.</param>
    /// <param name="Letters">Letters beyond ASCII.</param>
    public sealed record Fit(string Name, double Frequent, double Broken, int Letters)
    {
        public double Score => Frequent - (5 * Broken);
    }

    public static Fit Best(ReadOnlySpan<byte> sample)
    {
        Fit? best = null;
        foreach (var (name, frequent) in Candidates)
        {
            var fit = Judge(sample, name, frequent);
            if (best is null || fit.Score > best.Score)
            {
                best = fit;
            }
        }

        return best!;
    }

    public static Fit? Judge(ReadOnlySpan<byte> sample, string name)
    {
        var at = Array.FindIndex(Candidates, c => c.Name == name);
        return at < 0 ? null : Judge(sample, name, Candidates[at].Frequent);
    }

    private static Fit Judge(ReadOnlySpan<byte> sample, string name, FrozenSet<char> frequent)
    {
        var (letters, usual, broken, beyond) = (0, 0, 0, 0);
        foreach (var letter in EncodingLabels.Get(name).GetString(sample))
        {
            if (letter < 0x80)
            {
                // Control characters come of trail bytes that were read alone.
                broken += letter < 0x20 && letter is not ('\t' or '\n' or '\r' or '\f') ? 1 : 0;
                continue;
            }

            beyond++;
            if (letter is '\uFFFD' or (>= '\x80' and < '\xA0') or (>= '\uE000' and < '\uF900'))
            {
                broken++;
            }
            else if (letter is >= '\uFF61' and < '\uFFA0')
            {
                // Half-width kana: any byte above A0 reads as one.
                letters++;
                broken += name == "shift_jis" ? 0 : 1;
            }
            else if (char.IsLetter(letter) || char.IsHighSurrogate(letter))
            {
                letters++;
                usual += frequent.Contains(letter) ? 1 : 0;
            }
        }

        return new Fit(name, letters == 0 ? 0 : (double)usual / letters, beyond == 0 ? 1 : (double)broken / beyond, letters);
    }
}
