using System.Text.RegularExpressions;
using Expressway.Crawler.Cleaning;

namespace Expressway.Crawler.Reading;

/// <summary>
/// Reads the fields of a page: headline, author, dates, main text, files, and the policy fields of Chinese government pages.
/// Pure: no network, no state; safe to call from several threads. Selectors of a source override any field.
/// </summary>
/// <param name="cleaner">The sanitiser that the main part goes through.</param>
/// <param name="clock">Tells dates of the future, which no document has been published on.</param>
public sealed class PageReader(HtmlCleaner cleaner, TimeProvider clock)
{
    /// <summary>Reads a page. Any text is accepted; what cannot be found is null or empty.</summary>
    /// <param name="html">The decoded page.</param>
    /// <param name="address">Where it was read from (after redirects), null where unknown.</param>
    /// <param name="selectors">The source's own selectors.</param>
    public PageReading Read(string html, Uri? address, ReadingSelectors? selectors = null)
    {
        ArgumentNullException.ThrowIfNull(html);
        selectors ??= new ReadingSelectors();
        try
        {
            return ReadOnce(html, address, selectors);
        }
        catch (RegexMatchTimeoutException)
        {
            // The texts that patterns see are short: the machine stood still. A second time it does not.
            return ReadOnce(html, address, selectors);
        }
    }

    private PageReading ReadOnce(string html, Uri? address, ReadingSelectors selectors)
    {
        var page = PageSource.Parse(html, address is { IsAbsoluteUri: true } ? WebAddress.Resolve(null, address.OriginalString) : null);
        PageFiles.LoadLazyPictures(page);
        var chosen = new SelectedValues(page, selectors);
        var root = PageTree.Of(page.Body);
        root.Measure();
        var labels = LabelledValues.Of(root);
        var siteName = AuthorFinder.SiteName(page);
        var title = chosen.Title ?? TitleFinder.Find(page, siteName);
        var dates = new DateFinder(page, labels, root, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));
        var published = chosen.Date ?? dates.Published(CanonicalAddress.Find(page));

        var body = chosen.Body ?? new BodyFinder(root, title, labels.HasCatalogue).Find();
        var lines = new TextLines(body?.Without);
        lines.AddAll(body?.Nodes ?? []);
        var text = lines.ToString();
        var policy = chosen.Over(PolicyFinder.Find(labels, title, text));
        if (policy?.Title is { Length: > 3 } named && chosen.Title is null && (title.Length == 0 || policy.IndexNumber is not null))
        {
            title = named;
        }

        return new PageReading
        {
            Title = title,
            Author = chosen.Author ?? AuthorFinder.Author(page, labels, body?.Byline),
            Source = chosen.Source ?? AuthorFinder.Source(page, labels),
            Published = published,
            Modified = dates.Modified(),
            SiteName = siteName,
            Language = LanguageFinder.Find(page, text),
            CanonicalUrl = CanonicalAddress.Find(page),
            BodyHtml = body is null ? "" : cleaner.Clean(body.Nodes, page.Base, body.Without),
            BodyText = text,
            Images = body is null ? [] : PageFiles.Images(page, body.Nodes, body.Without),
            Attachments = PageFiles.Attachments(page),
            Policy = policy is not null && published is { } date ? policy with { PublishedDate = policy.PublishedDate ?? date.Day } : policy,
            UnmatchedSelectors = chosen.Unmatched,
        };
    }
}
