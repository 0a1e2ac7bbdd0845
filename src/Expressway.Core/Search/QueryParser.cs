using Expressway.Core.Search.Analysis;

namespace Expressway.Core.Search;

/// <summary>
/// Reads what a visitor typed: words, "phrases", exclusions (-词) and document numbers. Any text is fine; what means
/// nothing to search (operators, brackets, quotation marks without a partner) is passed over.
/// </summary>
public static class QueryParser
{
    /// <summary>The longest text that is read; what comes after it is cut. (Pages cut at 200.)</summary>
    public const int MaxText = 1_000;

    private const string Openings = "\"“”「『＂";
    private const string Closings = "\"”“」』＂";

    /// <summary>Reads a text.</summary>
    /// <param name="text">What was typed; null or blank asks for nothing.</param>
    /// <param name="synonyms">Words that mean the same.</param>
    public static SearchQuery Parse(string? text, SynonymTable? synonyms = null)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return SearchQuery.Everything;
        }

        text = Cut(text);
        var builder = new QueryBuilder(synonyms ?? SynonymTable.Empty);
        var free = new System.Text.StringBuilder();
        for (var at = 0; at < text.Length;)
        {
            var excludes = IsExclusion(text, at);
            var from = excludes ? at + 1 : at;
            if (TryReadPhrase(text, from, out var phrase, out var end))
            {
                Add(phrase, excludes);
                at = end;
            }
            else if (excludes)
            {
                end = from;
                while (end < text.Length && !char.IsWhiteSpace(text[end]))
                {
                    end++;
                }

                Add(text[from..end], true);
                at = end;
            }
            else
            {
                free.Append(text[at++]);
            }
        }

        builder.AddFree(free.ToString());
        return builder.Build(TextAnalyzer.Key(text));

        void Add(string part, bool excludes)
        {
            free.Append(' ');
            if (excludes)
            {
                builder.Exclude(part);
            }
            else
            {
                builder.AddPhrase(part);
            }
        }
    }

    private static string Cut(string text)
    {
        text = text.Trim();
        var length = Math.Min(text.Length, MaxText);
        return text[..(length < text.Length && char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];
    }

    /// <summary>A minus at the beginning of a word, with a word or phrase right behind it.</summary>
    private static bool IsExclusion(string text, int at) =>
        text[at] is '-' or '－' && (at == 0 || char.IsWhiteSpace(text[at - 1])) && at + 1 < text.Length
        && (char.IsLetterOrDigit(text, at + 1) || Openings.Contains(text[at + 1], StringComparison.Ordinal));

    private static bool TryReadPhrase(string text, int at, out string phrase, out int end)
    {
        phrase = "";
        end = at;
        var kind = at < text.Length ? Openings.IndexOf(text[at], StringComparison.Ordinal) : -1;
        if (kind < 0)
        {
            return false;
        }

        var close = text.IndexOf(Closings[kind], at + 1);
        if (close < 0)
        {
            return false;
        }

        phrase = text[(at + 1)..close];
        end = close + 1;
        return true;
    }
}
