using System.Globalization;
using Expressway.Crawler.Fetching;

namespace Expressway.Crawler.Discovery;

/// <summary>RSS 0.9x, 1.0 (RDF) and 2.0, with Dublin Core, content, iTunes and Atom elements where the plain ones are missing.</summary>
internal static class RssReader
{
    public static FeedDocument Read(XmlPiece root, WebUrl? outer)
    {
        var channel = root.Local == "channel" ? root : root.Elements.FirstOrDefault(e => e.Local == "channel") ?? root;
        var link = Link(channel, channel.Base(outer));

        // Relative addresses belong to the site that the channel names, unless xml:base says otherwise.
        var start = WebUrl.ParseWeb(link ?? "", outer) ?? outer;
        var items = channel.Elements.Where(e => e.Local == "item");
        if (channel != root)
        {
            items = items.Concat(root.Elements.Where(e => e.Local == "item"));
        }

        return new FeedDocument
        {
            Kind = FeedKind.Rss,
            Title = FeedTexts.Plain(Value(channel, "title")),
            Description = FeedTexts.Html(Value(channel, "description") ?? channel.First(XmlModules.Itunes, "summary") ?? channel.First(XmlModules.Itunes, "subtitle"), start),
            Link = link,
            Language = NonEmpty((Value(channel, "language") ?? channel.First(XmlModules.Rss, "lang"))?.Text) ?? channel.Language,
            Author = FeedTexts.Person((channel.First(XmlModules.Rss, "managingeditor") ?? channel.First(XmlModules.Rss, "webmaster") ?? Person(channel))?.Text),
            Updated = FirstTime(channel.First(XmlModules.Rss, "lastbuilddate"), channel.First(XmlModules.DublinCore, "date"), channel.First("dcterms", "modified"), channel.First(XmlModules.Rss, "pubdate"), channel.First(XmlModules.Atom, "updated")),
            Categories = Categories(channel),
            Entries = [.. items.Select(item => Entry(item, start))],
        };
    }

    private static FeedEntry Entry(XmlPiece item, WebUrl? outer)
    {
        var start = item.Base(outer);
        var guid = item.First(XmlModules.Rss, "guid");
        var content = item.First(XmlModules.Content, "encoded") ?? item.Elements.FirstOrDefault(e => e.Local is "encoded" or "content_encoded" or "fulltext") ?? item.First("xhtml", "body");
        return new FeedEntry
        {
            Id = NonEmpty((guid ?? item.First(XmlModules.DublinCore, "identifier"))?.Text) ?? item["rdf:about"],
            Title = FeedTexts.Plain(Value(item, "title") ?? item.First(XmlModules.Itunes, "title")),
            Link = Link(item, start) ?? (guid is not null && guid["ispermalink"] != "false" && FeedLinks.IsWeb(guid.Text) ? guid.Text : PermaLink(guid)),
            Author = Author(item),
            Summary = FeedTexts.Html(Value(item, "description") ?? item.First(XmlModules.Rss, "summary") ?? item.First(XmlModules.Atom, "summary") ?? item.First(XmlModules.Itunes, "summary"), outer),
            Content = content is not null ? FeedTexts.Html(content, outer) : FeedTexts.AtomHtml(item.First(XmlModules.Atom, "content"), outer),
            Published = FirstTime(item.First(XmlModules.Rss, "pubdate"), item.First(XmlModules.DublinCore, "date"), item.First("dcterms", "issued"), item.First(XmlModules.Rss, "date"), item.First(XmlModules.Atom, "published")),
            Updated = FirstTime(item.First("dcterms", "modified"), item.First(XmlModules.Atom, "updated"), item.First(XmlModules.DublinCore, "modified"), item.First(XmlModules.DublinCore, "date")),
            Categories = Categories(item),
            Enclosures = [.. item.All(XmlModules.Rss, "enclosure").Select(e => Enclosure(e, start)).OfType<FeedEnclosure>()],
        };
    }

    /// <summary>An element of RSS or its twin of Dublin Core; one of any foreign vocabulary is not meant.</summary>
    private static XmlPiece? Value(XmlPiece parent, string name) =>
        Filled(parent.All(XmlModules.Rss, name)) ?? Filled(parent.All(XmlModules.DublinCore, name)) ?? Filled(parent.All("rss", name));

    private static XmlPiece? Filled(IEnumerable<XmlPiece> pieces) => pieces.FirstOrDefault(p => p.Children.Count > 0);

    private static string? Link(XmlPiece parent, WebUrl? start)
    {
        // Of several links the last counts, as most readers have it.
        var own = parent.All(XmlModules.Rss, "link").Concat(parent.All("rss", "link")).LastOrDefault(IsPage);
        own ??= parent.Elements.FirstOrDefault(e => e.Local == "link" && e["href"] is not null && IsPage(e));
        return FeedLinks.Resolve(NonEmpty(own?.Text) ?? own?["href"], own?.Base(start));
    }

    private static bool IsPage(XmlPiece link) =>
        NonEmpty(link.Text) is not null || (link["href"] is { Length: > 0 } && (link["rel"] ?? "alternate") == "alternate");

    private static string? PermaLink(XmlPiece? guid) => guid is not null && FeedLinks.IsWeb(guid.Text) ? guid.Text : null;

    private static XmlPiece? Person(XmlPiece parent) =>
        parent.First(XmlModules.DublinCore, "creator") ?? parent.First(XmlModules.DublinCore, "author") ?? parent.First(XmlModules.Itunes, "author");

    private static string? Author(XmlPiece item)
    {
        var own = item.First(XmlModules.Rss, "author");
        var atom = item.First(XmlModules.Atom, "author") ?? (own is { HasElements: true } ? own : null);
        if (atom is not null && FeedTexts.Plain(atom.Elements.FirstOrDefault(e => e.Local is "name")) is { } name)
        {
            return name;
        }

        return FeedTexts.Person(NonEmpty(own?.Text)) ?? FeedTexts.Person(Person(item)?.Text);
    }

    private static List<string> Categories(XmlPiece parent)
    {
        var found = parent.Elements
            .Where(e => (e.Local == "category" && e.Module is XmlModules.Rss) || (e.Local == "subject" && e.Module == XmlModules.DublinCore))
            .Select(FeedTexts.Plain)
            .Concat(parent.All(XmlModules.Atom, "category").Select(c => FeedTexts.Plain(c["term"])));
        var itunes = parent.All(XmlModules.Itunes, "category")
            .SelectMany(c => c.Elements.Where(e => e.Local == "category").Prepend(c))
            .Select(c => FeedTexts.Plain(c["text"]));
        var keywords = parent.All(XmlModules.Itunes, "keywords").SelectMany(k => k.Text.Split(',')).Select(FeedTexts.Plain);
        return [.. keywords.Concat(found).Concat(itunes).OfType<string>()];
    }

    private static FeedEnclosure? Enclosure(XmlPiece piece, WebUrl? start) =>
        FeedLinks.Resolve(piece["url"] ?? NonEmpty(piece.Text), start) is { } url
            ? new FeedEnclosure(url, piece["type"], Length(piece["length"]))
            : null;

    internal static long? Length(string? text) => long.TryParse(text?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var length) ? length : null;

    internal static FeedTime? FirstTime(params IEnumerable<XmlPiece?> pieces) => pieces.Select(p => FeedTimes.Parse(p?.Text)).FirstOrDefault(t => t is not null);

    internal static string? NonEmpty(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
