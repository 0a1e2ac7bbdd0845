using System.Text.Json.Nodes;
using Expressway.Crawler.Discovery;
using Expressway.Crawler.Fetching;

namespace Expressway.Cli.Commands.Lab;

/// <summary><c>lab sitemap</c>: the addresses of a sitemap.</summary>
internal static class SitemapTool
{
    public static JsonObject Run(JsonObject input)
    {
        var sitemap = SitemapReader.Read(input.Bytes(), WebUrl.Parse(input.Text("url") ?? ""));
        return new JsonObject
        {
            ["kind"] = sitemap.Kind.ToString().ToLowerInvariant(),
            ["urls"] = new JsonArray([.. sitemap.Entries.Select(e => (JsonNode)new JsonObject { ["loc"] = e.Location, ["lastmod"] = e.Modified?.ToString() })]),
        };
    }
}
