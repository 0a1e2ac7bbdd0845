using Expressway.Crawler.Fetching;

namespace Expressway.Crawler.Discovery;

/// <summary>Atom 0.3 and 1.0.</summary>
internal static class AtomReader
{
    public static FeedDocument Read(XmlPiece feed, WebUrl? outer) => new()
    {
        Kind = FeedKind.Atom,
        Title = FeedTexts.AtomPlain(Own(feed, "title")),
        Description = FeedTexts.AtomHtml(Own(feed, "subtitle") ?? Own(feed, "tagline"), outer),
        Link = Link(feed, outer),
        Language = feed.Language,
        Author = Author(feed),
        Updated = RssReader.FirstTime(Own(feed, "updated"), Own(feed, "modified")),
        Categories = Categories(feed),
        Entries = [.. feed.Elements.Where(e => e.Local == "entry").Select(e => Entry(e, feed, outer))],
    };

    private static FeedEntry Entry(XmlPiece entry, XmlPiece feed, WebUrl? outer)
    {
        var id = RssReader.NonEmpty(Own(entry, "id")?.Text);
        return new FeedEntry
        {
            Id = id is not null && Own(entry, "id")!.Base(null) is { } start ? FeedLinks.Resolve(id, start) : id,
            Title = FeedTexts.AtomPlain(Own(entry, "title")),
            Link = Link(entry, outer) ?? (id is not null && FeedLinks.IsWeb(id) ? id : null),
            Author = Author(entry) ?? (Own(entry, "source") is { } source ? Author(source) : null) ?? Author(feed),
            Summary = FeedTexts.AtomHtml(Own(entry, "summary"), outer),
            Content = FeedTexts.AtomHtml(Own(entry, "content"), outer),
            Published = RssReader.FirstTime(Own(entry, "published"), Own(entry, "issued"), Own(entry, "created"), Own(entry, "updated"), Own(entry, "modified")),
            Updated = RssReader.FirstTime(Own(entry, "updated"), Own(entry, "modified")),
            Categories = Categories(entry),
            Enclosures = [.. entry.Elements.Where(e => e.Local == "link" && e["rel"] == "enclosure").Select(e => Enclosure(e, outer)).OfType<FeedEnclosure>()],
        };
    }

    /// <summary>An element of Atom, also where the feed forgot its namespace.</summary>
    private static XmlPiece? Own(XmlPiece parent, string name) => parent.First(XmlModules.Atom, name) ?? parent.First(XmlModules.Rss, name) ?? parent.First(parent.Module, name);

    private static string? Link(XmlPiece parent, WebUrl? outer)
    {
        var link = parent.Elements.FirstOrDefault(e => e.Local == "link" && e["href"] is { Length: > 0 } && e["rel"]?.Trim() is null or "" or "alternate");
        link ??= parent.Elements.FirstOrDefault(e => e.Local == "link" && e.Text.Length > 0);
        return FeedLinks.Resolve(link?["href"] ?? link?.Text, link?.Base(outer));
    }

    private static string? Author(XmlPiece parent)
    {
        if (Own(parent, "author") is not { } author)
        {
            return FeedTexts.Person(parent.First(XmlModules.DublinCore, "creator")?.Text);
        }

        return FeedTexts.Plain(Own(author, "name")) ?? FeedTexts.Plain(Own(author, "email")) ?? (author.HasElements ? null : FeedTexts.Person(author.Text));
    }

    private static List<string> Categories(XmlPiece parent) =>
    [
        .. parent.Elements
            .Where(e => (e.Local == "category" && e.Module is XmlModules.Atom or XmlModules.Rss) || (e.Local == "subject" && e.Module == XmlModules.DublinCore))
            .Select(e => FeedTexts.Plain(e["term"] ?? e["label"] ?? e.Text))
            .OfType<string>(),
    ];

    private static FeedEnclosure? Enclosure(XmlPiece link, WebUrl? outer) =>
        FeedLinks.Resolve(link["href"], link.Base(outer)) is { } url ? new FeedEnclosure(url, link["type"], RssReader.Length(link["length"])) : null;
}
