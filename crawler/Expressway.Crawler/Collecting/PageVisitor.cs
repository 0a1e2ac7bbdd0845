using Expressway.Core.Sources;
using Expressway.Crawler.Decoding;
using Expressway.Crawler.Fetching;
using Expressway.Crawler.Reading;

namespace Expressway.Crawler.Collecting;

/// <summary>Asks for one page and reads it. Nothing is stored.</summary>
/// <param name="web">The way out.</param>
/// <param name="reader">Reads the fields.</param>
/// <param name="clock">Says when.</param>
public sealed class PageVisitor(WebAccess web, PageReader reader, TimeProvider clock)
{
    private const double MostUnreadable = 0.01;

    /// <summary>Asks for a page, conditionally where it was seen before, and reads what came.</summary>
    /// <param name="address">The page.</param>
    /// <param name="eTag">The ETag of the last time; null for none.</param>
    /// <param name="lastModified">The Last-Modified header of the last time; null for none.</param>
    /// <param name="selectors">The source's own selectors; null for none.</param>
    /// <param name="ct">Cancellation.</param>
    public async Task<PageVisit> VisitAsync(WebUrl address, string? eTag, string? lastModified, PageSelectors? selectors, CancellationToken ct)
    {
        var fetched = await web.GetAsync(address, FetchKind.Page, eTag, lastModified, ct);
        var visit = new PageVisit { State = fetched.State, Address = fetched.Address.Href, Error = fetched.Error, Body = fetched.Body, ETag = fetched.ETag, LastModified = fetched.LastModified };
        return fetched.State == FetchState.Ok ? Read(visit, fetched, selectors) : visit;
    }

    private PageVisit Read(PageVisit visit, Fetched fetched, PageSelectors? selectors)
    {
        if (!IsPage(fetched))
        {
            return visit with { State = FetchState.Refused, Error = $"not a page but {fetched.ContentType}" };
        }

        var text = CharsetDecoder.Decode(fetched.Body.Span, fetched.ContentType);
        if (text.Unreadable > MostUnreadable)
        {
            return visit with { State = FetchState.Failed, Encoding = text.Encoding, Error = $"{text.Unreadable:P0} of the letters can't be read as {text.Encoding}" };
        }

        var reading = reader.Read(text.Text, fetched.Address.ToUri(), selectors is null ? null : FoundPages.Selectors(selectors));
        var found = FoundPages.From(reading, fetched.Address, clock.GetUtcNow().UtcDateTime);
        return visit with
        {
            Encoding = text.Encoding,
            Reading = reading,
            Page = found,
            State = found is null ? FetchState.Failed : FetchState.Ok,
            Error = found is null ? reading.Title.Length == 0 ? "no title was found" : "no text was found" : null,
        };
    }

    private static bool IsPage(Fetched fetched) =>
        fetched.ContentType is not { Length: > 0 } type
        || type.StartsWith("text/", StringComparison.OrdinalIgnoreCase)
        || type.Contains("html", StringComparison.OrdinalIgnoreCase)
        || type.StartsWith("application/xml", StringComparison.OrdinalIgnoreCase);
}
