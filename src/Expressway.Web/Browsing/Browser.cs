using Expressway.Core.Content;
using Expressway.Core.Data;
using Expressway.Core.Search;
using Expressway.Core.Search.Analysis;

namespace Expressway.Web.Browsing;

/// <summary>Answers lists and searches: the index says which items and how many, one query brings their rows, one the titles that they name.</summary>
/// <remarks>While a new index is being built, as on a site's first start, its silence means nothing: then the newest items are shown, as when it is away.</remarks>
internal sealed class Browser(ISearchIndex index, ContentReader reader, ContentTypeCatalog types, FacetLabels labels, TimeProvider clock)
{
    /// <summary>The facets of the search over all kinds.</summary>
    private static readonly string[] Everywhere = [SearchFacets.Kind, "region", "topic", "stage", "family", "industry", "institution", "validity"];

    /// <summary>The facets that a list has.</summary>
    public static IReadOnlyList<string> FacetsOf(ContentTypeDefinition? section) =>
        section is null ? Everywhere : [.. section.Fields.Select(field => field.Facet).OfType<string>().Distinct()];

    /// <summary>Answers a list (with a section) or a search (without).</summary>
    public async Task<BrowseResult> BrowseAsync(BrowseQuery query, ContentTypeDefinition? section, CancellationToken ct)
    {
        var facets = FacetsOf(section);
        try
        {
            var answer = await index.SearchAsync(Request(query, section, facets), ct);
            if (answer.Hits.Count == 0 && answer.Total > 0)
            {
                query = query with { Page = Math.Clamp((answer.Total + BrowseQuery.PageSize - 1) / BrowseQuery.PageSize, 1, BrowseQuery.MaxPage) };
                answer = await index.SearchAsync(Request(query, section, facets), ct);
            }

            return answer.Total == 0 && await index.NeedsRebuildAsync(ct)
                ? await WithoutIndexAsync(query, section, ct)
                : await ShowAsync(query, section, answer, ct);
        }
        catch (SearchUnavailableException)
        {
            return await WithoutIndexAsync(query, section, ct);
        }
    }

    /// <summary>The newest items of a list or search, for a feed, and how many there are.</summary>
    public async Task<(IReadOnlyList<ContentEntry> Entries, int Total)> NewestAsync(BrowseQuery query, ContentTypeDefinition? section, int count, CancellationToken ct)
    {
        try
        {
            var answer = await index.SearchAsync(Request(query, section, []) with { Sort = SearchSort.Date, Offset = 0, Limit = count }, ct);
            return (await reader.ByIdsAsync([.. answer.Hits.Select(hit => hit.Id)], ct), answer.Total);
        }
        catch (SearchUnavailableException) when (!query.IsNarrowed)
        {
            string[] kinds = section is null ? [.. types.Listed.Select(type => type.Name)] : [section.Name];
            var entries = await reader.NewestAsync(kinds, count, ct);
            return (entries, entries.Count);
        }
    }

    /// <summary>Rows for items, in their order.</summary>
    public async Task<IReadOnlyList<ContentCard>> CardsAsync(IReadOnlyList<ContentEntry> entries, Highlighter? marks, IEnumerable<string> moreIds, CancellationToken ct)
    {
        var titles = await reader.TitlesAsync([.. entries.SelectMany(Named).Concat(moreIds).Distinct()], ct);
        var today = ChinaTime.Today(clock);
        return [.. entries.Select(entry => new ContentCard(entry, titles, today, marks))];
    }

    private static IEnumerable<string> Named(ContentEntry entry) =>
        entry.Type.Fields.Where(field => field.Kind == FieldKind.ContentPickerField).SelectMany(field => entry.Document.Items(field.Name).Take(5));

    /// <summary>How many items a choice would leave, so that none leads to an empty list.</summary>
    private async Task<int> CountAsync(BrowseQuery query, ContentTypeDefinition? section, CancellationToken ct) =>
        (await index.SearchAsync(Request(query with { Page = 1 }, section, []) with { Limit = 0 }, ct)).Total;

    private SearchRequest Request(BrowseQuery query, ContentTypeDefinition? section, IReadOnlyList<string> facets) => new()
    {
        Text = query.Text,
        Filters = section is null ? query.Chosen : new Dictionary<string, IReadOnlyList<string>>(query.Chosen) { [SearchFacets.Kind] = [section.Name] },
        OpenNow = query.Open,
        ClosingWithinDays = query.Closing,
        From = query.From,
        Until = query.Until,
        AmountAtLeast = query.Min,
        AmountAtMost = query.Max,
        Sort = query.Sort,
        Offset = (query.Page - 1) * BrowseQuery.PageSize,
        Limit = BrowseQuery.PageSize,
        FacetNames = facets,
        Today = ChinaTime.Today(clock),
    };

    private async Task<BrowseResult> ShowAsync(BrowseQuery query, ContentTypeDefinition? section, SearchResponse answer, CancellationToken ct)
    {
        var entries = await reader.ByIdsAsync([.. answer.Hits.Select(hit => hit.Id)], ct);
        var marks = query.Text.Length > 0 ? new Highlighter(answer.Terms) : null;
        var institutions = answer.Facets.TryGetValue("institution", out var counts) ? counts.Select(count => count.Code).Concat(query.In("institution")) : [];
        var cards = await CardsAsync(entries, marks, institutions, ct);
        var titles = cards.Count > 0 ? cards[0].Titles : new Dictionary<string, string>();
        var hasWindow = section is null || section.Field("OpenUntil") is not null;
        return new BrowseResult
        {
            OpenCount = hasWindow ? await CountAsync(query with { Open = true, Closing = null }, section, ct) : 0,
            ClosingCount = hasWindow ? await CountAsync(query with { Closing = BrowseQuery.ClosingDays }, section, ct) : 0,
            Query = query,
            Section = section,
            Total = answer.Total,
            TotalIsCapped = answer.TotalIsCapped,
            Relaxed = answer.Relaxed,
            Cards = cards,
            Facets = labels.Show(FacetsOf(section), answer.Facets, query, section, titles),
            Marks = marks,
        };
    }

    private async Task<BrowseResult> WithoutIndexAsync(BrowseQuery query, ContentTypeDefinition? section, CancellationToken ct)
    {
        string[] kinds = section is null ? [.. types.Listed.Select(type => type.Name)] : [section.Name];
        var entries = await reader.NewestAsync(kinds, BrowseQuery.PageSize, ct);
        return new BrowseResult
        {
            Query = query with { Page = 1 },
            Section = section,
            Total = entries.Count,
            IsWithoutIndex = true,
            Cards = await CardsAsync(entries, null, [], ct),
        };
    }
}
