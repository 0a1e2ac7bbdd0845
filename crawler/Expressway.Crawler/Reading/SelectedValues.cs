using AngleSharp.Dom;
using Expressway.Crawler.Cleaning;

namespace Expressway.Crawler.Reading;

/// <summary>What a source's own selectors find on a page; null where there is no selector or it finds nothing.</summary>
internal sealed class SelectedValues
{
    private readonly PageSource _page;
    private readonly ReadingSelectors _selectors;
    private readonly List<string> _unmatched = [];

    public SelectedValues(PageSource page, ReadingSelectors selectors)
    {
        _page = page;
        _selectors = selectors;
        Title = Value(selectors.Title, nameof(selectors.Title));
        Author = Value(selectors.Author, nameof(selectors.Author));
        Source = Value(selectors.Source, nameof(selectors.Source));
        Date = DateText.FindInAttribute(Value(selectors.Date, nameof(selectors.Date)));
        Body = FindBody();
    }

    public string? Title { get; }

    public string? Author { get; }

    public string? Source { get; }

    public PageDate? Date { get; }

    public BodyPart? Body { get; }

    public IReadOnlyList<string> Unmatched => _unmatched;

    /// <summary>Puts the selected policy fields over the found ones.</summary>
    public PolicyFields? Over(PolicyFields? found)
    {
        var issuer = Value(_selectors.Issuer, nameof(_selectors.Issuer));
        var number = Value(_selectors.DocumentNumber, nameof(_selectors.DocumentNumber));
        var index = Value(_selectors.IndexNumber, nameof(_selectors.IndexNumber));
        var topic = Value(_selectors.Topic, nameof(_selectors.Topic));
        var written = DateText.FindInAttribute(Value(_selectors.WrittenDate, nameof(_selectors.WrittenDate)));
        if (found is null && issuer is null && number is null && index is null && topic is null && written is null)
        {
            return null;
        }

        found ??= new PolicyFields();
        return found with
        {
            Issuer = issuer ?? found.Issuer,
            DocumentNumber = number ?? found.DocumentNumber,
            IndexNumber = index ?? found.IndexNumber,
            Topic = topic ?? found.Topic,
            WrittenDate = written?.Day ?? found.WrittenDate,
        };
    }

    private BodyPart? FindBody()
    {
        var nodes = Matches(_selectors.Body, nameof(_selectors.Body));
        if (nodes.Count == 0)
        {
            // Leaving parts out of a body that the reader finds by itself: they are gone before it looks.
            foreach (var element in Matches(_selectors.Remove, nameof(_selectors.Remove)))
            {
                element.SetAttribute("hidden", "");
            }

            return null;
        }

        var without = Matches(_selectors.Remove, nameof(_selectors.Remove)).ToHashSet<INode>();
        var outer = nodes.Where(n => !nodes.Any(o => o != n && o.Contains(n))).Take(50).ToList<INode>();
        return new BodyPart(outer, without, 1, false, null);
    }

    private string? Value(string? selector, string name)
    {
        foreach (var element in Matches(selector, name))
        {
            var value = element.LocalName switch
            {
                "meta" => element.GetAttribute("content"),
                "time" => element.GetAttribute("datetime") ?? element.TextContent,
                _ => element.TextContent,
            };
            var tidy = TextLines.Tidy(value ?? "").Replace('\n', ' ').Trim();
            if (tidy.Length > 0)
            {
                return tidy.Length > 1_000 ? tidy[..1_000] : tidy;
            }
        }

        return null;
    }

    private List<IElement> Matches(string? selector, string name)
    {
        if (string.IsNullOrWhiteSpace(selector))
        {
            return [];
        }

        try
        {
            var found = _page.Document.QuerySelectorAll(selector).Take(500).ToList();
            if (found.Count > 0)
            {
                return found;
            }
        }
        catch (DomException)
        {
            // A malformed selector is named like one that matches nothing.
        }

        if (!_unmatched.Contains(name))
        {
            _unmatched.Add(name);
        }

        return [];
    }
}
