using Expressway.Core.Content;
using Expressway.Core.Data;
using Expressway.Core.Search;
using Expressway.Core.Workflow;
using Expressway.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static Expressway.Testing.SmallSite;

namespace Expressway.Storage.Tests.Search;

public sealed class IndexerTests
{
    private const string Marker = "贴息";

    [Fact]
    public async Task What_is_published_is_found_by_a_word_of_two_letters_and_what_is_withdrawn_is_not()
    {
        await using var site = await SmallSite.CreateAsync();
        var id = await site.DraftAsync("新吴区设备贷款贴息办法");
        await IndexAsync(site);
        Assert.Empty(await FindAsync(site, Marker));

        await site.PublishAsync(id);
        await IndexAsync(site);
        Assert.Single(await FindAsync(site, Marker));

        await site.MoveAsync(id, EditorialStatus.Archived, Chief, "过期");
        await IndexAsync(site);
        Assert.Empty(await FindAsync(site, Marker));
    }

    [Fact]
    public async Task A_draft_is_in_no_search_and_no_suggestion()
    {
        await using var site = await SmallSite.CreateAsync();
        var id = await site.DraftAsync("公开的标题");
        await site.PublishAsync(id);
        await SaveAgainAsync(site, id, "蓝鲸暗号");

        await IndexAsync(site);

        Assert.Empty(await FindAsync(site, "蓝鲸"));
        Assert.Empty(await site.Database.InScopeAsync<ISearchIndex, IReadOnlyList<SearchSuggestion>>(index => index.SuggestAsync("蓝鲸", 10, Ct)));
        Assert.Single(await FindAsync(site, "公开"));
    }

    [Fact]
    public async Task The_outbox_is_empty_after_the_work_and_index_and_database_agree()
    {
        await using var site = await SmallSite.CreateAsync();
        await site.PublishAsync(await site.DraftAsync("一"));
        Assert.Equal(1, (await VerifyAsync(site)).Waiting);

        await IndexAsync(site);

        var difference = await VerifyAsync(site);
        Assert.True(difference.IsNone);
        Assert.Equal(0, difference.Waiting);
    }

    [Fact]
    public async Task A_difference_is_seen_and_a_rebuild_mends_it()
    {
        await using var site = await SmallSite.CreateAsync();
        await site.PublishAsync(await site.DraftAsync("一"));
        await IndexAsync(site);
        await site.Database.InScopeAsync<ISearchIndex>(index => index.ClearAsync(Ct));
        Assert.Single((await VerifyAsync(site)).Missing);

        await site.Database.InScopeAsync<Indexer>(indexer => indexer.RebuildAsync(null, Ct));

        Assert.True((await VerifyAsync(site)).IsNone);
    }

    [Fact]
    public async Task Nothing_is_lost_while_the_index_is_away()
    {
        var flaky = new AwayIndex();
        await using var site = await SmallSite.CreateAsync(services => services.AddSingleton<ISearchIndex>(flaky));
        await site.PublishAsync(await site.DraftAsync("一"));

        await IndexAsync(site);
        var waiting = await site.Database.InScopeAsync<ExpresswayDbContext, int>(db => db.Outbox.CountAsync(Ct));
        Assert.Equal(1, waiting);

        flaky.IsAway = false;
        site.Database.Clock.Advance(TimeSpan.FromMinutes(10));
        await IndexAsync(site);
        Assert.Equal(1, flaky.Held);
        Assert.Equal(0, await site.Database.InScopeAsync<ExpresswayDbContext, int>(db => db.Outbox.CountAsync(Ct)));
    }

    [Fact]
    public async Task A_type_that_is_JSON_alone_is_found_and_filtered()
    {
        await using var site = await SmallSite.CreateAsync();
        await site.Database.InScopeAsync<IServiceProvider>(async services =>
        {
            var db = services.GetRequiredService<ExpresswayDbContext>();
            db.Add(new ContentTypeRow("Event", """
                {"ContentTypes":[{"Name":"Event","DisplayName":"活动","Settings":{"ExpresswayTypeSettings":{"DisplayNameEn":"Event","Section":"events"}},"ContentTypePartDefinitionRecords":[{"PartName":"Event","Name":"Event"}]}],
                 "ContentParts":[{"Name":"Event","ContentPartFieldDefinitionRecords":[
                   {"FieldName":"TaxonomyField","Name":"Region","Settings":{"TaxonomyFieldSettings":{"TaxonomyContentItemId":"regions","Unique":true},"ExpresswayFieldSettings":{"Facet":"region","Search":"tags"}}},
                   {"FieldName":"TextField","Name":"Venue","Settings":{"ExpresswayFieldSettings":{"Required":true,"Search":"names"}}}]}]}
                """));
            await db.SaveChangesAsync(Ct);
            await services.GetRequiredService<ContentTypeCatalog>().LoadAsync(db, Ct);
            var store = services.GetRequiredService<ContentStore>();
            var document = store.New("Event", "银企对接会");
            document.SetText("Venue", "太湖会议中心");
            document.SetTerms("Region", "regions", ["320211"]);
            var saved = await store.SaveAsync(document, null, new ContentStore.Author(Writer.Id, Writer.Name), null, Ct);
            await db.SaveChangesAsync(Ct);
            Assert.True((await services.GetRequiredService<EditorialWorkflow>().PublishThroughAsync(saved.Value!, Core.Accounts.Actor.System, Ct)).IsDone);
            await db.SaveChangesAsync(Ct);
        });

        await IndexAsync(site);

        var hit = Assert.Single(await FindAsync(site, "会议", new() { ["region"] = ["320200"], ["kind"] = ["Event"] }));
        Assert.Equal("Event", hit.Kind);
    }

    private static Task SaveAgainAsync(SmallSite site, Guid id, string title) => site.Database.InScopeAsync<IServiceProvider>(async services =>
    {
        var db = services.GetRequiredService<ExpresswayDbContext>();
        var document = (await db.ContentVersions.FindAsync([id], Ct))!.Document();
        document.Title = title;
        Assert.True((await services.GetRequiredService<ContentStore>().SaveAsync(document, id, new ContentStore.Author(null, "甲"), null, Ct)).IsDone);
        await db.SaveChangesAsync(Ct);
    });

    private static Task<int> IndexAsync(SmallSite site) => site.Database.InScopeAsync<Indexer, int>(indexer => indexer.RunAsync(Ct));

    private static Task<IndexDifference> VerifyAsync(SmallSite site) => site.Database.InScopeAsync<Indexer, IndexDifference>(indexer => indexer.VerifyAsync(Ct));

    private static Task<IReadOnlyList<SearchHit>> FindAsync(SmallSite site, string text, Dictionary<string, IReadOnlyList<string>>? filters = null) =>
        site.Database.InScopeAsync<ISearchIndex, IReadOnlyList<SearchHit>>(async index =>
            (await index.SearchAsync(new SearchRequest { Text = text, Today = new DateOnly(2026, 11, 22), Filters = filters ?? [] }, Ct)).Hits);

    /// <summary>An index that can't be reached until it is told to come back.</summary>
    private sealed class AwayIndex : ISearchIndex
    {
        private readonly HashSet<string> _ids = [];

        public bool IsAway { get; set; } = true;

        public int Held => _ids.Count;

        public Task PutAsync(IReadOnlyCollection<SearchDocument> documents, CancellationToken ct)
        {
            if (IsAway)
            {
                throw new SearchUnavailableException("away");
            }

            _ids.UnionWith(documents.Select(document => document.Id));
            return Task.CompletedTask;
        }

        public Task RemoveAsync(string id, int version, CancellationToken ct) => Task.CompletedTask;

        public Task<SearchResponse> SearchAsync(SearchRequest request, CancellationToken ct) => throw new SearchUnavailableException("away");

        public Task<IReadOnlyList<SearchSuggestion>> SuggestAsync(string prefix, int limit, CancellationToken ct) => throw new SearchUnavailableException("away");

        public Task<int> CountAsync(CancellationToken ct) => Task.FromResult(_ids.Count);

        public async IAsyncEnumerable<SearchEntry> IdsAndVersionsAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
        {
            await Task.CompletedTask;
            yield break;
        }

        public Task<bool> NeedsRebuildAsync(CancellationToken ct) => Task.FromResult(false);

        public Task RebuildAsync(IAsyncEnumerable<SearchDocument> documents, CancellationToken ct) => Task.CompletedTask;

        public Task ClearAsync(CancellationToken ct) => Task.CompletedTask;
    }
}
