using System.Globalization;
using System.Xml;

namespace Expressway.Web.Feeds;

/// <summary>RSS 2.0 (rssboard.org/rss-specification), with its own address by Atom and the counts of OpenSearch.</summary>
internal static class RssFeed
{
    private const string Atom = "http://www.w3.org/2005/Atom";
    private const string Content = "http://purl.org/rss/1.0/modules/content/";
    private const string OpenSearch = "http://a9.com/-/spec/opensearch/1.1/";

    public static byte[] Write(Feed feed) => FeedXml.Write(xml =>
    {
        xml.WriteStartElement("rss");
        xml.WriteAttributeString("version", "2.0");
        xml.WriteAttributeString("xmlns", "atom", null, Atom);
        xml.WriteAttributeString("xmlns", "content", null, Content);
        xml.WriteAttributeString("xmlns", "opensearch", null, OpenSearch);
        xml.WriteStartElement("channel");
        xml.WriteElementString("title", FeedXml.Clean(feed.Title));
        xml.WriteElementString("link", feed.Home);
        xml.WriteElementString("description", FeedXml.Clean(feed.Title));
        xml.WriteElementString("language", feed.Language);
        xml.WriteElementString("lastBuildDate", Date(feed.UpdatedUtc));
        xml.WriteStartElement("atom", "link", Atom);
        xml.WriteAttributeString("rel", "self");
        xml.WriteAttributeString("type", "application/rss+xml");
        xml.WriteAttributeString("href", feed.Self);
        xml.WriteEndElement();
        xml.WriteElementString("opensearch", "totalResults", OpenSearch, feed.Total.ToString(CultureInfo.InvariantCulture));
        xml.WriteElementString("opensearch", "startIndex", OpenSearch, "1");
        xml.WriteElementString("opensearch", "itemsPerPage", OpenSearch, feed.Entries.Count.ToString(CultureInfo.InvariantCulture));
        foreach (var entry in feed.Entries)
        {
            xml.WriteStartElement("item");
            xml.WriteElementString("title", FeedXml.Clean(entry.Title));
            xml.WriteElementString("link", feed.AddressOf(entry));
            xml.WriteStartElement("guid");
            xml.WriteAttributeString("isPermaLink", "false");
            xml.WriteString(Feed.IdOf(entry));
            xml.WriteEndElement();
            xml.WriteElementString("pubDate", Date(entry.PublishedUtc));
            xml.WriteElementString("category", entry.Type.DisplayName.In(feed.Language));
            WriteTexts(xml, entry.Summary, feed.BodyOf(entry));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    });

    private static void WriteTexts(XmlWriter xml, string? summary, string? body)
    {
        if (summary is not null)
        {
            xml.WriteElementString("description", FeedXml.Clean(summary));
        }

        if (body is not null)
        {
            xml.WriteElementString("content", "encoded", Content, FeedXml.Clean(body));
        }
    }

    private static string Date(DateTime utc) => utc.ToString("r", CultureInfo.InvariantCulture);
}
