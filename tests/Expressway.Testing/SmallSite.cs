using Expressway.Core.Accounts;
using Expressway.Core.Content;
using Expressway.Core.Data;
using Expressway.Core.Recipes;
using Expressway.Core.Workflow;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Xunit;

namespace Expressway.Testing;

/// <summary>A migrated database with the shipped taxonomies and content types and no content.</summary>
public sealed class SmallSite : IAsyncDisposable
{
    public static readonly Actor Writer = new(Guid.CreateVersion7(), "王编辑", [Roles.Editor]);
    public static readonly Actor Chief = new(Guid.CreateVersion7(), "李审核", [Roles.Approver]);

    private SmallSite(TestDatabase database) => Database = database;

    public TestDatabase Database { get; }

    public static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<SmallSite> CreateAsync(Action<IServiceCollection>? add = null)
    {
        var database = await TestDatabase.CreateAsync(services =>
        {
            services.AddSingleton<IHtmlCleaner, PlainCleaner>();
            services.AddSingleton(Options.Create(new RecipeOptions { Folder = Path.Combine(RepositoryRoot.Path, "recipes") }));
            add?.Invoke(services);
        });
        var (_, faults) = await database.InScopeAsync<RecipeRunner, (RecipeReport, IReadOnlyList<RecipeFault> Faults)>(runner => runner.RunAsync("base", Ct));
        Assert.Empty(faults);
        return new SmallSite(database);
    }

    /// <summary>Saves an article as a draft and gives its version's identifier.</summary>
    public Task<Guid> DraftAsync(string title = "标题", Action<ContentDocument>? change = null, Actor? author = null) =>
        Database.InScopeAsync<IServiceProvider, Guid>(async services =>
        {
            var store = services.GetRequiredService<ContentStore>();
            var document = store.New("Article", title);
            document.SetTerms("Category", "article-categories", ["news"]);
            document.SetText("SourceName", "示范日报");
            document.SetHtml("Body", "<p>正文</p>");
            change?.Invoke(document);
            var by = author ?? Writer;
            var saved = await store.SaveAsync(document, null, new ContentStore.Author(by.Id, by.Name), null, Ct);
            Assert.True(saved.IsDone, saved.Refusal);
            await services.GetRequiredService<ExpresswayDbContext>().SaveChangesAsync(Ct);
            return saved.Value.Id;
        });

    /// <summary>Makes a move and saves; gives the refusal, or null.</summary>
    public Task<string?> MoveAsync(Guid versionId, EditorialStatus next, Actor actor, string? reason = null, DateTime? atUtc = null) =>
        Database.InScopeAsync<IServiceProvider, string?>(async services =>
        {
            var db = services.GetRequiredService<ExpresswayDbContext>();
            var version = (await db.ContentVersions.FindAsync([versionId], Ct))!;
            var outcome = await services.GetRequiredService<EditorialWorkflow>().MoveAsync(version, next, actor, reason, atUtc, Ct);
            if (outcome.IsDone)
            {
                await db.SaveChangesAsync(Ct);
            }

            return outcome.Refusal;
        });

    /// <summary>Takes a draft to publication.</summary>
    public async Task PublishAsync(Guid versionId)
    {
        Assert.Null(await MoveAsync(versionId, EditorialStatus.InReview, Writer));
        Assert.Null(await MoveAsync(versionId, EditorialStatus.Approved, Chief));
        Assert.Null(await MoveAsync(versionId, EditorialStatus.Published, Chief));
    }

    public ValueTask DisposeAsync() => Database.DisposeAsync();
}
