using System.Globalization;
using System.Text;
using System.Xml;
using Expressway.Core.Content;
using Expressway.Core.Taxonomies;
using Expressway.Web.Browsing;
using Expressway.Web.Caching;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Expressway.Web.Feeds;

/// <summary>Where crawlers begin: robots.txt, the sitemap index and its parts (sitemaps.org/protocol.html).</summary>
internal static class SitemapEndpoints
{
    /// <summary>The most addresses in a part.</summary>
    public const int PartSize = 50_000;

    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private const string Xhtml = "http://www.w3.org/1999/xhtml";
    private const string Xml = "application/xml; charset=utf-8";

    /// <summary>Each address is written for two languages, so a part holds half as many items.</summary>
    private const int ItemsInPart = PartSize / 2;

    /// <summary>Maps them.</summary>
    public static void MapSitemaps(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/robots.txt", Robots).WithMetadata(new PublicPageAttribute());
        endpoints.MapGet("/sitemap.xml", IndexAsync).WithMetadata(new PublicPageAttribute());
        endpoints.MapGet("/sitemaps/site.xml", Site).WithMetadata(new PublicPageAttribute());
        endpoints.MapGet("/sitemaps/{section:section}-{number:int:min(1)}.xml", PartAsync).WithMetadata(new PublicPageAttribute());
    }

    private static IResult Robots(HttpRequest request, SiteInfo site) => Results.Text(
        $"User-agent: *\nDisallow: /admin\nDisallow: /en/admin\nDisallow: /sign-in\nDisallow: /suggest\nDisallow: /demands/sent\n\nSitemap: {site.BaseUrl(request)}/sitemap.xml\n", "text/plain", Encoding.UTF8);

    private static async Task<IResult> IndexAsync(HttpRequest request, SiteInfo site, ContentReader reader, CancellationToken ct)
    {
        var counts = await reader.CountsAsync(ct);
        return Results.Bytes(
            FeedXml.Write(xml =>
            {
                xml.WriteStartElement("sitemapindex", Namespace);
                Part("site", null);
                foreach (var (type, count, modified) in counts)
                {
                    for (var number = 1; number <= (count + ItemsInPart - 1) / ItemsInPart; number++)
                    {
                        Part($"{type.Section}-{number}", modified);
                    }
                }

                xml.WriteEndElement();

                void Part(string name, DateTime? modified)
                {
                    xml.WriteStartElement("sitemap");
                    xml.WriteElementString("loc", $"{site.BaseUrl(request)}/sitemaps/{name}.xml");
                    if (modified is { } at)
                    {
                        xml.WriteElementString("lastmod", Instant(at));
                    }

                    xml.WriteEndElement();
                }
            }),
            Xml);
    }

    private static IResult Site(HttpRequest request, SiteInfo site, ContentTypeCatalog types, TaxonomyCatalog taxonomies)
    {
        var regions = taxonomies.Current.Find(TaxonomyNames.Regions)?.Children(site.Region) ?? [];
        var stages = taxonomies.Current.Find(TaxonomyNames.Stages)?.Roots ?? [];
        string[] paths =
        [
            "/",
            .. types.Listed.Where(type => type.Name != "Page").Select(type => "/" + type.Section),
            "/demands/post",
            "/regions/" + site.Region,
            .. regions.Select(region => "/regions/" + region.Code),
            .. stages.Select(stage => "/stages/" + stage.Code),
        ];
        return Write(site.BaseUrl(request), paths.Select(path => (path, (DateTime?)null)));
    }

    private static async Task<IResult> PartAsync(string section, int number, HttpRequest request, SiteInfo site, ContentTypeCatalog types, ContentReader reader, CancellationToken ct)
    {
        var places = number > 10_000 ? [] : await reader.PlacesAsync(types.InSection(section)!, (number - 1) * ItemsInPart, ItemsInPart, ct);
        return places.Count == 0 ? Results.NotFound() : Write(site.BaseUrl(request), places.Select(place => (place.Path, (DateTime?)place.ModifiedUtc)));
    }

    private static IResult Write(string home, IEnumerable<(string Path, DateTime? ModifiedUtc)> places) => Results.Bytes(
        FeedXml.Write(xml =>
        {
            xml.WriteStartElement("urlset", Namespace);
            xml.WriteAttributeString("xmlns", "xhtml", null, Xhtml);
            foreach (var (path, modified) in places)
            {
                WriteAddress(xml, home, path, modified, "");
                WriteAddress(xml, home, path, modified, "/en");
            }

            xml.WriteEndElement();
        }),
        Xml);

    private static void WriteAddress(XmlWriter xml, string home, string path, DateTime? modified, string language)
    {
        xml.WriteStartElement("url");
        xml.WriteElementString("loc", home + language + path);
        if (modified is { } at)
        {
            xml.WriteElementString("lastmod", Instant(at));
        }

        foreach (var (name, prefix) in new[] { ("zh-CN", ""), ("en", "/en"), ("x-default", "") })
        {
            xml.WriteStartElement("link", Xhtml);
            xml.WriteAttributeString("rel", "alternate");
            xml.WriteAttributeString("hreflang", name);
            xml.WriteAttributeString("href", home + prefix + path);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static string Instant(DateTime utc) => utc.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
