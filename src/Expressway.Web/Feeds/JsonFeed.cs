using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;

namespace Expressway.Web.Feeds;

/// <summary>JSON Feed 1.1 (jsonfeed.org/version/1.1).</summary>
internal static class JsonFeed
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static byte[] Write(Feed feed) => JsonSerializer.SerializeToUtf8Bytes(
        new JsonObject
        {
            ["version"] = "https://jsonfeed.org/version/1.1",
            ["title"] = feed.Title,
            ["home_page_url"] = feed.Home,
            ["feed_url"] = feed.Self,
            ["language"] = feed.Language,
            ["authors"] = new JsonArray(new JsonObject { ["name"] = feed.SiteName }),
            ["items"] = new JsonArray([.. feed.Entries.Select(entry => Item(feed, entry))]),
        },
        Options);

    private static JsonObject Item(Feed feed, Browsing.ContentEntry entry)
    {
        var item = new JsonObject
        {
            ["id"] = Feed.IdOf(entry),
            ["url"] = feed.AddressOf(entry),
            ["title"] = entry.Title,
            ["date_published"] = Instant(entry.PublishedUtc),
            ["date_modified"] = Instant(entry.ModifiedUtc),
            ["tags"] = new JsonArray(entry.Type.DisplayName.In(feed.Language)),
        };
        if (entry.Summary is { } summary)
        {
            item["summary"] = summary;
        }

        // One of the two contents is required; the short text is the plainest truth.
        if (feed.BodyOf(entry) is { } body)
        {
            item["content_html"] = body;
        }
        else
        {
            item["content_text"] = entry.Summary ?? entry.Title;
        }

        return item;
    }

    private static string Instant(DateTime utc) => utc.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
