using Expressway.Core.Sources;
using Expressway.Crawler.Decoding;
using Expressway.Crawler.Discovery;
using Expressway.Crawler.Fetching;

namespace Expressway.Crawler.Collecting;

/// <summary>Asks for a source's list, and for the lists that it leads to: next pages, the sitemaps of an index, the feed that a page names.</summary>
public sealed class ListVisitor(WebAccess web)
{
    /// <summary>Entries of a feed that are taken.</summary>
    public const int MaxFeedEntries = 500;

    /// <summary>Addresses that are taken in one run.</summary>
    public const int MaxAddresses = 10_000;

    /// <summary>Reads the list, conditionally where it was seen before.</summary>
    /// <param name="source">The source.</param>
    /// <param name="anyFresh">Whether some of these addresses are new; a list is followed to its next page only while it brings something new.</param>
    /// <param name="ct">Cancellation.</param>
    /// <exception cref="SourceFailedException">It can't be had or read.</exception>
    public async Task<SourceList> VisitAsync(Source source, Func<IReadOnlyList<WebUrl>, CancellationToken, Task<bool>> anyFresh, CancellationToken ct)
    {
        var url = WebUrl.ParseWeb(source.Url) ?? throw new SourceFailedException($"{source.Url} is no web address.");
        var first = await GetAsync(url, source.Kind, source.ETag, source.LastModified, ct);
        if (first.State == FetchState.NotModified)
        {
            return new SourceList([], source.ETag, source.LastModified, IsUnchanged: true);
        }

        var addresses = source.Kind switch
        {
            SourceKind.Feed => await FeedAsync(first, ct),
            SourceKind.Sitemap => await SitemapAsync(first, ct),
            _ => await PagesAsync(first, source.Selectors, anyFresh, ct),
        };
        return addresses.Count > 0
            ? new SourceList([.. addresses.Take(MaxAddresses)], first.ETag, first.LastModified)
            : throw new SourceFailedException($"{first.Address} names no pages.");
    }

    private async Task<Fetched> GetAsync(WebUrl url, SourceKind kind, string? eTag, string? lastModified, CancellationToken ct)
    {
        var fetched = await web.GetAsync(url, kind == SourceKind.List ? FetchKind.Page : FetchKind.Feed, eTag, lastModified, ct);
        return fetched.State is FetchState.Ok or FetchState.NotModified ? fetched : throw new SourceFailedException(fetched.Error ?? $"{url} gave nothing.");
    }

    private async Task<List<WebUrl>> FeedAsync(Fetched fetched, CancellationToken ct)
    {
        var feed = Feed(fetched);
        if (feed is null && Page(fetched, SourceSelectors.None).Feeds is [var named, ..])
        {
            fetched = await GetAsync(named, SourceKind.Feed, null, null, ct);
            feed = Feed(fetched);
        }

        return feed is null
            ? throw new SourceFailedException($"{fetched.Address} is no feed and names none.")
            : [.. feed.Entries.Take(MaxFeedEntries).Select(entry => WebUrl.ParseWeb(entry.Link ?? "", fetched.Address)).OfType<WebUrl>()];
    }

    private static FeedDocument? Feed(Fetched fetched) => FeedReader.Read(fetched.Body.Span, fetched.ContentType, fetched.Address, fetched.ContentLocation);

    private async Task<List<WebUrl>> SitemapAsync(Fetched fetched, CancellationToken ct)
    {
        var sitemap = SitemapReader.Read(fetched.Body.ToArray(), fetched.Address);
        if (sitemap.Kind != SitemapKind.Index)
        {
            return Newest(sitemap, fetched.Address);
        }

        var found = new List<WebUrl>();
        foreach (var url in Newest(sitemap, fetched.Address).Take(TrapRules.MaxHops))
        {
            var part = await GetAsync(url, SourceKind.Sitemap, null, null, ct);
            found.AddRange(Newest(SitemapReader.Read(part.Body.ToArray(), part.Address), part.Address));
        }

        return found;
    }

    /// <summary>The addresses that changed last come first; those without a date follow in their order.</summary>
    private static List<WebUrl> Newest(SitemapDocument sitemap, WebUrl page) =>
    [
        .. sitemap.Entries.OrderByDescending(entry => entry.Modified?.ToUtc(TimeSpan.Zero) ?? DateTime.MinValue)
            .Select(entry => WebUrl.ParseWeb(entry.Location, page)).OfType<WebUrl>(),
    ];

    private async Task<List<WebUrl>> PagesAsync(Fetched fetched, SourceSelectors selectors, Func<IReadOnlyList<WebUrl>, CancellationToken, Task<bool>> anyFresh, CancellationToken ct)
    {
        var found = new List<WebUrl>();
        var seen = new HashSet<string>(StringComparer.Ordinal) { fetched.Address.Href };
        while (true)
        {
            var page = Page(fetched, selectors);
            var addresses = page.Items.Select(item => item.Url).ToList();
            found.AddRange(addresses);
            if (page.Next is not { } next || seen.Count >= TrapRules.MaxHops || !seen.Add(next.Href) || !await anyFresh(addresses, ct))
            {
                return found;
            }

            fetched = await GetAsync(next, SourceKind.List, null, null, ct);
        }
    }

    private static ListPage Page(Fetched fetched, SourceSelectors selectors)
    {
        try
        {
            return ListPageReader.Read(CharsetDecoder.Decode(fetched.Body.Span, fetched.ContentType).Text, fetched.Address, selectors);
        }
        catch (FormatException error)
        {
            throw new SourceFailedException(error.Message, error);
        }
    }
}
