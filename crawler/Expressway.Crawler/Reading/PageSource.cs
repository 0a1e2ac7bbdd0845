using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Expressway.Crawler.Reading;

/// <summary>A parsed page with what its head says, gathered in one walk.</summary>
internal sealed class PageSource
{
    private static readonly HtmlParserOptions Options = new()
    {
        MaximumDepth = HtmlGuard.MaxDepth,
        SkipComments = true,
        DisableElementPositionTracking = true,
    };

    private PageSource(IHtmlDocument document, Uri? address)
    {
        Document = document;
        Address = address;
        Elements = [.. document.All];
        Metas = MetaTags.Of(Elements);
        Linked = LinkedData.Of(Elements);
        Base = BaseOf(Elements, address);
        Body = document.Body ?? document.DocumentElement;
    }

    public IHtmlDocument Document { get; }

    /// <summary>Where the page was read from.</summary>
    public Uri? Address { get; }

    /// <summary>What relative addresses are resolved against.</summary>
    public Uri? Base { get; }

    /// <summary>Every element in document order.</summary>
    public IReadOnlyList<IElement> Elements { get; }

    public MetaTags Metas { get; }

    public LinkedData Linked { get; }

    public IElement Body { get; }

    public static PageSource Parse(string html, Uri? address) =>
        new(new HtmlParser(Options).ParseDocument(HtmlGuard.Tame(html)), address);

    /// <summary>An absolute http(s) address, or null.</summary>
    public Uri? Resolve(string? value)
    {
        return value is null || value.TrimStart().StartsWith('#') ? null : WebAddress.Resolve(Base, value);
    }

    private static Uri? BaseOf(IReadOnlyList<IElement> elements, Uri? address)
    {
        var href = elements.FirstOrDefault(e => e.LocalName == "base" && e.HasAttribute("href"))?.GetAttribute("href");
        return WebAddress.Resolve(address, href) ?? address;
    }
}
