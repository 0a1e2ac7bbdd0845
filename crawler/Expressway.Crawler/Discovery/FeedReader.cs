using Expressway.Crawler.Decoding;
using Expressway.Crawler.Fetching;

namespace Expressway.Crawler.Discovery;

/// <summary>Reads feeds of any kind and in any state; a pure function, nothing is fetched.</summary>
public static class FeedReader
{
    /// <summary>Reads a fetched feed.</summary>
    /// <param name="bytes">The body.</param>
    /// <param name="contentType">The HTTP header, null where unknown.</param>
    /// <param name="url">Its address, the last resort for relative links.</param>
    /// <param name="contentLocation">The HTTP header Content-Location; wins over <paramref name="url"/>.</param>
    /// <returns>Null where the document is no feed.</returns>
    public static FeedDocument? Read(ReadOnlySpan<byte> bytes, string? contentType = null, WebUrl? url = null, string? contentLocation = null)
    {
        var text = CharsetDecoder.Decode(bytes, contentType).Text;
        var start = contentLocation is null ? url : WebUrl.Parse(contentLocation, url) ?? url;
        return Read(text, start);
    }

    /// <summary>Reads a decoded feed.</summary>
    /// <param name="text">The document.</param>
    /// <param name="start">What relative links are resolved against where the feed says nothing.</param>
    public static FeedDocument? Read(string text, WebUrl? start)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.AsSpan().TrimStart("\uFEFF \t\r\n").StartsWith("{"))
        {
            return JsonFeedReader.Read(text.TrimStart('\uFEFF'), start);
        }

        return Root(XmlReaderOfAnything.Read(text)) switch
        {
            { Local: "feed" } feed => AtomReader.Read(feed, start),
            { } rss => RssReader.Read(rss, start),
            null => null,
        };
    }

    internal static XmlPiece? Root(XmlPiece document)
    {
        foreach (var piece in document.Elements)
        {
            // RDF is used for other things too.
            var isRss = piece.Local == "rdf" && (piece.Elements.Any(e => e.Local is "channel" or "item") || XmlModules.Of(piece["xmlns"], "rdf") == XmlModules.Rss);
            if (piece.Local is "feed" or "rss" or "channel" || isRss)
            {
                return piece;
            }
        }

        return null;
    }
}
