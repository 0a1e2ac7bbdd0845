using System.Globalization;
using System.Text;
using Expressway.Core.Content.Quantities;

namespace Expressway.Core.Search.Analysis;

/// <summary>
/// Turns a text into the tokens that every engine indexes and every query asks for. Chinese runs become overlapping
/// bigrams and single letters, other words are stemmed, numbers with Chinese units and document numbers become one token
/// besides their parts.
/// </summary>
public static class TextAnalyzer
{
    /// <summary>Counts up whenever the tokens of a text change; an index of another version must be rebuilt.</summary>
    public const int Version = 1;

    private const int MaxWord = 40;
    private const decimal LeastValue = 1_000;

    /// <summary>The tokens of a text: words, bigrams and letters in text order, then values and document numbers.</summary>
    public static IReadOnlyList<Token> Analyze(string text)
    {
        var normal = NormalizedText.From(text);
        var tokens = new List<Token>();
        AddRuns(normal, tokens);
        AddValues(normal, tokens);
        foreach (var (start, length, forms) in DocumentNumbers.Find(normal.Text))
        {
            tokens.AddRange(forms.Select(form => Make(normal, form, TokenKind.DocumentNumber, start, length, -1)));
        }

        return tokens;
    }

    /// <summary>The tokens of a text as an engine stores them.</summary>
    public static TokenStreams Streams(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return new TokenStreams("", "", "");
        }

        var words = new StringBuilder();
        var letters = new StringBuilder();
        var codes = new StringBuilder();
        foreach (var token in Analyze(text))
        {
            var stream = token.Kind switch
            {
                TokenKind.Letter => letters,
                TokenKind.Value or TokenKind.DocumentNumber => codes,
                _ => words,
            };
            stream.Append(token.Text).Append(' ');
        }

        return new TokenStreams(words.ToString(), letters.ToString(), codes.ToString());
    }

    /// <summary>A text in its compared form without anything but letters and digits, as a key for "is the same name".</summary>
    public static string Key(string text) =>
        string.Concat(NormalizedText.From(text).Text.Where(char.IsLetterOrDigit));

    internal static bool IsChinese(char letter) =>
        letter is (>= '\u4e00' and <= '\u9fff') or (>= '\u3400' and <= '\u4dbf') or (>= '\uf900' and <= '\ufaff')
            or (>= '\u3041' and <= '\u30ff') or (>= '\uac00' and <= '\ud7af') or '\u3005' or '\u3007';

    private static void AddRuns(NormalizedText normal, List<Token> tokens)
    {
        var text = normal.Text;
        var run = 0;
        for (var at = 0; at < text.Length;)
        {
            var start = at;
            if (IsChinese(text[at]))
            {
                while (at < text.Length && IsChinese(text[at]))
                {
                    at++;
                }

                AddChinese(normal, tokens, start, at, run++);
            }
            else if (IsWordLetter(text, at))
            {
                while (at < text.Length && !IsChinese(text[at]) && IsWordLetter(text, at))
                {
                    at++;
                }

                if (!IsPossessive(text, start, at))
                {
                    var word = text[start..Math.Min(at, start + MaxWord)];
                    tokens.Add(Make(normal, EnglishStemmer.Stem(TrimSurrogate(word)), TokenKind.Word, start, at - start, run++));
                }
            }
            else
            {
                at++;
            }
        }
    }

    private static void AddChinese(NormalizedText normal, List<Token> tokens, int start, int end, int run)
    {
        if (end - start == 1)
        {
            tokens.Add(Make(normal, normal.Text[start..end], TokenKind.Bigram, start, 1, run));
        }

        for (var at = start; at < end; at++)
        {
            if (at + 1 < end)
            {
                tokens.Add(Make(normal, normal.Text.Substring(at, 2), TokenKind.Bigram, at, 2, run));
            }

            tokens.Add(Make(normal, normal.Text.Substring(at, 1), TokenKind.Letter, at, 1, run));
        }
    }

    private static void AddValues(NormalizedText normal, List<Token> tokens)
    {
        var text = normal.Text;
        for (var at = 0; at < text.Length; at++)
        {
            if (!NumeralLetters.IsNumeral(text[at]) || (at > 0 && char.IsAsciiLetterOrDigit(text[at - 1])) || !NumeralReader.TryRead(text, at, out var number))
            {
                continue;
            }

            var end = number.End < text.Length && text[number.End] == '元' ? number.End + 1 : number.End;
            var isValue = number.HasUnit ? number.Letters > 1 : !number.IsChinese && (number.Letters > 4 || end > number.End);
            if (isValue && number.Value >= LeastValue && decimal.IsInteger(number.Value))
            {
                var value = number.Value.ToString("0", CultureInfo.InvariantCulture);
                tokens.Add(Make(normal, value, TokenKind.Value, at, end - at, -1));
            }

            at = end - 1;
        }
    }

    private static bool IsWordLetter(string text, int at) =>
        char.IsLetterOrDigit(text, at) || (at > 0 && char.IsLowSurrogate(text[at]) && char.IsLetterOrDigit(text, at - 1));

    /// <summary>The s of bank's is no word.</summary>
    private static bool IsPossessive(string text, int start, int end) =>
        end - start == 1 && text[start] == 's' && start > 1 && text[start - 1] is '\'' or '’' && char.IsLetter(text[start - 2]);

    private static string TrimSurrogate(string word) => char.IsHighSurrogate(word[^1]) ? word[..^1] : word;

    private static Token Make(NormalizedText normal, string text, TokenKind kind, int start, int length, int run)
    {
        var (from, size) = normal.Source(start, length);
        return new Token(text, kind, from, size, run);
    }
}
