using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Expressway.Core.Sources;
using Expressway.Crawler.Fetching;
using Expressway.Crawler.Reading;

namespace Expressway.Crawler.Discovery;

/// <summary>
/// Reads a page that lists others, by selectors or, where they are absent, by itself: the list is the group of links at
/// the same place of the page's structure that has the longest titles, with dates beside them.
/// </summary>
public static class ListPageReader
{
    /// <summary>Entries that are read of one page.</summary>
    public const int MaxItems = 2_000;

    private static readonly HtmlParserOptions Options = new() { MaximumDepth = HtmlGuard.MaxDepth, SkipComments = true, DisableElementPositionTracking = true };

    private static readonly HashSet<string> NextWords = new(StringComparer.OrdinalIgnoreCase) { "下一页", "下页", "后一页", "next", "next page", "older", ">", "›", "»" };

    /// <summary>Reads a list page.</summary>
    /// <param name="html">The decoded page.</param>
    /// <param name="url">Its address, after redirects.</param>
    /// <param name="selectors">Where the entries are; those that are absent are found.</param>
    /// <exception cref="FormatException">A selector is not valid CSS.</exception>
    public static ListPage Read(string html, WebUrl url, SourceSelectors selectors)
    {
        ArgumentNullException.ThrowIfNull(html);
        ArgumentNullException.ThrowIfNull(url);
        ArgumentNullException.ThrowIfNull(selectors);
        var document = new HtmlParser(Options).ParseDocument(HtmlGuard.Tame(html));
        var start = WebUrl.ParseWeb(document.QuerySelector("base[href]")?.GetAttribute("href") ?? "", url) ?? url;
        try
        {
            var found = selectors.Item is { Length: > 0 } item
                ? document.QuerySelectorAll(item).Take(MaxItems).Select(e => Entry(e, Link(e, selectors), start, selectors))
                : LinkGroups.Best(document, start, url).Take(MaxItems).Select(pair => Entry(pair.Container, pair.Link, start, selectors));
            var items = found.OfType<ListItem>().Where(i => i.Url.Normalized != url.Normalized).DistinctBy(i => i.Url.Normalized).ToList();
            return new ListPage(items, Next(document, start, url, selectors), Feeds(document, start));
        }
        catch (DomException error)
        {
            throw new FormatException("A selector of the list is not valid CSS.", error);
        }
    }

    /// <summary>Whether a selector is valid CSS.</summary>
    public static bool IsValid(string selector)
    {
        try
        {
            using var document = new HtmlParser().ParseDocument("");
            document.QuerySelector(selector);
            return true;
        }
        catch (DomException)
        {
            return false;
        }
    }

    internal static string Text(INode? node) => node is null ? "" : string.Join(' ', node.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The title of a link: its <c>title</c> attribute where the text was cut short.</summary>
    internal static string Title(IElement link)
    {
        var text = Text(link);
        var full = string.Join(' ', (link.GetAttribute("title") ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var isCut = text.Length == 0 || text.EndsWith('…') || text.EndsWith("...", StringComparison.Ordinal) || full.StartsWith(text, StringComparison.Ordinal);
        return isCut && full.Length > 0 ? full : text;
    }

    private static IElement? Link(IElement item, SourceSelectors selectors) =>
        selectors.Link is { Length: > 0 } link ? item.QuerySelector(link)
        : item is IHtmlAnchorElement ? item
        : item.QuerySelectorAll("a[href]").MaxBy(a => Title(a).Length);

    private static ListItem? Entry(IElement item, IElement? link, WebUrl start, SourceSelectors selectors)
    {
        if (link?.GetAttribute("href") is not { } href || href.StartsWith('#') || WebUrl.ParseWeb(href, start) is not { } url)
        {
            return null;
        }

        var title = selectors.Title is { Length: > 0 } selector ? Text(item.QuerySelector(selector)) : Title(link);
        return new ListItem(url, title.Length == 0 ? null : title, Date(item, link, selectors));
    }

    private static PageDate? Date(IElement item, IElement link, SourceSelectors selectors)
    {
        if (selectors.Date is { Length: > 0 } selector)
        {
            var place = item.QuerySelector(selector);
            return DateText.FindInAttribute(place?.GetAttribute("datetime")) ?? DateText.Find(Text(place));
        }

        return LinkGroups.DateBeside(item, link);
    }

    private static WebUrl? Next(IHtmlDocument document, WebUrl start, WebUrl url, SourceSelectors selectors)
    {
        var link = selectors.NextPage is { Length: > 0 } selector
            ? document.QuerySelector(selector)
            : document.QuerySelector("link[rel~=next][href], a[rel~=next][href]") ?? document.QuerySelectorAll("a[href]").LastOrDefault(a => NextWords.Contains(Text(a)));
        return link?.GetAttribute("href") is { } href && !href.StartsWith('#') && WebUrl.ParseWeb(href, start) is { } next && next.Normalized != url.Normalized ? next : null;
    }

    private static List<WebUrl> Feeds(IHtmlDocument document, WebUrl start) =>
    [
        .. document.QuerySelectorAll("link[rel~=alternate][href]")
            .Where(l => (l.GetAttribute("type") ?? "").Trim().ToLowerInvariant() is "application/rss+xml" or "application/atom+xml" or "application/feed+json")
            .Select(l => WebUrl.ParseWeb(l.GetAttribute("href")!, start))
            .OfType<WebUrl>()
            .DistinctBy(u => u.Normalized),
    ];
}
