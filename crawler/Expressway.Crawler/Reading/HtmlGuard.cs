using System.Text;

namespace Expressway.Crawler.Reading;

/// <summary>
/// Makes hostile markup cheap to parse. One linear scan before the parser sees the text: tags nested deeper than
/// <see cref="MaxDepth"/> are dropped (the parser is quadratic in depth), tags with very many attributes lose them, and
/// markup whose open formatting elements would be copied into block after block (the adoption agency of the HTML
/// standard) is reduced to its paragraphs. Text is never lost below <see cref="MaxLength"/>.
/// </summary>
public static class HtmlGuard
{
    /// <summary>Characters that are read; the rest of a longer text is cut off.</summary>
    public const int MaxLength = 8 * 1024 * 1024;

    /// <summary>Open elements that may be nested.</summary>
    public const int MaxDepth = 512;

    /// <summary>Attributes that one tag may have.</summary>
    public const int MaxAttributes = 128;

    private const int FreeCopies = 100_000;

    private static readonly HashSet<string> Formatting = new(StringComparer.OrdinalIgnoreCase)
    {
        "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u", "a",
    };

    /// <summary>Returns <paramref name="html"/> itself where it is harmless (nearly always), else a tamer copy.</summary>
    /// <param name="html">A document or fragment.</param>
    public static string Tame(string html)
    {
        ArgumentNullException.ThrowIfNull(html);
        if (html.Length > MaxLength)
        {
            html = html[..MaxLength];
        }

        var open = new OpenTags();
        StringBuilder? copy = null;
        var copied = 0;
        var copies = 0L;
        var formats = 0;
        var tags = 0;
        foreach (var tag in new TagScanner(html))
        {
            tags++;
            if (tag.IsEnd)
            {
                open.Close(tag.Name);
                formats -= formats > 0 && Formatting.GetAlternateLookup<ReadOnlySpan<char>>().Contains(tag.Name) ? 1 : 0;
                continue;
            }

            if (Formatting.GetAlternateLookup<ReadOnlySpan<char>>().Contains(tag.Name))
            {
                // Without attributes the standard itself copies three of a kind at most.
                formats += tag.Attributes > 0 && !tag.Name.Equals("a", StringComparison.OrdinalIgnoreCase) ? 1 : 0;
            }
            else
            {
                copies += formats;
                if (copies > FreeCopies + (8L * tags))
                {
                    return ParagraphsOf(html);
                }
            }

            var tooDeep = !open.Open(tag.Name, MaxDepth);
            if (tooDeep || tag.Attributes > MaxAttributes)
            {
                copy ??= new StringBuilder(html.Length);
                copy.Append(html, copied, tag.Start - copied);
                if (!tooDeep)
                {
                    copy.Append('<').Append(tag.Name).Append('>');
                }

                copied = tag.End;
            }
        }

        return copy is null ? html : copy.Append(html, copied, html.Length - copied).ToString();
    }

    private static string ParagraphsOf(string html)
    {
        var text = new StringBuilder(html.Length);
        var from = 0;
        foreach (var tag in new TagScanner(html))
        {
            text.Append(html, from, tag.Start - from).Append(KeptAs(tag.Name, tag.IsEnd));
            from = tag.End;
        }

        return text.Append(html, from, html.Length - from).ToString();
    }

    private static string KeptAs(ReadOnlySpan<char> name, bool end) => name switch
    {
        "script" or "style" => end ? $"</{name}>" : $"<{name}>",
        "p" or "div" or "br" or "li" or "tr" or "h1" or "h2" or "h3" => end ? "" : "<p>",
        _ => " ",
    };
}
