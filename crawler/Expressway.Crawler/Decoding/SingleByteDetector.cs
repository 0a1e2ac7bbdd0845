using System.Globalization;

namespace Expressway.Crawler.Decoding;

/// <summary>
/// Judges the single-byte charsets: each byte beyond ASCII is worth the logarithm of its letter's rank in a language
/// that is written so; letters that the language lacks, signs inside words and capitals after small letters cost.
/// </summary>
internal static class SingleByteDetector
{
    private const double Foreign = -9;

    private const double Odd = -8;

    /// <summary>What a rarer Latin charset must make up for: one lonely letter is Western.</summary>
    private const double RareHandicap = 0.7;

    private static readonly Candidate[] Candidates = Build();

    /// <summary>A charset and the mean logarithm of its letters' likelihood.</summary>
    public sealed record Fit(string Name, double Score);

    public static Fit Best(ReadOnlySpan<byte> sample)
    {
        var best = new Fit("windows-1252", double.NegativeInfinity);
        foreach (var candidate in Candidates)
        {
            var score = candidate.Judge(sample);
            if (score > best.Score + 0.0001)
            {
                best = new Fit(candidate.Name, score);
            }
        }

        return best;
    }

    private static Candidate[] Build() =>
    [
        .. LetterProfile.All.SelectMany(profile => profile.Charsets.Split(' ').Select((name, order) => (profile, name, order)))
            .OrderBy(c => c.order)
            .Select(c => new Candidate(c.name, c.profile, c.order)),
    ];

    private sealed class Candidate
    {
        private readonly double[] _weights = new double[256];
        private readonly Kind[] _kinds = new Kind[256];
        private readonly double _handicap;

        public Candidate(string name, LetterProfile profile, int order)
        {
            Name = name;
            _handicap = (order * 0.02) + (IsWestern(name) || profile.Letters[0] > '\u0370' ? 0 : RareHandicap);
            var total = Enumerable.Range(0, profile.Letters.Length).Sum(rank => 1.0 / (rank + 2));
            var encoding = EncodingLabels.Get(name);
            for (var value = 0; value < 256; value++)
            {
                var text = encoding.GetString([(byte)value]);
                var letter = text.Length == 1 ? text[0] : '\uFFFD';
                _kinds[value] = KindOf(letter);
                var rank = profile.Letters.IndexOf(letter, StringComparison.Ordinal);
                if (rank < 0)
                {
                    rank = profile.Letters.IndexOf(char.ToLowerInvariant(letter), StringComparison.Ordinal);
                }

                _weights[value] = rank >= 0 ? Math.Log(1.0 / (rank + 2) / total) - (char.IsUpper(letter) ? 0.7 : 0)
                    : letter is '\uFFFD' or (>= '\x80' and < '\xA0') ? 2 * Foreign
                    : "«»“”„‘’–—…№°§©®€\u00A0·•".Contains(letter, StringComparison.Ordinal) ? -4
                    : Foreign;
            }
        }

        private enum Kind
        {
            Other,
            Small,
            Capital,
            Caseless,
            Mark,
            Sign,
        }

        public string Name { get; }

        public double Judge(ReadOnlySpan<byte> bytes)
        {
            var (sum, count) = (0.0, 0);
            for (var i = 0; i < bytes.Length; i++)
            {
                if (bytes[i] < 0x80)
                {
                    continue;
                }

                count++;
                sum += _weights[bytes[i]];
                var before = i > 0 ? _kinds[bytes[i - 1]] : Kind.Other;
                var here = _kinds[bytes[i]];
                var after = i + 1 < bytes.Length ? _kinds[bytes[i + 1]] : Kind.Other;
                var isInside = before is Kind.Small or Kind.Capital && after is Kind.Small or Kind.Capital;
                if ((here == Kind.Capital && before == Kind.Small)
                    || (here == Kind.Sign && isInside)
                    || (here == Kind.Small && before == Kind.Capital && after == Kind.Capital)
                    || (here == Kind.Mark && before == Kind.Other))
                {
                    sum += Odd;
                }
            }

            return count == 0 ? double.NegativeInfinity : (sum / count) - _handicap;
        }

        private static bool IsWestern(string name) => name is "windows-1252" or "iso-8859-15";

        private static Kind KindOf(char letter) => char.GetUnicodeCategory(letter) switch
        {
            UnicodeCategory.LowercaseLetter => Kind.Small,
            UnicodeCategory.UppercaseLetter => Kind.Capital,
            UnicodeCategory.OtherLetter => Kind.Caseless,
            UnicodeCategory.NonSpacingMark => Kind.Mark,
            _ => letter > '\x7F' && letter != '’' ? Kind.Sign : Kind.Other,
        };
    }
}
