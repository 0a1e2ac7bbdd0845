using Expressway.Core.Content;
using Expressway.Core.Data;
using Expressway.Core.Sources;
using Expressway.Core.Taxonomies;
using Expressway.Crawler.Collecting;
using Expressway.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Expressway.Crawler.Tests.Collecting;

/// <summary>The whole crawler over a database of its own and a web server on this machine.</summary>
internal sealed class CrawlHarness : IAsyncDisposable
{
    private CrawlHarness(TestDatabase database, LocalWeb web)
    {
        Database = database;
        Web = web;
    }

    public TestDatabase Database { get; }

    public LocalWeb Web { get; }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>Starts both.</summary>
    /// <param name="fetching">The way out; private addresses and no delay where absent.</param>
    /// <param name="collecting">The limits of a run; the usual ones where absent.</param>
    public static async Task<CrawlHarness> StartAsync(CrawlerOptions? fetching = null, CollectorOptions? collecting = null)
    {
        var database = await TestDatabase.CreateAsync(services =>
        {
            services.AddCrawler();
            services.AddSingleton(Options.Create(fetching ?? Local));
            services.AddSingleton(Options.Create(collecting ?? new CollectorOptions()));
        });
        await database.InScopeAsync<IServiceProvider>(services =>
        {
            services.GetRequiredService<TaxonomyCatalog>().Use(TaxonomyRecipe.ReadFolder(RepositoryRoot.Combine("recipes", "taxonomies")));
            services.GetRequiredService<ContentTypeCatalog>().Load(ShippedTypes.Read());
            return Task.CompletedTask;
        });
        return new CrawlHarness(database, await LocalWeb.StartAsync());
    }

    /// <summary>Options for a server on this machine.</summary>
    public static CrawlerOptions Local { get; } = new() { AllowPrivateAddresses = true, MinDelay = TimeSpan.Zero, MaxDelay = TimeSpan.Zero };

    public Task<Guid> AddSourceAsync(string path = "/list", Func<SourceDraft, SourceDraft>? change = null) =>
        Database.InScopeAsync<IServiceProvider, Guid>(async services =>
        {
            var draft = new SourceDraft
            {
                Name = "来源" + path,
                Url = path.Contains("://", StringComparison.Ordinal) ? path : Web.At(path),
                Region = "000000",
                ContentType = "Article",
                Selectors = new SourceSelectors { Item = "ul.list > li" },
            };
            var added = await services.GetRequiredService<SourceRegistry>().AddAsync(change?.Invoke(draft) ?? draft, Ct);
            Assert.True(added.IsDone, added.Refusal);
            await services.GetRequiredService<ExpresswayDbContext>().SaveChangesAsync(Ct);
            return added.Value.Id;
        });

    public Task<CrawlReport> RunAsync(Guid source, bool all = true) =>
        Database.InScopeAsync<SourceReader, CrawlReport>(reader => reader.ReadAsync(source, all, null, Ct));

    public Task<List<InboxItem>> InboxAsync() => AskAsync(db => db.InboxItems.AsNoTracking().OrderBy(item => item.Id).ToListAsync(Ct));

    public Task<Source> SourceAsync(Guid id) => AskAsync(db => db.Sources.AsNoTracking().SingleAsync(source => source.Id == id, Ct));

    public Task<SourcePage> PageAsync(string path) =>
        AskAsync(db => db.SourcePages.AsNoTracking().SingleAsync(page => page.Url == Web.At(path), Ct));

    public Task<T> AskAsync<T>(Func<ExpresswayDbContext, Task<T>> ask) => Database.InScopeAsync(ask);

    public async ValueTask DisposeAsync()
    {
        await Web.DisposeAsync();
        await Database.DisposeAsync();
    }
}
