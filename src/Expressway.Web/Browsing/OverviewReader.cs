using Expressway.Core.Data;
using Expressway.Core.Search;
using Expressway.Core.Taxonomies;

namespace Expressway.Web.Browsing;

/// <summary>Reads what the home page, a region's and a stage's page show: counts, what closes soon, what is new.</summary>
internal sealed class OverviewReader(ISearchIndex index, ContentReader reader, Browser browser, TaxonomyCatalog taxonomies, TimeProvider clock)
{
    private const int ClosingDays = 60;
    private const int Rows = 4;
    private const int Found = 12;

    /// <summary>The kinds whose news the home page shows.</summary>
    private static readonly string[] Kinds = ["Policy", "Product", "Article", "Demand"];

    /// <summary>The home page; without the index it has its news alone.</summary>
    /// <param name="region">The region whose districts are counted.</param>
    /// <param name="ct">Cancellation.</param>
    public async Task<Overview> HomeAsync(string region, CancellationToken ct)
    {
        var newest = await reader.NewestOfEachAsync(Kinds, Rows, ct);
        try
        {
            var counts = await index.SearchAsync(new SearchRequest { Today = Today, Limit = 0, FacetNames = [SearchFacets.Kind, "region", "stage"] }, ct);
            var closing = await ClosingAsync([], ct);
            return await OfAsync(counts, closing, newest, taxonomies.Current.Find(TaxonomyNames.Regions)?.Children(region) ?? [], ct);
        }
        catch (SearchUnavailableException)
        {
            return await OfAsync(null, [], newest, [], ct);
        }
    }

    /// <summary>The page of one term of a facet.</summary>
    public async Task<Overview> TermAsync(string facet, Term term, Taxonomy taxonomy, CancellationToken ct)
    {
        Dictionary<string, IReadOnlyList<string>> filters = new() { [facet] = [term.Code] };
        try
        {
            var found = await index.SearchAsync(
                new SearchRequest { Today = Today, Filters = filters, Sort = SearchSort.Date, Limit = Found, FacetNames = [SearchFacets.Kind, "region", "stage"] }, ct);
            var closing = await ClosingAsync(filters, ct);
            var entries = (await reader.ByIdsAsync([.. found.Hits.Select(hit => hit.Id)], ct)).ToLookup(_ => "");
            return await OfAsync(found, closing, entries, taxonomy.Children(term.Code), ct);
        }
        catch (SearchUnavailableException)
        {
            return await OfAsync(null, [], Array.Empty<ContentEntry>().ToLookup(_ => ""), taxonomy.Children(term.Code), ct);
        }
    }

    private DateOnly Today => ChinaTime.Today(clock);

    private async Task<IReadOnlyList<ContentEntry>> ClosingAsync(Dictionary<string, IReadOnlyList<string>> filters, CancellationToken ct)
    {
        var closing = await index.SearchAsync(new SearchRequest { Today = Today, Filters = filters, ClosingWithinDays = ClosingDays, Sort = SearchSort.Deadline, Limit = Rows }, ct);
        return await reader.ByIdsAsync([.. closing.Hits.Select(hit => hit.Id)], ct);
    }

    private async Task<Overview> OfAsync(SearchResponse? counts, IReadOnlyList<ContentEntry> closing, ILookup<string, ContentEntry> newest, IReadOnlyList<Term> regions, CancellationToken ct)
    {
        IReadOnlyList<ContentEntry> all = [.. closing, .. newest.SelectMany(group => group)];
        var cards = await browser.CardsAsync(all, null, [], ct);
        var rest = cards.Skip(closing.Count).ToLookup(card => newest.Contains("") ? "" : card.Entry.Type.Name);
        return new Overview(
            counts is not null, CountsOf(counts, SearchFacets.Kind), CountsOf(counts, "region"), CountsOf(counts, "stage"), [.. cards.Take(closing.Count)], rest, regions);
    }

    private static Dictionary<string, int> CountsOf(SearchResponse? answer, string facet) =>
        answer?.Facets.GetValueOrDefault(facet)?.ToDictionary(count => count.Code, count => count.Count, StringComparer.Ordinal) ?? [];
}
