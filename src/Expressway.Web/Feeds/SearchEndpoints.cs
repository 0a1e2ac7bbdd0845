using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Expressway.Core.Search;
using Expressway.Web.Caching;
using Expressway.Web.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;

namespace Expressway.Web.Feeds;

/// <summary>What browsers ask of a search: its description (OpenSearch 1.1) and suggestions as one types.</summary>
internal static class SearchEndpoints
{
    private const string Namespace = "http://a9.com/-/spec/opensearch/1.1/";
    private const string Suggestions = "http://www.mozilla.org/2006/browser/search/";
    private const int MaxSuggestions = 8;
    private const int MaxPrefix = 40;

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>Maps the description and the suggestions.</summary>
    public static void MapSearch(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/opensearch.xml", Describe).WithMetadata(new PublicPageAttribute());
        endpoints.MapGet("/suggest", SuggestAsync).RequireRateLimiting(SiteLimits.Typing);
    }

    private static IResult Describe(HttpRequest request, SiteInfo site, IStringLocalizer text) => Results.Bytes(
        FeedXml.Write(xml =>
        {
            xml.WriteStartElement("OpenSearchDescription", Namespace);
            xml.WriteAttributeString("xmlns", "moz", null, Suggestions);
            xml.WriteElementString("ShortName", Cut(site.Name, 16));
            xml.WriteElementString("LongName", Cut(site.Name, 48));
            xml.WriteElementString("Description", Cut(text["Search.Description"], 1024));
            xml.WriteElementString("InputEncoding", "UTF-8");
            xml.WriteElementString("OutputEncoding", "UTF-8");
            Address("text/html", "/search?q={searchTerms}", "results");
            Address("application/rss+xml", "/search/feed.rss?q={searchTerms}", "results");
            Address("application/x-suggestions+json", "/suggest?q={searchTerms}", "suggestions");
            Address("application/opensearchdescription+xml", "/opensearch.xml", "self");
            xml.WriteStartElement("Query");
            xml.WriteAttributeString("role", "example");
            xml.WriteAttributeString("searchTerms", text["Home.TryWords"].Value.Split('|')[0]);
            xml.WriteEndElement();
            xml.WriteEndElement();

            void Address(string type, string path, string relation)
            {
                xml.WriteStartElement("Url");
                xml.WriteAttributeString("type", type);
                xml.WriteAttributeString("rel", relation);
                xml.WriteAttributeString("template", site.Absolute(request, path));
                xml.WriteEndElement();
            }
        }),
        "application/opensearchdescription+xml; charset=utf-8");

    private static async Task<IResult> SuggestAsync(string? q, ISearchIndex index, CancellationToken ct)
    {
        var prefix = (q ?? "").Trim();
        IReadOnlyList<string> found = [];
        if (prefix.Length is > 0 and <= MaxPrefix)
        {
            try
            {
                found = [.. (await index.SuggestAsync(prefix, MaxSuggestions, ct)).Select(suggestion => suggestion.Text).Distinct()];
            }
            catch (SearchUnavailableException)
            {
                // Typing goes on without suggestions.
                found = [];
            }
        }

        return Results.Bytes(JsonSerializer.SerializeToUtf8Bytes<object[]>([prefix, found], Plain), "application/x-suggestions+json; charset=utf-8");
    }

    private static string Cut(string text, int length) => text.Length <= length ? text : text[..length];
}
