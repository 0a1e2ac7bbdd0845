using System.Net;
using System.Text.Json;
using Expressway.Crawler.Fetching;

namespace Expressway.Crawler.Discovery;

/// <summary>JSON Feed 1.0 and 1.1 (jsonfeed.org).</summary>
internal static class JsonFeedReader
{
    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64 };

    /// <summary>Null where the text is no JSON Feed.</summary>
    public static FeedDocument? Read(string text, WebUrl? outer)
    {
        try
        {
            using var document = JsonDocument.Parse(text, Lenient);
            var root = document.RootElement;
            return root.ValueKind == JsonValueKind.Object && IsFeed(root) ? Feed(root, outer) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static bool IsFeed(JsonElement root) =>
        Text(root, "version")?.Contains("jsonfeed", StringComparison.OrdinalIgnoreCase) == true || root.TryGetProperty("items", out _);

    private static FeedDocument Feed(JsonElement root, WebUrl? outer)
    {
        var link = FeedLinks.Resolve(Text(root, "home_page_url"), outer);
        var start = WebUrl.ParseWeb(link ?? "", outer) ?? outer;
        var entries = Items(root, "items").Where(i => i.ValueKind == JsonValueKind.Object).Select(item => Entry(item, start, Author(root))).ToList();
        return new FeedDocument
        {
            Kind = FeedKind.Json,
            Title = FeedTexts.Plain(Text(root, "title")),
            Description = Html(Text(root, "description"), start),
            Link = link,
            Language = Text(root, "language"),
            Author = Author(root),
            Updated = entries.Select(e => e.Updated ?? e.Published).OfType<FeedTime>().Select(t => (FeedTime?)t).MaxBy(t => t!.Value.ToUtc(TimeSpan.Zero)),
            Entries = entries,
        };
    }

    private static FeedEntry Entry(JsonElement item, WebUrl? start, string? author) => new()
    {
        Id = Text(item, "id"),
        Title = FeedTexts.Plain(Text(item, "title")),
        Link = FeedLinks.Resolve(Text(item, "url") ?? Text(item, "external_url"), start),
        Author = Author(item) ?? author,
        Summary = Html(Text(item, "summary"), start),
        Content = Text(item, "content_html") is { Length: > 0 } html ? new FeedHtml(html, start) : Html(Text(item, "content_text"), start),
        Published = FeedTimes.Parse(Text(item, "date_published")),
        Updated = FeedTimes.Parse(Text(item, "date_modified")),
        Categories = [.. Items(item, "tags").Select(t => t.ValueKind == JsonValueKind.String ? FeedTexts.Plain(t.GetString()) : null).OfType<string>()],
        Enclosures = [.. Items(item, "attachments").Select(a => Enclosure(a, start)).OfType<FeedEnclosure>()],
    };

    private static FeedEnclosure? Enclosure(JsonElement attachment, WebUrl? start) =>
        attachment.ValueKind == JsonValueKind.Object && FeedLinks.Resolve(Text(attachment, "url"), start) is { } url
            ? new FeedEnclosure(url, Text(attachment, "mime_type"), attachment.TryGetProperty("size_in_bytes", out var size) && size.ValueKind == JsonValueKind.Number && size.TryGetInt64(out var length) ? length : null)
            : null;

    private static string? Author(JsonElement node)
    {
        var people = Items(node, "authors").ToList();
        if (node.TryGetProperty("author", out var old))
        {
            people.Add(old);
        }

        return people.Where(p => p.ValueKind == JsonValueKind.Object).Select(p => FeedTexts.Plain(Text(p, "name"))).FirstOrDefault(n => n is not null);
    }

    private static FeedHtml? Html(string? plain, WebUrl? start) => string.IsNullOrEmpty(plain) ? null : new FeedHtml(WebUtility.HtmlEncode(plain), start);

    private static JsonElement.ArrayEnumerator Items(JsonElement node, string name) =>
        node.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array ? list.EnumerateArray() : default;

    private static string? Text(JsonElement node, string name) => !node.TryGetProperty(name, out var value) ? null
        : value.ValueKind == JsonValueKind.String ? value.GetString()
        : value.ValueKind == JsonValueKind.Number ? value.GetRawText()
        : null;
}
