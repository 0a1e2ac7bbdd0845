using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Expressway.Core.Content;
using Expressway.Crawler.Reading;

namespace Expressway.Crawler.Cleaning;

/// <summary>
/// The sanitiser: parses as a browser does, writes only what <see cref="CleaningRules"/> allows, and does so again until
/// nothing changes; what is not stable after <see cref="MaxRounds"/> rounds becomes plain text. Thread-safe.
/// </summary>
public sealed class HtmlCleaner : IHtmlCleaner
{
    /// <summary>Rounds of parsing and writing after which an unstable text is given up.</summary>
    public const int MaxRounds = 3;

    private static readonly HtmlParserOptions Options = new()
    {
        MaximumDepth = HtmlGuard.MaxDepth,
        SkipComments = true,
        SkipProcessingInstructions = true,
        DisableElementPositionTracking = true,
    };

    /// <inheritdoc />
    public string Clean(string html, Uri? baseAddress = null)
    {
        ArgumentNullException.ThrowIfNull(html);
        var before = Write(html, baseAddress);
        for (var round = 0; round < MaxRounds; round++)
        {
            var after = Write(before, baseAddress);
            if (after == before)
            {
                return string.IsNullOrWhiteSpace(after) ? "" : after;
            }

            before = after;
        }

        return AsText(before);
    }

    /// <inheritdoc />
    public string ToText(string html)
    {
        ArgumentNullException.ThrowIfNull(html);
        if (html.AsSpan().IndexOfAny('<', '&') < 0)
        {
            return TextLines.Tidy(html);
        }

        var lines = new TextLines();
        lines.AddAll(Parse(html));
        return lines.ToString();
    }

    /// <summary>Cleans nodes that are parsed already (the main part of a page) without those of <paramref name="without"/>.</summary>
    internal string Clean(IEnumerable<INode> parsed, Uri? baseAddress, IReadOnlySet<INode> without)
    {
        var writer = new CleanWriter(baseAddress, without);
        writer.WriteAll(parsed);
        return Clean(writer.ToString(), baseAddress);
    }

    private static string Write(string html, Uri? baseAddress)
    {
        var writer = new CleanWriter(baseAddress);
        writer.WriteAll(Parse(html));
        return writer.ToString();
    }

    private string AsText(string html)
    {
        var text = new StringBuilder();
        CleanWriter.Encode(text, ToText(html));
        return text.ToString();
    }

    private static INodeList Parse(string html)
    {
        // A fragment is what a body contains: whole documents lose their html, head and body tags, and a text
        // that closes or opens the body cannot leave it.
        var parser = new HtmlParser(Options);
        return parser.ParseFragment(HtmlGuard.Tame(html), parser.ParseDocument("").Body!);
    }
}
