namespace Expressway.Crawler.Reading;

/// <summary>Finds who wrote a page and where it came from.</summary>
internal static class AuthorFinder
{
    private static readonly string[] Beginnings = ["by ", "by:", "作者：", "作者:", "作者 ", "文/", "文／", "文 | ", "撰文：", "记者：", "von ", "de ", "par ", "di ", "posted by ", "written by "];

    public static string? Author(PageSource page, LabelledValues labels, string? byline)
    {
        var declared = page.Linked.Author
            ?? NotAddress(page.Metas.First("dc.creator", "dcterm.creator", "dcterms.creator", "author", "parsely-author", "article:author", "og:article:author", "byl", "sailthru.author", "mediaid"));
        return Tidy(declared) ?? Tidy(labels.Get(PolicyLabel.Author)) ?? Tidy(byline);
    }

    public static string? Source(PageSource page, LabelledValues labels) =>
        Short(page.Metas.First("ContentSource", "source", "mediaSource", "weibo:article:source")) ?? Short(FirstWord(labels.Get(PolicyLabel.Source)));

    public static string? SiteName(PageSource page) =>
        Short(page.Metas.First("SiteName")) ?? Short(page.Linked.Publisher) ?? Short(page.Metas.First("og:site_name", "application-name", "twitter:site")?.TrimStart('@'));

    /// <summary>In one line with a date, the source is what stands before it.</summary>
    private static string? FirstWord(string? text)
    {
        if (text is null)
        {
            return null;
        }

        var stop = text.IndexOfAny([' ', '\u3000', '|', '[', '【', '\n']);
        return stop > 1 && TextMeasure.IsWide(text[0]) ? text[..stop] : text;
    }

    private static string? NotAddress(string? text) =>
        text is null || text.Contains("://", StringComparison.Ordinal) ? null : text;

    private static string? Short(string? text) => text?.Trim() is { Length: > 0 and <= 100 } plain ? System.Net.WebUtility.HtmlDecode(plain) : null;

    private static string? Tidy(string? text)
    {
        if (text is null)
        {
            return null;
        }

        var plain = TitleFinder.Tidy(System.Net.WebUtility.HtmlDecode(text));
        foreach (var beginning in Beginnings)
        {
            if (plain.StartsWith(beginning, StringComparison.OrdinalIgnoreCase))
            {
                plain = plain[beginning.Length..].Trim();
                break;
            }
        }

        // "Name - Apr 16, 2015", "Name | 2026-01-02": the name ends where the date's part begins.
        var mark = plain.IndexOfAny(['|', '—', '–', '·', '•']);
        mark = mark < 0 ? plain.IndexOf(" - ", StringComparison.Ordinal) : mark;
        if (mark > 1 && (mark + 3 >= plain.Length || plain.AsSpan(mark).ContainsAnyInRange('0', '9')))
        {
            plain = plain[..mark].Trim();
        }

        return plain.Length is > 0 and <= 200 && DateText.Find(plain) is null ? plain : null;
    }
}
