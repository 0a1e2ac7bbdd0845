using Expressway.Core.Search.Analysis;

namespace Expressway.Core.Search;

/// <summary>Gathers the parts of a query into the lists of <see cref="SearchQuery"/>.</summary>
internal sealed class QueryBuilder(SynonymTable synonyms)
{
    private const int MaxRequired = 48;
    private const int MaxScored = 160;
    private const int LongestPhrase = 8;

    private readonly List<IReadOnlyList<QueryTerm>> _required = [];
    private readonly List<QueryTerm> _excluded = [];
    private readonly List<QueryTerm> _scored = [];
    private readonly HashSet<QueryTerm> _known = [];
    private readonly List<string> _numbers = [];
    private readonly HashSet<string> _marks = new(StringComparer.Ordinal);

    /// <summary>Adds text without quotation marks.</summary>
    public void AddFree(string text)
    {
        var tokens = TextAnalyzer.Analyze(text);
        var taken = new bool[text.Length + 1];
        AddCodes(tokens, taken);
        foreach (var match in synonyms.Find(text))
        {
            AddSynonyms(match, taken, tokens);
        }

        var words = tokens.Where(t => t.Kind is TokenKind.Word).ToArray();
        var stops = words.Where(t => EnglishStopWords.Contains(Plain(text, t))).ToHashSet();
        var onlyStops = stops.Count == tokens.Count;
        foreach (var run in tokens.Where(t => t.Run >= 0).GroupBy(t => t.Run))
        {
            var parts = run.Where(t => t.Kind != TokenKind.Letter).ToArray();
            if (parts is [{ Kind: TokenKind.Word } word])
            {
                if (!taken[word.Start] && (onlyStops || !stops.Contains(word)))
                {
                    Require([QueryTerm.Of(QueryField.Words, word.Text)]);
                }

                if (onlyStops || !stops.Contains(word))
                {
                    Score(QueryTerm.Of(QueryField.Words, word.Text));
                }
            }
            else
            {
                AddChinese(text, parts, taken);
            }
        }
    }

    /// <summary>Adds the words of a phrase, which must stand side by side.</summary>
    public void AddPhrase(string text)
    {
        foreach (var term in PhraseOf(text))
        {
            Require([term]);
            Score(term);
            if (term.Field == QueryField.Words)
            {
                Score(term with { Field = QueryField.Title });
            }
        }
    }

    /// <summary>Excludes items that hold a word or phrase.</summary>
    public void Exclude(string text) => _excluded.AddRange(PhraseOf(text));

    /// <summary>The query.</summary>
    public SearchQuery Build(string key) => new(
        [.. _required.Take(MaxRequired)], _excluded, [.. _scored.Take(MaxScored)], [.. _numbers.Distinct(StringComparer.Ordinal)], key, [.. _marks]);

    private static IEnumerable<QueryTerm> PhraseOf(string text)
    {
        var tokens = TextAnalyzer.Analyze(text);
        var words = tokens.Where(t => t.Kind is TokenKind.Word or TokenKind.Bigram).ToArray();
        if (words is [{ Kind: TokenKind.Bigram, Text.Length: 1 } letter])
        {
            return [QueryTerm.Of(QueryField.Letters, letter.Text)];
        }

        return words.Length == 0 ? [] : [new QueryTerm(QueryField.Words, [.. words.Select(t => t.Text).Take(40)])];
    }

    private static string Plain(string text, Token token) => text.Substring(token.Start, token.Length).ToLowerInvariant();

    private void AddCodes(IReadOnlyList<Token> tokens, bool[] taken)
    {
        foreach (var span in tokens.Where(t => t.Kind is TokenKind.Value or TokenKind.DocumentNumber).GroupBy(t => (t.Start, t.Length, t.Kind)))
        {
            var forms = span.Select(t => t.Text).ToArray();
            if (span.Key.Kind == TokenKind.DocumentNumber)
            {
                // a mark of up to six letters is the issuer's; a longer one has other words before it
                forms = forms[0].IndexOfAny([.. "0123456789"]) <= 6 ? forms[..1] : forms;
                _numbers.AddRange(forms.Select(TextAnalyzer.Key));
            }

            var terms = forms.Select(f => QueryTerm.Of(QueryField.Codes, f)).ToArray();
            Require(terms);
            Array.ForEach(terms, Score);
            Array.Fill(taken, true, span.Key.Start, span.Key.Length);
        }
    }

    private void AddSynonyms(SynonymMatch match, bool[] taken, IReadOnlyList<Token> tokens)
    {
        if (taken[match.Start])
        {
            return;
        }

        var terms = match.Words.SelectMany(PhraseOf).Distinct().ToArray();
        Require(terms);
        Array.ForEach(terms, Score);
        Array.Fill(taken, true, match.Start, match.Length);
        _marks.UnionWith(tokens.Where(t => t.Run >= 0 && t.Kind != TokenKind.Letter && t.Start >= match.Start && t.Start + t.Length <= match.Start + match.Length).Select(t => t.Text));
    }

    /// <summary>
    /// Nobody types spaces between Chinese words and there is no dictionary here, so a run is matched when each of its
    /// letters lies in a bigram that the item holds: 无锡贷款 is found where 无锡 and 贷款 are, wherever they stand.
    /// </summary>
    private void AddChinese(string text, Token[] run, bool[] taken)
    {
        if (run is [{ Text.Length: 1 } letter])
        {
            if (!taken[letter.Start] && (!ChineseStopWords.Contains(letter.Text) || text.Trim().Length == 1))
            {
                Require([QueryTerm.Of(QueryField.Letters, letter.Text)]);
                Score(QueryTerm.Of(QueryField.Letters, letter.Text));
            }

            return;
        }

        var letters = run.Select(t => t.Text[0]).Append(run[^1].Text[^1]).ToArray();
        var places = run.Select(t => t.Start).Append(run[^1].Start + run[^1].Length - 1).ToArray();
        var optional = ChineseStopWords.Mask(letters);
        for (var i = 0; i < letters.Length; i++)
        {
            if (taken[places[i]] || (optional[i] && !Array.TrueForAll(optional, o => o)))
            {
                continue;
            }

            var left = i > 0 && !taken[places[i - 1]] ? run[i - 1].Text : null;
            var right = i < run.Length && !taken[places[i + 1]] ? run[i].Text : null;
            Require([.. new[] { left, right }.OfType<string>().DefaultIfEmpty(null)
                .Select(b => b is null ? QueryTerm.Of(QueryField.Letters, letters[i].ToString()) : QueryTerm.Of(QueryField.Words, b))]);
        }

        var asks = run.Where((_, i) => !(optional[i] && optional[i + 1])).ToArray();
        foreach (var bigram in asks.Length == 0 ? run : asks)
        {
            Score(QueryTerm.Of(QueryField.Words, bigram.Text));
        }

        if (run.Length is > 1 and <= LongestPhrase)
        {
            var phrase = new QueryTerm(QueryField.Words, [.. run.Select(t => t.Text)]);
            Score(phrase);
            Score(phrase with { Field = QueryField.Title });
        }
    }

    private void Require(QueryTerm[] anyOf)
    {
        // a list that holds all of another's terms asks for nothing more
        if (anyOf.Length > 0 && !_required.Any(r => r.All(anyOf.Contains)))
        {
            _required.RemoveAll(r => anyOf.All(r.Contains));
            _required.Add(anyOf);
            _marks.UnionWith(anyOf.SelectMany(t => t.Tokens));
        }
    }

    private void Score(QueryTerm term)
    {
        if (_known.Add(term))
        {
            _scored.Add(term);
        }
    }
}
