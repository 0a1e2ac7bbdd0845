using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Expressway.Crawler.Fetching;
using Expressway.Crawler.Reading;

namespace Expressway.Crawler.Discovery;

/// <summary>Finds the list of a page that nobody described: links at the same place of the structure, with long titles and dates.</summary>
internal static class LinkGroups
{
    private const int Smallest = 3;

    private const int ShortestTitle = 5;

    private const int PathLength = 7;

    /// <summary>The links of the best group with the element around each that holds no other link of the group.</summary>
    public static IReadOnlyList<(IElement Container, IElement Link)> Best(IHtmlDocument document, WebUrl start, WebUrl page)
    {
        var groups = document.QuerySelectorAll("a[href]")
            .Where(a => ListPageReader.Title(a).Length >= ShortestTitle && Leads(a, start, page))
            .GroupBy(Place, StringComparer.Ordinal)
            .Select(g => Contained([.. g]))
            .Where(g => g.Count >= Smallest);
        return groups.MaxBy(Score) ?? [];
    }

    /// <summary>A date of the entry that is no part of its title; else one of the title.</summary>
    public static PageDate? DateBeside(IElement item, IElement link)
    {
        var time = item.QuerySelector("time[datetime]");
        if (time is not null && DateText.FindInAttribute(time.GetAttribute("datetime")) is { } told)
        {
            return told;
        }

        var beside = string.Join(' ', item.Descendants().OfType<IText>().Where(t => !t.IsDescendantOf(link)).Select(t => t.Data.Trim()).Where(t => t.Length > 0));
        return DateText.Find(beside) ?? (item == link || beside.Length == 0 ? link.Descendants().OfType<IText>().Select(t => DateText.Find(t.Data)).FirstOrDefault(d => d is not null) : null);
    }

    private static bool Leads(IElement link, WebUrl start, WebUrl page) =>
        link.GetAttribute("href") is { } href && !href.StartsWith('#') && WebUrl.ParseWeb(href, start) is { } url && url.Normalized != page.Normalized;

    private static double Score(IReadOnlyList<(IElement Container, IElement Link)> group)
    {
        var score = 0.0;
        foreach (var (container, link) in group)
        {
            score += Math.Min(ListPageReader.Title(link).Length, 40) / 40.0;
            score += DateBeside(container, link) is not null ? 1.5 : 0;
        }

        return score;
    }

    /// <summary>Names and classes of the elements around a link, nearest first.</summary>
    private static string Place(IElement link)
    {
        var steps = new List<string>(PathLength);
        for (var element = link.ParentElement; element is not null && steps.Count < PathLength; element = element.ParentElement)
        {
            // Classes of single entries differ (odd, first, active); those of the lists around them do not.
            steps.Add(steps.Count < 2 ? element.LocalName : element.LocalName + "." + element.ClassName + "#" + element.Id);
        }

        return string.Join('<', steps);
    }

    private static List<(IElement Container, IElement Link)> Contained(List<IElement> links)
    {
        var count = new Dictionary<IElement, int>();
        foreach (var link in links)
        {
            for (var element = link.ParentElement; element is not null; element = element.ParentElement)
            {
                count[element] = count.GetValueOrDefault(element) + 1;
            }
        }

        return [.. links.Select(link => (Container(link, count), link))];
    }

    private static IElement Container(IElement link, Dictionary<IElement, int> count)
    {
        var container = link;
        for (var element = link.ParentElement; element is not null && count[element] == 1 && element.LocalName is not ("body" or "html"); element = element.ParentElement)
        {
            container = element;
        }

        return container;
    }
}
