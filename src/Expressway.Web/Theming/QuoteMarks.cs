using System.Net;
using System.Text;

namespace Expressway.Web.Theming;

/// <summary>Marks sentences in clean HTML. A sentence may run over tags; blanks don't count. What is not found is left out.</summary>
internal static class QuoteMarks
{
    /// <summary>Puts <c>&lt;mark&gt;</c> around each sentence, the first piece with the anchor as its id.</summary>
    /// <param name="html">Clean, well-formed HTML.</param>
    /// <param name="quotes">Anchor → sentence. Anchors are letters, digits and hyphens.</param>
    public static string Apply(string html, IEnumerable<KeyValuePair<string, string>> quotes)
    {
        var letters = Letters(html);
        var text = string.Concat(letters.Select(letter => letter.Text));
        var marked = new string?[letters.Count];
        foreach (var (anchor, quote) in quotes)
        {
            var wanted = string.Concat(quote.Where(letter => !char.IsWhiteSpace(letter)));
            var at = wanted.Length == 0 ? -1 : text.IndexOf(wanted, StringComparison.Ordinal);
            if (at >= 0 && marked.AsSpan(at, wanted.Length).IndexOfAnyExcept((string?)null) < 0)
            {
                marked.AsSpan(at, wanted.Length).Fill(anchor);
            }
        }

        return Write(html, letters, marked);
    }

    /// <summary>The letters of the text with their places in the HTML, blanks left out; an entity is one place.</summary>
    private static List<Letter> Letters(string html)
    {
        var letters = new List<Letter>(html.Length);
        for (var i = 0; i < html.Length;)
        {
            if (html[i] == '<' && html.IndexOf('>', i) is var close and > 0)
            {
                i = close + 1;
                continue;
            }

            var length = html[i] == '&' && html.IndexOf(';', i, Math.Min(12, html.Length - i)) is var end and > 0 ? end - i + 1 : 1;
            var text = length == 1 ? html[i].ToString() : WebUtility.HtmlDecode(html.Substring(i, length));
            foreach (var letter in text.Where(letter => !char.IsWhiteSpace(letter)))
            {
                letters.Add(new Letter(letter, i, length));
            }

            i += length;
        }

        return letters;
    }

    private static string Write(string html, List<Letter> letters, string?[] marked)
    {
        var result = new StringBuilder(html.Length + 64);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var done = 0;
        for (var i = 0; i < letters.Count; i++)
        {
            if (marked[i] is not { } anchor)
            {
                continue;
            }

            var last = i;
            while (last + 1 < letters.Count && marked[last + 1] == anchor && !html.AsSpan(letters[last].At, letters[last + 1].At - letters[last].At).Contains('<'))
            {
                last++;
            }

            var end = letters[last].At + letters[last].Length;
            result.Append(html, done, letters[i].At - done)
                .Append(seen.Add(anchor) ? $"<mark class=\"basis\" id=\"{anchor}\">" : "<mark class=\"basis\">")
                .Append(html, letters[i].At, end - letters[i].At).Append("</mark>");
            done = end;
            i = last;
        }

        return result.Append(html, done, html.Length - done).ToString();
    }

    private readonly record struct Letter(char Text, int At, int Length);
}
