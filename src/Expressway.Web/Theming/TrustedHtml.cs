using Expressway.Core.Search.Analysis;
using Microsoft.AspNetCore.Html;

namespace Expressway.Web.Theming;

/// <summary>The one place from which HTML goes out as it is: bodies that were cleaned when they were saved, and texts that a highlighter encoded.</summary>
public static class TrustedHtml
{
    /// <summary>A stored HTML field; <c>ContentStore</c> cleans each before it is stored.</summary>
    public static IHtmlContent Body(string? cleaned) => new HtmlString(cleaned);

    /// <summary>A plain text with the words that were looked for marked; without a search just encoded.</summary>
    public static IHtmlContent Marked(Highlighter? marks, string text) => marks is null ? Encoded(text) : new HtmlString(marks.Mark(text));

    /// <summary>The part of a plain text that shows the words that were looked for.</summary>
    public static IHtmlContent Snippet(Highlighter? marks, string text, int length = 110) =>
        marks is null ? Encoded(text.Length > length ? text[..length] + "…" : text) : new HtmlString(marks.Snippet(text, length));

    /// <summary>A body with the sentences that policy items rest on marked, each with an anchor.</summary>
    /// <param name="cleaned">The stored HTML field.</param>
    /// <param name="quotes">Anchor → sentence, as it stands in the text.</param>
    public static IHtmlContent WithQuotes(string? cleaned, IEnumerable<KeyValuePair<string, string>> quotes) => new HtmlString(QuoteMarks.Apply(cleaned ?? "", quotes));

    private static HtmlContentBuilder Encoded(string text)
    {
        var builder = new HtmlContentBuilder();
        builder.Append(text);
        return builder;
    }
}
