using System.Collections.Frozen;
using Expressway.Core.Search.Analysis;

namespace Expressway.Core.Search;

/// <summary>Groups of words that mean the same (农行, 中国农业银行, ABC). Immutable, so it may be shared between threads.</summary>
public sealed class SynonymTable
{
    private readonly FrozenDictionary<string, IReadOnlyList<string>> _byKey;
    private readonly int _longest;

    /// <summary>Builds the table; a word of several groups has the words of all of them.</summary>
    public SynonymTable(IEnumerable<IReadOnlyList<string>> groups)
    {
        var byKey = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var group in groups)
        {
            foreach (var word in group.Where(w => TextAnalyzer.Key(w).Length > 1))
            {
                var key = TextAnalyzer.Key(word);
                if (!byKey.TryGetValue(key, out var words))
                {
                    byKey[key] = words = [];
                }

                words.AddRange(group.Except(words));
            }
        }

        _byKey = byKey.ToFrozenDictionary(p => p.Key, p => (IReadOnlyList<string>)p.Value, StringComparer.Ordinal);
        _longest = byKey.Keys.Select(k => k.Length).DefaultIfEmpty(0).Max();
    }

    /// <summary>A table without groups.</summary>
    public static SynonymTable Empty { get; } = new([]);

    /// <summary>The words of a text that have synonyms, from left to right, the longest at each place.</summary>
    public IReadOnlyList<SynonymMatch> Find(string text)
    {
        var found = new List<SynonymMatch>();
        if (_longest == 0)
        {
            return found;
        }

        var normal = NormalizedText.From(text);
        for (var at = 0; at < normal.Text.Length; at++)
        {
            if (FindAt(normal, at) is { } match)
            {
                found.Add(match.Found);
                at = match.End - 1;
            }
        }

        return found;
    }

    private (SynonymMatch Found, int End)? FindAt(NormalizedText normal, int at)
    {
        var text = normal.Text;
        if (!char.IsLetterOrDigit(text[at]) || IsInsideWord(text, at))
        {
            return null;
        }

        (SynonymMatch, int)? best = null;
        var key = new System.Text.StringBuilder();
        for (var end = at; end < text.Length && key.Length < _longest; end++)
        {
            if (char.IsLetterOrDigit(text[end]))
            {
                key.Append(text[end]);
            }
            else if (text[end] is not (' ' or '-' or '.' or '&'))
            {
                break;
            }

            if (!IsInsideWord(text, end + 1) && _byKey.TryGetValue(key.ToString(), out var words))
            {
                var (start, length) = normal.Source(at, end + 1 - at);
                best = (new SynonymMatch(start, length, words), end + 1);
            }
        }

        return best;
    }

    /// <summary>Whether a Latin word goes on over this place; Chinese words have no visible end.</summary>
    private static bool IsInsideWord(string text, int at) =>
        at > 0 && at < text.Length && char.IsAsciiLetterOrDigit(text[at]) && char.IsAsciiLetterOrDigit(text[at - 1]);
}
