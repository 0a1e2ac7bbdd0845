using System.Buffers;

namespace Expressway.Crawler.Reading;

/// <summary>Finds the headline: what the page declares, else its title element without the site's name.</summary>
internal static class TitleFinder
{
    private static readonly string[] Separators = [" - ", " | ", " – ", " — ", " » ", " « ", " › ", " · ", " • ", " / ", " :: ", " > ", "--", "_", "|", "｜", "—", "-", "－"];

    private static readonly string[] SiteWords =
    [
        "网", "政府", "门户", "频道", "新闻", "日报", "晚报", "时报", "官方", "首页", "平台", "公开", "在线", "中心", "协会", "杂志", "研究院", "人民银行", "委员会",
        "厅", "局", "栏目", "资讯", "财经", "动态", "通知公告", "政策", ".com", ".cn", ".org", ".net", ".gov",
    ];

    private static readonly SearchValues<char> Sentence = SearchValues.Create("的：“《_|-");

    private static readonly string[] Generic =
        ["政府", "门户网站", "官方网站", "网站", "官网", "首页", "公开目录", "信息公开", "政务公开", "通知公告", "公示公告", "详情", "详情页", "正文", "内容页", "新闻中心", "政策文件", "委员会", "局", "厅", "在线", "新闻网", "文件库", "政策库"];

    public static string Find(PageSource page, string? siteName)
    {
        var headings = page.Elements.Where(e => e.LocalName == "h1").Take(8).Select(e => Tidy(e.TextContent)).Where(t => t.Length is > 0 and < 300).ToList();
        var element = Tidy(page.Elements.FirstOrDefault(e => e.LocalName == "title" && e.ParentElement?.LocalName != "svg")?.TextContent ?? "");
        if (IsGeneric(element, siteName) && page.Metas.First("ArticleTitle", "og:title") is null && page.Linked.Headline is null)
        {
            return headings.FirstOrDefault(h => !IsGeneric(h, siteName)) ?? Named(page, siteName) ?? element;
        }

        var declared = page.Metas.First("ArticleTitle") ?? Linked(page.Linked, element)
            ?? page.Metas.First("dc.title", "dcterms.title", "dcterm.title", "og:title", "weibo:article:title", "weibo:webpage:title", "parsely-title", "twitter:title", "title");
        if (declared is not null)
        {
            var plain = Tidy(System.Net.WebUtility.HtmlDecode(declared));
            if (plain.Length > 1 && !plain.Equals(siteName, StringComparison.OrdinalIgnoreCase))
            {
                return WithoutSite(plain, headings, siteName, sure: false);
            }
        }

        if (element.Length == 0)
        {
            return headings.FirstOrDefault() ?? "";
        }

        return WithoutSite(element, headings, siteName, sure: true);
    }

    private static string? Linked(LinkedData data, string element) =>
        data is { Headline: { } headline, Name: { } name } && TitleLikeness.Of(element, name) > 0.75 && TitleLikeness.Of(element, headline) <= 0.75 ? name : data.Headline;

    /// <summary>A title element that says where one is, not what one reads: the site's or the section's name.</summary>
    private static bool IsGeneric(string title, string? siteName)
    {
        var plain = title.Trim();
        if (plain.Length < 2 || plain.Equals(siteName, StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        return TextMeasure.IsWide(plain[0]) && plain.Length <= 24 && !plain.AsSpan().ContainsAny(Sentence)
            && Generic.Any(g => plain.EndsWith(g, StringComparison.Ordinal));
    }

    /// <summary>The first text in an element that is named as a title.</summary>
    private static string? Named(PageSource page, string? siteName)
    {
        foreach (var element in page.Elements)
        {
            if (element.LocalName is "div" or "p" or "h2" or "h3" or "span" or "td" or "strong" && element.ChildElementCount <= 3
                && (element.LocalName is "h2" || $"{element.ClassName} {element.Id}".Contains("tit", StringComparison.OrdinalIgnoreCase)))
            {
                var text = element.TextContent.Length < 400 ? Tidy(element.TextContent) : "";
                if (text.Length is >= 6 and <= 120 && !IsGeneric(text, siteName))
                {
                    return text;
                }
            }
        }

        return null;
    }

    public static string Tidy(string text) => Cleaning.TextLines.Tidy(text).Replace('\n', ' ').Trim();

    /// <summary>Cuts the site's name off one end. <paramref name="sure"/>: the text is a title element, which has one nearly always.</summary>
    private static string WithoutSite(string title, List<string> headings, string? siteName, bool sure)
    {
        var heading = headings.FirstOrDefault(h => h.Length > 3 && IsPart(h, title));
        if (heading is not null && !heading.Equals(siteName, StringComparison.OrdinalIgnoreCase) && (heading.Length >= title.Length / 2 || (heading.Length >= title.Length / 4 && title.StartsWith(heading, StringComparison.OrdinalIgnoreCase))))
        {
            return heading;
        }

        if (siteName is { Length: > 1 })
        {
            foreach (var separator in Separators)
            {
                if (title.EndsWith(separator + siteName, StringComparison.OrdinalIgnoreCase))
                {
                    return title[..^(separator.Length + siteName.Length)].Trim();
                }

                if (title.StartsWith(siteName + separator, StringComparison.OrdinalIgnoreCase))
                {
                    return title[(separator.Length + siteName.Length)..].Trim();
                }
            }
        }

        return sure ? WithoutTail(title) : title;
    }

    private static bool IsPart(string heading, string title)
    {
        if (!title.Contains(heading, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        var at = title.IndexOf(heading, StringComparison.OrdinalIgnoreCase);
        var rest = (title[..at] + title[(at + heading.Length)..]).Trim();
        return rest.Length == 0 || Separators.Any(s => s.Trim() is var mark && (rest.StartsWith(mark, StringComparison.Ordinal) || rest.EndsWith(mark, StringComparison.Ordinal)));
    }

    private static string WithoutTail(string title)
    {
        // Spaced separators first: "a - b"; then tight ones as Chinese sites write them, only where the tail looks like a site.
        foreach (var separator in Separators.Where(s => s.StartsWith(' ')))
        {
            var at = title.LastIndexOf(separator, StringComparison.Ordinal);
            if (at <= 0)
            {
                continue;
            }

            var head = title[..at].Trim();
            var tail = title[(at + separator.Length)..].Trim();
            if (IsEnough(head))
            {
                return SiteWords.Any(w => tail.Contains(w, StringComparison.OrdinalIgnoreCase)) ? WithoutTight(head) : head;
            }

            if (IsEnough(tail))
            {
                return tail;
            }
        }

        return WithoutTight(title);
    }

    private static string WithoutTight(string title)
    {
        for (var round = 0; round < 4; round++)
        {
            var at = title.LastIndexOfAny(['_', '|', '｜', '-', '－', '—', '–', '>']);
            if (at <= 3)
            {
                break;
            }

            var tail = title[(at + 1)..].Trim();
            if (tail.Length is > 24 || !(title[at] == '_' || tail.Length == 0 || (TextMeasure.IsWide(tail[0]) && SiteWords.Any(w => tail.Contains(w, StringComparison.OrdinalIgnoreCase)))))
            {
                break;
            }

            title = title[..at].TrimEnd(' ', '-', '_', '—', '－', '|', '｜', '–', '>');
        }

        return title;
    }

    private static bool IsEnough(string text) =>
        text.Any(TextMeasure.IsWide) ? text.Length >= 6 : text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length >= 3;
}
