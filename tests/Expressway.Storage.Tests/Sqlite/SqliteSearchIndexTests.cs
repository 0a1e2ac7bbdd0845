using Expressway.Core.Content;
using Expressway.Core.Search;
using Expressway.Storage.Sqlite;
using Expressway.Testing;
using Expressway.Testing.Search;

namespace Expressway.Storage.Tests.Sqlite;

public sealed class SqliteSearchIndexTests : SearchIndexContract
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task An_index_that_is_opened_again_still_answers()
    {
        await PutAsync(AnItem("a") with { Title = "贷款" });
        using var again = new SqliteSearchIndex(System.IO.Path.Combine(_folder.Path, "search.db"), new SynonymCatalog());

        var response = await again.SearchAsync(new SearchRequest { Text = "贷款", Today = Today }, Ct);

        Assert.Equal("a", Assert.Single(response.Hits).Id);
    }

    [Fact]
    public async Task Searches_are_answered_from_the_old_index_while_it_is_rebuilt()
    {
        await PutAsync(AnItem("old") with { Title = "旧贷款" });

        await Index.RebuildAsync(Watched(), Ct);

        Assert.Equal(["new"], await FindAsync("贷款"));

        async IAsyncEnumerable<SearchDocument> Watched()
        {
            yield return AnItem("new") with { Title = "新贷款" };
            Assert.Equal(["old"], await FindAsync("贷款"));
        }
    }

    [Fact]
    public async Task A_match_counts_what_the_content_types_say()
    {
        await PutAsync(AnItem("summary") with { Title = "甲", Summary = "设备贴息", Body = "其他内容" }, AnItem("body") with { Title = "乙", Summary = "其他内容", Body = "设备贴息" });
        Assert.Equal(["summary", "body"], await FindAsync("设备贴息"));
        var types = new ContentTypeCatalog();
        types.Load([new ContentTypeDefinition
        {
            Name = "Note",
            DisplayName = new("记录", "Note"),
            Section = "notes",
            Fields = [new() { Name = "Text", Kind = FieldKind.HtmlField, DisplayName = new("正文", "Text"), Search = SearchRole.Body, Weight = 50 }],
        }]);
        using var weighed = new SqliteSearchIndex(System.IO.Path.Combine(_folder.Path, "search.db"), new SynonymCatalog(), types);

        var response = await weighed.SearchAsync(new SearchRequest { Text = "设备贴息", Today = Today }, Ct);

        Assert.Equal(["body", "summary"], response.Hits.Select(hit => hit.Id));
    }

    protected override Task<ISearchIndex> CreateAsync(SynonymCatalog synonyms) =>
        Task.FromResult<ISearchIndex>(new SqliteSearchIndex(System.IO.Path.Combine(_folder.Path, "search.db"), synonyms));

    protected override Task DestroyAsync()
    {
        ((SqliteSearchIndex)Index).Dispose();
        _folder.Dispose();
        return Task.CompletedTask;
    }
}
