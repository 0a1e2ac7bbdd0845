using System.Text.RegularExpressions;

namespace Expressway.Crawler.Reading;

/// <summary>
/// Finds when a document was published and changed. What the page declares comes first (meta elements, JSON-LD), then its
/// address, then marked-up elements, then what is printed near the headline.
/// </summary>
internal sealed partial class DateFinder(PageSource page, LabelledValues labels, PageNode root, DateOnly today)
{
    private static readonly string[] PublishedMetas =
    [
        "article:published_time", "og:article:published_time", "datePublished", "PubDate", "publishdate", "publish_date", "publish-date", "pubtime", "publication_date",
        "og:published_time", "article:published", "article:published_date", "dc.date.issued", "dcterms.issued", "dc.date.created", "dcterms.created", "parsely-pub-date", "sailthru.date",
        "bt:pubdate", "cxenseparse:recs:publishtime", "citation_publication_date", "citation_date", "article.published", "published_at", "published_time", "dateCreated", "og:pubdate",
        "rnews:datePublished", "displaydate", "eprints.date", "originalpublicationdate", "date_published", "timestamp", "dc.date", "dcterms.date", "date", "article_date_original", "release_date",
        "release:date", "analyticsattributes.articledate", "createdate", "firstpublishedtime", "published", "pagedate", "shareaholic:article_published_time", "video:release_date", "uploadDate",
        "article.created", "created", "creation_date", "weibo:article:create_at", "apub:time",
    ];

    private static readonly string[] ModifiedMetas =
    [
        "article:modified_time", "og:article:modified_time", "dateModified", "og:updated_time", "article:modified", "article:modified_date", "dc.date.modified", "dcterms.modified", "bt:moddate",
        "modificationdate", "lastmod", "last-modified", "revision_date", "article.updated", "updated_time", "date_modified", "modified", "modified_time", "utime", "weibo:article:update_at",
    ];

    private const int LongestPath = 2_000;

    private readonly bool _monthFirst = page.Document.DocumentElement.GetAttribute("lang") is null or "en" or "en-US" or "en_US" or "en-us";

    public PageDate? Published(Uri? address) =>
        InOwnZone(FromMetas(PublishedMetas) ?? Valid(DateText.FindInAttribute(page.Linked.Published, _monthFirst)), address)
        ?? FromAddress(address)
        ?? FromMarkup()
        ?? Valid(DateText.Find(labels.Get(PolicyLabel.PublishedDate)))
        ?? new PrintedDates(page, root, today, _monthFirst).Best()
        ?? Modified();

    public PageDate? Modified() =>
        FromMetas(ModifiedMetas) ?? Valid(DateText.FindInAttribute(page.Linked.Modified, _monthFirst));

    /// <summary>An instant given in UTC may fall on another day where the page lives; its address tells which.</summary>
    private PageDate? InOwnZone(PageDate? date, Uri? address) =>
        date is { Utc: not null } instant && instant.Text.EndsWith('Z') && FromAddress(address) is { } own && Math.Abs(own.Day.DayNumber - instant.Day.DayNumber) == 1
            ? own with { Utc = instant.Utc }
            : date;

    /// <summary>A date in the address's path: 2019-02/14, 2019/02/14, 20190214, t20190214_123.</summary>
    public PageDate? FromAddress(Uri? address)
    {
        if (address is null || !address.IsAbsoluteUri)
        {
            return null;
        }

        var path = address.PathAndQuery;
        path = path.Length > LongestPath ? path[..LongestPath] : path;
        foreach (Match match in Parts().Matches(path))
        {
            var day = DateText.Day(Number(match, 1), Number(match, 2), Number(match, 3));
            if (day is not null && Valid(PageDate.Of(day.Value)) is { } date)
            {
                return date;
            }
        }

        foreach (Match match in Run().Matches(path))
        {
            var day = DateText.Day(Number(match, 1), Number(match, 2), Number(match, 3));
            if (day is not null && Valid(PageDate.Of(day.Value)) is { } date)
            {
                return date;
            }
        }

        return null;
    }

    private static int Number(Match match, int group) =>
        int.Parse(match.Groups[group].Value, System.Globalization.CultureInfo.InvariantCulture);

    private PageDate? FromMetas(string[] names)
    {
        foreach (var name in names)
        {
            if (page.Metas.First(name) is { } value && Valid(DateText.FindInAttribute(value, _monthFirst)) is { } date)
            {
                return date;
            }
        }

        return null;
    }

    private PageDate? FromMarkup()
    {
        PageDate? second = null;
        foreach (var element in page.Elements)
        {
            var property = element.GetAttribute("itemprop");
            var declared = property is not null && (property.Contains("datePublished", StringComparison.OrdinalIgnoreCase) || property.Contains("dateCreated", StringComparison.OrdinalIgnoreCase))
                && element.LocalName != "meta";
            var time = element.LocalName == "time";
            if (!declared && !(time && (element.HasAttribute("pubdate") || IsPublishedClass(element.ClassName))) && !(element.LocalName is "abbr" or "span" && element.ClassName is "published" or "dt-published" or "date-published"))
            {
                continue;
            }

            var date = Valid(DateText.FindInAttribute(element.GetAttribute("datetime") ?? element.GetAttribute("content") ?? element.GetAttribute("title"), _monthFirst)
                ?? (element.ChildElementCount < 8 ? DateText.Find(element.TextContent, _monthFirst) : null));
            if (date is not null && declared)
            {
                return date;
            }

            second ??= date;
        }

        return second;
    }

    private static bool IsPublishedClass(string? name) =>
        name is not null && (name.Contains("entry-date", StringComparison.OrdinalIgnoreCase) || name.Contains("publish", StringComparison.OrdinalIgnoreCase)
            || name.Contains("post-date", StringComparison.OrdinalIgnoreCase) || name.Contains("created", StringComparison.OrdinalIgnoreCase));

    private PageDate? Valid(PageDate? date) => date is { } found && IsPlausible(found.Day, today) ? found : null;

    /// <summary>Pages exist since the nineties, and none is from the future (a time zone ahead of ours is).</summary>
    public static bool IsPlausible(DateOnly day, DateOnly today) => day.Year >= 1994 && day <= today.AddDays(1);

    [GeneratedRegex(@"(?<!\d)((?:19|20)\d{2})[/_.-]?(0?[1-9]|1[0-2])[/_.-](0?[1-9]|[12]\d|3[01])(?!\d)", RegexOptions.CultureInvariant, 250)]
    private static partial Regex Parts();

    [GeneratedRegex(@"(?<!\d)((?:19|20)\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?!\d)", RegexOptions.CultureInvariant, 250)]
    private static partial Regex Run();
}
