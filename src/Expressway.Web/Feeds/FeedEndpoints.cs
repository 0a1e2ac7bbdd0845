using Expressway.Core.Content;
using Expressway.Web.Browsing;
using Expressway.Web.Caching;
using Expressway.Web.Localization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;

namespace Expressway.Web.Feeds;

/// <summary>The feeds of the sections and of every search: <c>/policies/feed.rss</c>, <c>/search/feed.atom?q=…</c>.</summary>
internal static class FeedEndpoints
{
    /// <summary>Maps the feeds. <c>?full=1</c> puts whole texts into them.</summary>
    public static void MapFeeds(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/{section:section}/feed.{format:regex(^(rss|atom|json)$)}", SectionAsync).WithMetadata(new PublicPageAttribute());
        endpoints.MapGet("/search/feed.{format:regex(^(rss|atom|json)$)}", SearchAsync).WithMetadata(new PublicPageAttribute());
    }

    private static Task<IResult> SectionAsync(string section, string format, HttpRequest request, ContentTypeCatalog types, Browser browser, SiteInfo site, IStringLocalizer text, CancellationToken ct) =>
        AnswerAsync(types.InSection(section), format, request, browser, site, text, ct);

    private static Task<IResult> SearchAsync(string format, HttpRequest request, Browser browser, SiteInfo site, IStringLocalizer text, CancellationToken ct) =>
        AnswerAsync(null, format, request, browser, site, text, ct);

    private static async Task<IResult> AnswerAsync(ContentTypeDefinition? section, string format, HttpRequest request, Browser browser, SiteInfo site, IStringLocalizer text, CancellationToken ct)
    {
        var query = BrowseQuery.Read(request.Query, Browser.FacetsOf(section)) with { Page = 1, Sort = default };
        var (entries, total) = await browser.NewestAsync(query, section, Feed.MaxEntries, ct);
        var place = section is null ? "/search" : $"/{section.Section}";
        var full = request.Query["full"] == "1";
        var address = query.ToAddress();
        var name = section?.DisplayName.In(SiteText.Language) ?? (query.Text.Length > 0 ? text["Search.TitleFor", query.Text].Value : text["Feed.Newest"].Value);
        var self = site.Absolute(request, $"{place}/feed.{format}{address}") + (!full ? "" : address.Length == 0 ? "?full=1" : "&full=1");
        var feed = new Feed(text["Feed.Title", name, site.Name], SiteText.Language, site.Absolute(request, place + address), self, site.Name, site.Absolute(request, ""), entries, total, full);
        return format switch
        {
            "rss" => Results.Bytes(RssFeed.Write(feed), "application/rss+xml; charset=utf-8"),
            "atom" => Results.Bytes(AtomFeed.Write(feed), "application/atom+xml; charset=utf-8"),
            _ => Results.Bytes(JsonFeed.Write(feed), "application/feed+json; charset=utf-8"),
        };
    }
}
