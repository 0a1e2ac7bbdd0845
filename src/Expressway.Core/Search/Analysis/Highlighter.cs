using System.Text;
using System.Text.Encodings.Web;

namespace Expressway.Core.Search.Analysis;

/// <summary>Marks the terms of a query in plain texts. What it gives is HTML: the text encoded, the terms in <c>&lt;mark&gt;</c>.</summary>
/// <param name="terms">The terms to mark (<see cref="SearchResponse.Terms"/>).</param>
public sealed class Highlighter(IEnumerable<string> terms)
{
    private const string Ellipsis = "…";
    private const int MaxText = 200_000;
    private const int MaxSpans = 400;

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(System.Text.Unicode.UnicodeRanges.All);

    private readonly HashSet<string> _terms = new(terms, StringComparer.Ordinal);

    /// <summary>The whole text with its terms marked.</summary>
    public string Mark(string text) => Write(text, 0, text.Length, Spans(text));

    /// <summary>
    /// The part of a text that shows the most of the query's terms, with these marked: it begins at a sentence where one
    /// begins nearby, and an ellipsis tells what was left out. Without a term it is the beginning of the text.
    /// </summary>
    /// <param name="text">Plain text.</param>
    /// <param name="length">About how many letters to show.</param>
    public string Snippet(string text, int length = 120)
    {
        if (text.Length > MaxText)
        {
            text = text[..MaxText];
        }

        var spans = Spans(text);
        var start = Begin(text, spans, length);
        var end = Math.Min(text.Length, start + length);
        if (end < text.Length && char.IsLowSurrogate(text[end]))
        {
            end++;
        }

        return (start > 0 ? Ellipsis : "") + Write(text, start, end, spans) + (end < text.Length ? Ellipsis : "");
    }

    private static int Begin(string text, List<(int Start, int End, string Term)> spans, int length)
    {
        var best = 0;
        var most = 0;
        foreach (var (start, _, _) in spans.Take(MaxSpans))
        {
            // different terms count far more than one term repeated
            var inside = spans.Take(MaxSpans).Where(s => s.Start >= start && s.End <= start + length).ToArray();
            var weight = inside.Select(s => s.Term).Distinct(StringComparer.Ordinal).Count() * 100 + inside.Length;
            if (weight > most)
            {
                (best, most) = (start, weight);
            }
        }

        if (most == 0 || best <= length / 4)
        {
            return 0;
        }

        var from = Math.Max(0, best - length / 4);
        for (var at = best; at > from; at--)
        {
            if (text[at - 1] is '。' or '！' or '？' or '；' or '\n' || (text[at - 1] == ' ' && at > 1 && text[at - 2] is '.' or '!' or '?'))
            {
                return at;
            }
        }

        return char.IsLowSurrogate(text[from]) ? from - 1 : from;
    }

    private static string Write(string text, int start, int end, List<(int Start, int End, string Term)> spans)
    {
        var html = new StringBuilder();
        var at = start;
        for (var i = 0; i < spans.Count && at < end;)
        {
            // bigrams overlap and touch: one mark for the row of them
            var (from, to, _) = spans[i++];
            while (i < spans.Count && spans[i].Start <= to)
            {
                to = Math.Max(to, spans[i++].End);
            }

            from = Math.Max(from, at);
            to = Math.Min(to, end);
            if (from < to)
            {
                html.Append(Encoder.Encode(text[at..from])).Append("<mark>").Append(Encoder.Encode(text[from..to])).Append("</mark>");
                at = to;
            }
        }

        return html.Append(Encoder.Encode(text[at..end])).ToString();
    }

    private List<(int Start, int End, string Term)> Spans(string text) =>
        _terms.Count == 0
            ? []
            : [.. TextAnalyzer.Analyze(text).Where(t => _terms.Contains(t.Text)).Select(t => (t.Start, t.Start + t.Length, t.Text)).OrderBy(s => s.Item1)];
}
