using System.Globalization;
using System.Text.Json.Nodes;
using Expressway.Crawler.Cleaning;
using Expressway.Crawler.Decoding;
using Expressway.Crawler.Reading;

namespace Expressway.Cli.Commands.Lab;

/// <summary><c>lab extract</c>: the fields of a page.</summary>
internal static class ExtractTool
{
    private static readonly PageReader Reader = new(new HtmlCleaner(), TimeProvider.System);

    public static readonly LabTool Tool = new("Reads the fields of a web page", Run);

    private static JsonObject Run(JsonObject input)
    {
        var html = input.Text("html") ?? CharsetDecoder.Decode(input.Bytes(), input.Text("content_type")).Text;
        var address = Uri.TryCreate(input.Text("url"), UriKind.Absolute, out var parsed) ? parsed : null;
        var page = Reader.Read(html, address);
        return new JsonObject
        {
            ["title"] = page.Title,
            ["author"] = page.Author,
            ["source"] = page.Source,
            ["published"] = page.Published?.Text,
            ["modified"] = page.Modified?.Text,
            ["site_name"] = page.SiteName,
            ["language"] = page.Language,
            ["canonical_url"] = page.CanonicalUrl?.AbsoluteUri,
            ["body_text"] = page.BodyText,
            ["body_html"] = page.BodyHtml,
            ["policy"] = Policy(page.Policy),
        };
    }

    private static JsonObject? Policy(PolicyFields? fields) => fields is null ? null : new JsonObject
    {
        ["issuer"] = fields.Issuer,
        ["document_number"] = fields.DocumentNumber,
        ["index_number"] = fields.IndexNumber,
        ["topic"] = fields.Topic,
        ["written_date"] = Day(fields.WrittenDate),
        ["published_date"] = Day(fields.PublishedDate),
    };

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
