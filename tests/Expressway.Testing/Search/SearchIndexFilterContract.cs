using Expressway.Core.Search;
using Xunit;

namespace Expressway.Testing.Search;

/// <summary>What every search engine must do with filters, facets, orders, pages and duplicates.</summary>
public abstract class SearchIndexFilterContract : SearchIndexTest
{
    [Fact]
    public async Task Codes_of_one_facet_are_alternatives_and_facets_are_joined()
    {
        await PutRegionsAsync();

        Assert.Equal(["a", "b", "c"], await IdsAsync(Request(("region", ["320200", "320500"]))));
        Assert.Equal(["a"], await IdsAsync(Request(("region", ["320200"]), ("kind", ["Policy"]))));
        Assert.Empty(await IdsAsync(Request(("region", ["330000"]))));
        Assert.Equal(["a", "b", "c", "d"], await IdsAsync(Request(("region", []))));
    }

    [Fact]
    public async Task Facet_counts_leave_out_their_own_selection_only()
    {
        await PutRegionsAsync();

        var response = await SearchAsync(Request(("region", ["320200"]), ("kind", ["Policy"])) with { FacetNames = ["region", "kind", "none"] });

        Assert.Equal(1, response.Total);
        Assert.Equal([new FacetCount("320000", 2), new FacetCount("320200", 1), new FacetCount("320500", 1)], response.Facets["region"]);
        Assert.Equal([new FacetCount("Policy", 1), new FacetCount("Product", 1)], response.Facets["kind"]);
        Assert.Empty(response.Facets["none"]);
    }

    [Fact]
    public async Task Counts_hold_for_a_text_as_well()
    {
        await PutRegionsAsync();

        var response = await SearchAsync(Request(("kind", ["Product"])) with { Text = "科技贷款", FacetNames = ["kind"] });

        Assert.Equal(["b"], response.Hits.Select(h => h.Id));
        Assert.Equal([new FacetCount("Policy", 2), new FacetCount("Product", 1)], response.Facets["kind"]);
    }

    [Fact]
    public async Task Open_and_closing_are_judged_on_the_day_with_both_ends_included()
    {
        await PutAsync(
            AnItem("always") with { CanApply = true },
            AnItem("today") with { OpenFrom = Today, OpenUntil = Today },
            AnItem("soon") with { OpenFrom = Today.AddDays(-9), OpenUntil = Today.AddDays(7) },
            AnItem("later") with { OpenFrom = Today.AddDays(1) },
            AnItem("over") with { OpenUntil = Today.AddDays(-1) },
            AnItem("never"));

        Assert.Equal(["always", "soon", "today"], await IdsAsync(Request() with { OpenNow = true }));
        Assert.Equal(["soon", "today"], await IdsAsync(Request() with { ClosingWithinDays = 7 }));
        Assert.Equal(["today"], await IdsAsync(Request() with { ClosingWithinDays = 6 }));
        Assert.Equal(["soon", "today"], await IdsAsync(Request() with { ClosingWithinDays = int.MaxValue }));
        Assert.Equal(
            ["today", "soon", "always", "later", "over", "never"],
            (await SearchAsync(Request() with { Sort = SearchSort.Deadline })).Hits.Select(h => h.Id));
    }

    [Fact]
    public async Task Dates_and_amounts_are_ranges()
    {
        await PutAsync(
            AnItem("a") with { PublishedUtc = new DateTime(2026, 3, 1, 23, 59, 59, DateTimeKind.Utc), AmountMin = 10, AmountMax = 100 },
            AnItem("b") with { PublishedUtc = new DateTime(2026, 3, 2, 0, 0, 0, DateTimeKind.Utc), AmountMin = 50, AmountMax = 500.5m },
            AnItem("c") with { AmountMin = 1_000 },
            AnItem("d"));

        Assert.Equal(["a"], await IdsAsync(Request() with { From = new DateOnly(2026, 3, 1), Until = new DateOnly(2026, 3, 1) }));
        Assert.Equal(["a", "b"], await IdsAsync(Request() with { From = new DateOnly(2026, 2, 1), Until = DateOnly.MaxValue }));
        Assert.Equal(["b", "c"], await IdsAsync(Request() with { AmountAtLeast = 101 }));
        Assert.Equal(["a"], await IdsAsync(Request() with { AmountAtMost = 49.99m }));
        Assert.Equal(["b", "a"], (await SearchAsync(Request() with { Sort = SearchSort.Date, Limit = 2 })).Hits.Select(h => h.Id));
        Assert.Equal(["c", "b", "a", "d"], (await SearchAsync(Request() with { Sort = SearchSort.Amount })).Hits.Select(h => h.Id));
    }

    [Theory]
    [InlineData(-1, 10, 10)]
    [InlineData(int.MinValue, int.MaxValue, 30)]
    [InlineData(25, 10, 5)]
    [InlineData(1_000_000_000, 10, 0)]
    [InlineData(int.MaxValue, int.MaxValue, 0)]
    [InlineData(0, -5, 0)]
    public async Task Pages_beyond_all_bounds_are_cut(int offset, int limit, int expected)
    {
        await PutAsync([.. Enumerable.Range(0, 30).Select(n => AnItem($"i{n:00}") with { Title = "科技贷款" })]);

        foreach (var text in new[] { null, "贷款" })
        {
            var response = await SearchAsync(Request() with { Text = text, Offset = offset, Limit = limit });
            Assert.Equal(30, response.Total);
            Assert.Equal(expected, response.Hits.Count);
        }
    }

    [Fact]
    public async Task Paging_shows_every_item_once()
    {
        await PutAsync([.. Enumerable.Range(0, 25).Select(n => AnItem($"i{n:00}") with { Title = "科技贷款" })]);
        var seen = new List<string>();
        for (var offset = 0; offset < 30; offset += 10)
        {
            seen.AddRange((await SearchAsync(Request() with { Text = "贷款", Offset = offset, Limit = 10 })).Hits.Select(h => h.Id));
        }

        Assert.Equal(25, seen.Distinct().Count());
        Assert.Equal(25, seen.Count);
    }

    [Fact]
    public async Task The_same_thing_from_several_sources_is_shown_once()
    {
        await PutAsync(
            AnItem("a") with { Title = "科技贷款", CollapseKey = "k", Facets = Facet("region", "320200") },
            AnItem("b") with { Title = "科技贷款", Body = "转载", CollapseKey = "k", Facets = Facet("region", "320200") },
            AnItem("c") with { Title = "科技贷款办法", Facets = Facet("region", "320200") });

        var response = await SearchAsync(Request() with { Text = "科技贷款", FacetNames = ["region"] });

        Assert.Equal(2, response.Total);
        Assert.Equal([new FacetCount("320200", 2)], response.Facets["region"]);
        Assert.Equal(["a", "c"], response.Hits.Select(h => h.Id));
        Assert.Equal([1, 0], response.Hits.Select(h => h.Others));
    }

    [Fact]
    public async Task A_newer_article_wins_a_tie_but_a_policy_does_not_age()
    {
        await PutAsync(
            AnItem("old") with { Kind = "Article", Title = "科技贷款", PublishedUtc = new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc) },
            AnItem("new") with { Kind = "Article", Title = "科技贷款", PublishedUtc = new DateTime(2026, 6, 1, 0, 0, 0, DateTimeKind.Utc) },
            AnItem("policy") with { Title = "科技贷款", PublishedUtc = new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc) });

        var hits = (await SearchAsync(Request() with { Text = "贷款" })).Hits.ToDictionary(h => h.Id, h => h.Score);

        Assert.True(hits["new"] > hits["old"]);
        Assert.True(hits["policy"] <= hits["old"]);
    }

    [Fact]
    public async Task Synonyms_work_both_ways()
    {
        Synonyms.Use(new SynonymTable([["农行", "中国农业银行", "ABC"], ["专精特新", "小巨人"]]));
        await PutAsync(
            AnItem("short") with { Title = "农行科技贷" },
            AnItem("long") with { Title = "中国农业银行税易贷" },
            AnItem("latin") with { Title = "ABC Loan" },
            AnItem("alphabet") with { Title = "ABCD 银行" });

        foreach (var name in new[] { "农行", "中国农业银行", "abc" })
        {
            Assert.Equal(["latin", "long", "short"], (await FindAsync(name, fullOnly: true)).Order());
        }
    }

    private static SearchRequest Request(params (string Facet, string[] Codes)[] filters) => new()
    {
        Filters = filters.ToDictionary(f => f.Facet, f => (IReadOnlyList<string>)f.Codes),
        Today = Today,
    };

    private async Task<IReadOnlyList<string>> IdsAsync(SearchRequest request) =>
        [.. (await SearchAsync(request)).Hits.Select(h => h.Id).Order(StringComparer.Ordinal)];

    private Task PutRegionsAsync() => PutAsync(
        AnItem("a") with { Title = "科技贷款", Facets = Facet("region", "320200", "320000") },
        AnItem("b") with { Title = "科技贷款", Kind = "Product", Facets = Facet("region", "320200", "320000") },
        AnItem("c") with { Title = "科技贷款", Facets = Facet("region", "320500", "320000") },
        AnItem("d") with { Title = "园区", Kind = "Article" });
}
