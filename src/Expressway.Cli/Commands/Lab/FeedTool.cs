using System.Text.Json.Nodes;
using Expressway.Crawler.Cleaning;
using Expressway.Crawler.Discovery;
using Expressway.Crawler.Fetching;

namespace Expressway.Cli.Commands.Lab;

/// <summary><c>lab feed</c>: any feed, its markup cleaned.</summary>
internal static class FeedTool
{
    private static readonly HtmlCleaner Cleaner = new();

    public static JsonObject Run(JsonObject input)
    {
        var headers = (input["headers"] as JsonObject ?? []).ToDictionary(h => h.Key, h => h.Value?.ToString(), StringComparer.OrdinalIgnoreCase);
        var url = WebUrl.Parse(input.Text("url") ?? "");
        var feed = FeedReader.Read(input.Bytes(), headers.GetValueOrDefault("content-type"), url, headers.GetValueOrDefault("content-location"));
        return feed is null
            ? new JsonObject { ["kind"] = null, ["entries"] = new JsonArray(), ["error"] = "The document is no feed." }
            : new JsonObject
            {
                ["kind"] = feed.Kind.ToString().ToLowerInvariant(),
                ["title"] = feed.Title,
                ["description"] = Html(feed.Description),
                ["link"] = feed.Link,
                ["language"] = feed.Language,
                ["author"] = feed.Author,
                ["updated"] = feed.Updated?.ToString(),
                ["categories"] = Texts(feed.Categories),
                ["entries"] = new JsonArray([.. feed.Entries.Select(Entry)]),
            };
    }

    private static JsonNode Entry(FeedEntry entry) => new JsonObject
    {
        ["id"] = entry.Id,
        ["title"] = entry.Title,
        ["link"] = entry.Link,
        ["author"] = entry.Author,
        ["summary"] = Html(entry.Summary),
        ["content"] = Html(entry.Content),
        ["published"] = entry.Published?.ToString(),
        ["updated"] = entry.Updated?.ToString(),
        ["categories"] = Texts(entry.Categories),
        ["enclosures"] = new JsonArray([.. entry.Enclosures.Select(e => (JsonNode)new JsonObject { ["url"] = e.Url, ["type"] = e.Type, ["length"] = e.Length })]),
    };

    private static string? Html(FeedHtml? html) => html is null ? null : Cleaner.Clean(html.Markup, html.Base is { IsWeb: true } at ? new Uri(at.Href) : null);

    private static JsonArray Texts(IEnumerable<string> texts) => new([.. texts.Select(t => (JsonNode)t)]);
}
