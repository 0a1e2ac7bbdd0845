using System.Buffers;
using System.Collections.Frozen;

namespace Expressway.Crawler.Reading;

/// <summary>
/// Words that authors put into class names and identifiers and what they tell of a part of a page. They are words of
/// English and of Chinese content management systems in general; no site has a rule of its own here.
/// </summary>
internal static class PageHints
{
    private static readonly SearchValues<string> Unlikely = Words(
        "-ad-", "ai2html", "banner", "breadcrumb", "combx", "comment", "community", "cover-wrap", "disqus", "extra", "footer", "gdpr",
        "header", "legends", "menu", "related", "remark", "replies", "rss", "shoutbox", "sidebar", "skyscraper", "social", "sponsor",
        "supplemental", "ad-break", "agegate", "pagination", "pager", "popup", "newsletter", "cookie",
        "crumb", "qrcode", "ewm", "fenxiang", "dqwz", "dangqianweizhi", "xgwd", "xgbd", "xgyd", "xglj", "sider", "toolbar", "bottom");

    private static readonly SearchValues<string> MaybeAfterAll = Words(
        "and", "article", "body", "column", "content", "main", "mathjax", "shadow", "zoom", "trs_editor", "detail", "xxgk");

    private static readonly SearchValues<string> Positive = Words(
        "article", "body", "content", "entry", "main", "page", "post", "text", "blog", "story", "zoom", "trs_editor", "neirong", "zhengwen", "detail");

    private static readonly SearchValues<string> Negative = Words(
        "-ad-", "hidden", "banner", "combx", "comment", "com-", "contact", "footer", "gdpr", "masthead", "media", "meta", "outbrain",
        "promo", "related", "scroll", "share", "shoutbox", "sidebar", "skyscraper", "sponsor", "shopping", "tags", "widget", "newsletter",
        "fenxiang", "qrcode", "ewm", "xgwd", "xgyd", "pinglun");

    private static readonly SearchValues<string> Sharing = Words("share", "sharedaddy", "fenxiang", "bdshare", "jiathis");

    private static readonly SearchValues<string> Byline = Words("byline", "author", "dateline", "writtenby", "p-author");

    /// <summary>Names too short to look for inside other words.</summary>
    private static readonly FrozenSet<string> UnlikelyNames =
        "foot top nav topnav navbar side head crumbs weizhi position location wz ad ads".Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>What content management systems call the element that holds the text and nothing else.</summary>
    private static readonly FrozenSet<string> BodyNames = (
        "zoom fontzoom trs_editor trs_ueditor trs_paper_default ucap-content ucap_content articlecontent article-content article_content artibody articlebody article-body " +
        "entry-content post-content news_content news-content newscontent content_text contenttext zhengwen bodytext vsb_content ivs_content").Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static bool IsUnlikely(string hints) => (Has(hints, Unlikely) || IsOneOf(hints, UnlikelyNames)) && !Has(hints, MaybeAfterAll);

    /// <summary>Whether an element bears a name that is given to the text itself.</summary>
    public static bool IsBody(string hints) => IsOneOf(hints, BodyNames);

    private static bool IsOneOf(string hints, FrozenSet<string> names)
    {
        var lookup = names.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var range in hints.AsSpan().SplitAny(' ', '\n', '\t'))
        {
            if (lookup.Contains(hints.AsSpan()[range]))
            {
                return true;
            }
        }

        return false;
    }

    public static bool IsSharing(string hints) => Has(hints, Sharing);

    public static bool IsByline(string hints) => Has(hints, Byline);

    /// <summary>How much class and identifier speak for a part being the main one: −50 to 50.</summary>
    public static int Weight(PageNode node)
    {
        if (node.Element is null || node.Hints.Length == 0)
        {
            return 0;
        }

        return WeightOf(node.Element.ClassName) + WeightOf(node.Element.Id);
    }

    private static int WeightOf(string? words) =>
        string.IsNullOrEmpty(words) ? 0 : (Has(words, Negative) ? -25 : 0) + (Has(words, Positive) ? 25 : 0);

    private static bool Has(string text, SearchValues<string> words) => text.Length > 0 && text.AsSpan().ContainsAny(words);

    private static SearchValues<string> Words(params ReadOnlySpan<string> words) =>
        SearchValues.Create(words, StringComparison.OrdinalIgnoreCase);
}
