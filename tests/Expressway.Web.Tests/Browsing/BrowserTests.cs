using Expressway.Core.Content;
using Expressway.Core.Search;
using Expressway.Storage.Sqlite;
using Expressway.Testing;
using Expressway.Web.Browsing;
using Microsoft.Extensions.DependencyInjection;

namespace Expressway.Web.Tests.Browsing;

public sealed class BrowserTests(DemoSite site)
{
    [Fact]
    public async Task A_list_shows_the_newest_items_while_a_new_index_is_being_built_and_then_what_the_index_says()
    {
        using var folder = new TemporaryFolder();
        using var index = new SqliteSearchIndex(folder.Combine("search.db"), site.Services.GetRequiredService<SynonymCatalog>());

        var unbuilt = await ListAsync(index);
        Assert.True(unbuilt.IsWithoutIndex);
        Assert.NotEmpty(unbuilt.Cards);

        await index.RebuildAsync(AsyncEnumerable.Empty<SearchDocument>(), DemoSite.Ct);
        var built = await ListAsync(index);
        Assert.False(built.IsWithoutIndex);
        Assert.Empty(built.Cards);
    }

    private Task<BrowseResult> ListAsync(ISearchIndex index) => site.WithAsync(services => new Browser(
        index,
        services.GetRequiredService<ContentReader>(),
        services.GetRequiredService<ContentTypeCatalog>(),
        services.GetRequiredService<FacetLabels>(),
        services.GetRequiredService<TimeProvider>())
        .BrowseAsync(new BrowseQuery(), services.GetRequiredService<ContentTypeCatalog>().Get("Policy"), DemoSite.Ct));
}
