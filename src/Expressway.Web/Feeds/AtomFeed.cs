using System.Globalization;
using System.Xml;

namespace Expressway.Web.Feeds;

/// <summary>Atom 1.0 (RFC 4287).</summary>
internal static class AtomFeed
{
    private const string Atom = "http://www.w3.org/2005/Atom";

    public static byte[] Write(Feed feed) => FeedXml.Write(xml =>
    {
        xml.WriteStartElement("feed", Atom);
        xml.WriteAttributeString("xml", "lang", null, feed.Language);
        xml.WriteElementString("id", feed.Self);
        xml.WriteElementString("title", FeedXml.Clean(feed.Title));
        xml.WriteElementString("updated", Instant(feed.UpdatedUtc));
        Link(xml, "self", "application/atom+xml", feed.Self);
        Link(xml, "alternate", "text/html", feed.Home);
        xml.WriteStartElement("author");
        xml.WriteElementString("name", FeedXml.Clean(feed.SiteName));
        xml.WriteEndElement();
        foreach (var entry in feed.Entries)
        {
            xml.WriteStartElement("entry");
            xml.WriteElementString("id", Feed.IdOf(entry));
            xml.WriteElementString("title", FeedXml.Clean(entry.Title));
            xml.WriteElementString("published", Instant(entry.PublishedUtc));
            xml.WriteElementString("updated", Instant(entry.ModifiedUtc));
            Link(xml, "alternate", "text/html", feed.AddressOf(entry));
            xml.WriteStartElement("category");
            xml.WriteAttributeString("term", entry.Type.Section);
            xml.WriteAttributeString("label", entry.Type.DisplayName.In(feed.Language));
            xml.WriteEndElement();
            Text(xml, "summary", "text", entry.Summary);
            Text(xml, "content", "html", feed.BodyOf(entry));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    });

    private static void Link(XmlWriter xml, string relation, string type, string address)
    {
        xml.WriteStartElement("link");
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }

    private static void Text(XmlWriter xml, string element, string type, string? text)
    {
        if (text is not null)
        {
            xml.WriteStartElement(element);
            xml.WriteAttributeString("type", type);
            xml.WriteString(FeedXml.Clean(text));
            xml.WriteEndElement();
        }
    }

    private static string Instant(DateTime utc) => utc.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
