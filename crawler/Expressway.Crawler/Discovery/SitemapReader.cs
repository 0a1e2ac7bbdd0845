using System.IO.Compression;
using Expressway.Crawler.Decoding;
using Expressway.Crawler.Fetching;

namespace Expressway.Crawler.Discovery;

/// <summary>Reads sitemaps: the XML of sitemaps.org in any namespace or none, text, RSS and Atom, each also as gzip.</summary>
public static class SitemapReader
{
    /// <summary>Addresses that are read of one sitemap (the protocol allows 50,000).</summary>
    public const int MaxEntries = 50_000;

    private const int MaxBytes = 50 * 1024 * 1024;

    /// <summary>Reads a fetched sitemap.</summary>
    /// <param name="bytes">The body; gzip is recognised by its first bytes.</param>
    /// <param name="url">Its address, for relative ones in it; null where unknown.</param>
    /// <param name="maxBytes">Bytes that a packed sitemap may unpack to; what is beyond is cut off.</param>
    public static SitemapDocument Read(byte[] bytes, WebUrl? url = null, int maxBytes = MaxBytes)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        var text = CharsetDecoder.Decode(Unpacked(bytes, maxBytes)).Text;
        var document = XmlReaderOfAnything.Read(text);
        var root = document.Elements.FirstOrDefault(e => e.Local is "urlset" or "sitemapindex");
        if (root is not null)
        {
            return root.Local == "urlset" ? new SitemapDocument(SitemapKind.UrlSet, Entries(root, "url", url)) : new SitemapDocument(SitemapKind.Index, Entries(root, "sitemap", url));
        }

        if (FeedReader.Root(document) is not null && FeedReader.Read(text, url) is { } feed)
        {
            return new SitemapDocument(SitemapKind.Feed, [.. feed.Entries.Where(e => e.Link is not null).Take(MaxEntries).Select(e => new SitemapEntry(e.Link!, e.Updated ?? e.Published))]);
        }

        return new SitemapDocument(SitemapKind.Text, [.. text.Split('\n', '\r').Select(l => l.Trim()).Where(FeedLinks.IsWeb).Take(MaxEntries).Select(l => new SitemapEntry(l, null))]);
    }

    private static List<SitemapEntry> Entries(XmlPiece root, string name, WebUrl? url)
    {
        var entries = new List<SitemapEntry>();
        foreach (var piece in root.Elements.Where(e => e.Local == name && entries.Count < MaxEntries))
        {
            // The extensions have a loc of their own: image:loc, video:content_loc.
            var loc = piece.Elements.FirstOrDefault(e => e.Local == "loc" && e.Module == piece.Module)?.Text;
            if (string.IsNullOrEmpty(loc))
            {
                loc = string.Concat(piece.Children.OfType<string>()).Trim();
                loc = FeedLinks.IsWeb(loc) ? loc : null;
            }

            if (FeedLinks.Resolve(loc, url) is { } location)
            {
                entries.Add(new SitemapEntry(location, FeedTimes.Parse(piece.Elements.FirstOrDefault(e => e.Local == "lastmod")?.Text)));
            }
        }

        return entries;
    }

    private static byte[] Unpacked(byte[] bytes, int maxBytes)
    {
        if (bytes is not [0x1F, 0x8B, ..])
        {
            return bytes;
        }

        using var unpacked = new MemoryStream();
        var buffer = new byte[64 * 1024];
        try
        {
            using var gzip = new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress);
            for (var read = gzip.Read(buffer); read > 0 && unpacked.Length < maxBytes; read = gzip.Read(buffer))
            {
                unpacked.Write(buffer, 0, (int)Math.Min(read, maxBytes - unpacked.Length));
            }
        }
        catch (InvalidDataException)
        {
            // Broken off: what came so far is read.
        }

        return unpacked.ToArray();
    }
}
