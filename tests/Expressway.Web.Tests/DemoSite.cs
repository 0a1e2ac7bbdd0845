using System.Net;
using System.Text.RegularExpressions;
using Expressway.Cli;
using Expressway.Core.Accounts;
using Expressway.Core.Content;
using Expressway.Core.Data;
using Expressway.Core.Recipes;
using Expressway.Core.Search;
using Expressway.Core.Workflow;
using Expressway.Testing;
using Expressway.Web.Caching;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

[assembly: AssemblyFixture(typeof(Expressway.Web.Tests.DemoSite))]

namespace Expressway.Web.Tests;

/// <summary>The real site with the demonstration's content on a port of its own, one for all tests; each adds what it needs and looks for that alone.</summary>
public sealed partial class DemoSite : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private WebApplication? _app;

    public static CancellationToken Ct => TestContext.Current.CancellationToken;

    public Uri Address { get; private set; } = new("http://127.0.0.1");

    internal IServiceProvider Services => _app!.Services;

    public async ValueTask InitializeAsync()
    {
        _app = SiteHost.Build(
            [$"--Data:Folder={_folder.Path}", "--Server:Urls=http://127.0.0.1:0", "--Crawler:Enabled=false", "--Site:ServerTiming=true", $"--Recipes:Folder={RepositoryRoot.Combine("recipes")}"],
            builder => builder.Logging.ClearProviders());
        await SiteHost.PrepareAsync(_app.Services, CancellationToken.None);
        await using (var scope = _app.Services.CreateAsyncScope())
        {
            var (_, faults) = await scope.ServiceProvider.GetRequiredService<RecipeRunner>().RunAsync("demo", CancellationToken.None);
            Assert.Empty(faults);
            await scope.ServiceProvider.GetRequiredService<Indexer>().RebuildAsync(null, CancellationToken.None);
        }

        await _app.StartAsync(CancellationToken.None);
        Address = new Uri(_app.Urls.First());
    }

    public async ValueTask DisposeAsync()
    {
        await _app!.StopAsync();
        await _app.DisposeAsync();
        _folder.Dispose();
    }

    /// <summary>Somebody with an empty browser that follows no redirect.</summary>
    public HttpClient Visitor() => new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = Address };

    /// <summary>The text of a page that is there.</summary>
    public async Task<string> PageAsync(string path)
    {
        using var visitor = Visitor();
        using var answer = await visitor.GetAsync(path, Ct);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{path}: {(int)answer.StatusCode}");
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Ct));
    }

    /// <summary>Saves an article and, when asked, publishes it and waits until index and caches know.</summary>
    public async Task<string> ArticleAsync(string title, bool publish, Action<ContentDocument>? change = null)
    {
        var id = await WithAsync(async services =>
        {
            var store = services.GetRequiredService<ContentStore>();
            var document = store.New("Article", title);
            document.SetTerms("Category", "article-categories", ["news"]);
            document.SetText("SourceName", "示范日报");
            document.SetHtml("Body", "<p>正文</p>");
            change?.Invoke(document);
            var saved = await store.SaveAsync(document, null, new ContentStore.Author(null, "测试"), null, Ct);
            Assert.True(saved.IsDone, saved.Refusal);
            if (publish)
            {
                var outcome = await services.GetRequiredService<EditorialWorkflow>().PublishThroughAsync(saved.Value, Actor.System, Ct);
                Assert.True(outcome.IsDone, outcome.Refusal);
            }

            await services.GetRequiredService<ExpresswayDbContext>().SaveChangesAsync(Ct);
            return document.ContentItemId;
        });
        await CatchUpAsync();
        return id;
    }

    /// <summary>Takes an item off the site.</summary>
    public async Task WithdrawAsync(string id)
    {
        await WithAsync(async services =>
        {
            var version = await services.GetRequiredService<ContentStore>().PublishedAsync(id, Ct);
            var outcome = await services.GetRequiredService<EditorialWorkflow>().MoveAsync(version!, EditorialStatus.Archived, Actor.System, "过期", null, Ct);
            Assert.True(outcome.IsDone, outcome.Refusal);
            return await services.GetRequiredService<ExpresswayDbContext>().SaveChangesAsync(Ct);
        });
        await CatchUpAsync();
    }

    /// <summary>Lets the index and the caches hear of what was published.</summary>
    public async Task CatchUpAsync()
    {
        await WithAsync(async services =>
        {
            // The site's own worker may hold a message: what counts is that none is left.
            while (await services.GetRequiredService<Indexer>().RunAsync(Ct) > 0 || await services.GetRequiredService<ExpresswayDbContext>().Outbox.AnyAsync(Ct))
            {
            }

            return true;
        });
        await Services.GetRequiredService<PublicationWatch>().LookAsync(Ct);
    }

    /// <summary>Asks the services in a scope of their own.</summary>
    public async Task<T> WithAsync<T>(Func<IServiceProvider, Task<T>> ask)
    {
        await using var scope = Services.CreateAsyncScope();
        return await ask(scope.ServiceProvider);
    }

    /// <summary>The hidden token of a form.</summary>
    public static string TokenOf(string html) => TokenPattern().Match(html).Groups[1].Value;

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"", RegexOptions.NonBacktracking)]
    private static partial Regex TokenPattern();
}
