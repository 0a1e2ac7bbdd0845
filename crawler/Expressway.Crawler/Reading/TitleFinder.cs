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

    public static string Find(PageSource page, string? siteName)
    {
        var headings = page.Elements.Where(e => e.LocalName == "h1").Take(8).Select(e => Tidy(e.TextContent)).Where(t => t.Length is > 0 and < 300).ToList();
        var element = Tidy(page.Elements.FirstOrDefault(e => e.LocalName == "title" && e.ParentElement?.LocalName != "svg")?.TextContent ?? "");
        var declared = page.Metas.First("ArticleTitle") ?? page.Linked.Headline
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
