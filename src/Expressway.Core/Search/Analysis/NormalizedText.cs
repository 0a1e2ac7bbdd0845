using System.Globalization;
using System.Text;

namespace Expressway.Core.Search.Analysis;

/// <summary>
/// A text in the one form that is compared: NFKC, half width, lower case, simplified letters, Latin letters without
/// accents, without zero-width letters. Every place in it knows its place in the source.
/// </summary>
internal sealed class NormalizedText
{
    private readonly int[] _starts;

    private NormalizedText(string text, int[] starts)
    {
        Text = text;
        _starts = starts;
    }

    /// <summary>The normalised text.</summary>
    public string Text { get; }

    /// <summary>Normalises a text.</summary>
    public static NormalizedText From(string source)
    {
        var text = new StringBuilder(source.Length);
        var starts = new List<int>(source.Length + 1);
        for (var at = 0; at < source.Length;)
        {
            var letter = source[at];
            if (letter < 0x80)
            {
                Add(char.ToLowerInvariant(letter), at++);
            }
            else if (letter is >= '\u4e00' and <= '\u9fff')
            {
                Add(TraditionalLetters.Fold(letter), at++);
            }
            else
            {
                var length = Rune.TryGetRuneAt(source, at, out var rune) ? rune.Utf16SequenceLength : 1;
                foreach (var folded in length == 1 && char.IsSurrogate(letter) ? " " : Fold(rune))
                {
                    Add(folded, at);
                }

                at += length;
            }
        }

        starts.Add(source.Length);
        return new NormalizedText(text.ToString(), [.. starts]);

        void Add(char folded, int start)
        {
            text.Append(folded);
            starts.Add(start);
        }
    }

    /// <summary>The span of the source that a span of the normalised text came from.</summary>
    public (int Start, int Length) Source(int start, int length)
    {
        var from = _starts[start];
        var end = start + length;

        // several letters may have come from one: ① and ㎡ are taken whole
        while (end < _starts.Length - 1 && end > 0 && _starts[end] == _starts[end - 1])
        {
            end++;
        }

        return (from, _starts[end] - from);
    }

    private static string Fold(Rune rune)
    {
        switch (Rune.GetUnicodeCategory(rune))
        {
            case UnicodeCategory.Format or UnicodeCategory.NonSpacingMark or UnicodeCategory.Control or UnicodeCategory.EnclosingMark:
                return "";
            case UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse or UnicodeCategory.Surrogate:
                return " ";
        }

        var form = rune.Value < 0x250 || rune.Value is >= 0x1e00 and < 0x1f00 ? NormalizationForm.FormKD : NormalizationForm.FormKC;
        var folded = new StringBuilder();
        foreach (var letter in rune.ToString().Normalize(form).ToLowerInvariant())
        {
            if (char.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
            {
                folded.Append(TraditionalLetters.Fold(letter));
            }
        }

        return folded.ToString();
    }
}
