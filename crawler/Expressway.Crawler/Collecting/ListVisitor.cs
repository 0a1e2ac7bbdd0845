using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Expressway.Core.Sources;
using Expressway.Crawler.Decoding;
using Expressway.Crawler.Fetching;
using Expressway.Crawler.Reading;

namespace Expressway.Crawler.Collecting;

/// <summary>Asks for a source's list, and for the lists that it leads to.</summary>
public sealed class ListVisitor(WebAccess web)
{
    /// <summary>Reads the list, conditionally where it was seen before.</summary>
    /// <exception cref="SourceFailedException">It can't be had or read.</exception>
    public async Task<SourceList> VisitAsync(Source source, CancellationToken ct)
    {
        var next = WebUrl.ParseWeb(source.Url);
        if (source.Kind != SourceKind.List)
        {
            throw new SourceFailedException($"Sources of kind {source.Kind} are not read yet.");
        }

        var found = new List<WebUrl>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        Fetched? first = null;
        while (next is not null && seen.Count < TrapRules.MaxHops && seen.Add(next.Href))
        {
            var fetched = await web.GetAsync(next, FetchKind.Page, first is null ? source.ETag : null, first is null ? source.LastModified : null, ct);
            if (fetched.State == FetchState.NotModified)
            {
                return new SourceList([], source.ETag, source.LastModified, IsUnchanged: true);
            }

            if (fetched.State != FetchState.Ok)
            {
                throw new SourceFailedException(fetched.Error ?? $"{next} gave nothing.");
            }

            first ??= fetched;
            next = Read(fetched, source.Selectors, found);
        }

        return new SourceList(found, first?.ETag, first?.LastModified);
    }

    private static WebUrl? Read(Fetched fetched, SourceSelectors selectors, List<WebUrl> found)
    {
        var text = CharsetDecoder.Decode(fetched.Body.Span, fetched.ContentType).Text;
        var document = new HtmlParser().ParseDocument(HtmlGuard.Tame(text));
        try
        {
            foreach (var item in document.QuerySelectorAll(selectors.Item ?? "a[href]"))
            {
                var link = item is IHtmlAnchorElement ? item : item.QuerySelector(selectors.Link ?? "a[href]");
                if (Address(link, fetched.Address) is { } address)
                {
                    found.Add(address);
                }
            }

            return selectors.NextPage is { } nextPage ? Address(document.QuerySelector(nextPage), fetched.Address) : null;
        }
        catch (DomException error)
        {
            throw new SourceFailedException("A selector is not valid: " + error.Message, error);
        }
    }

    private static WebUrl? Address(IElement? link, WebUrl page) =>
        link?.GetAttribute("href") is { Length: > 0 } href && WebUrl.ParseWeb(href, page) is { } address && address.Host == page.Host ? address : null;
}
