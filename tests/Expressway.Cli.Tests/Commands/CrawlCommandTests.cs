using Expressway.Cli.Commands;
using Expressway.Core.Content;
using Expressway.Core.Data;
using Expressway.Core.Sources;
using Expressway.Core.Taxonomies;
using Expressway.Crawler.Jobs;
using Expressway.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Expressway.Cli.Tests.Commands;

public sealed class CrawlCommandTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private WebApplication? _web;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private string[] Settings => [$"--Data:Folder={_folder.Path}", "--Crawler:AllowPrivateAddresses=true", "--Crawler:MinDelay=00:00:00", "--Server:Urls=http://127.0.0.1:0"];

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _web = builder.Build();
        _web.MapGet("/list", () => Results.Content("<ul><li><a href=/a>关于支持中小企业的通知</a></li></ul>", "text/html; charset=utf-8"));
        _web.MapGet("/a", () => Results.Content(
            "<title>关于支持中小企业的通知</title><h1>关于支持中小企业的通知</h1>" + string.Concat(Enumerable.Range(1, 6).Select(i => $"<p>第{i}条，各有关单位应当加强融资服务，并按要求报送进展。</p>")),
            "text/html; charset=utf-8"));
        await _web.StartAsync(Ct);
    }

    public async ValueTask DisposeAsync()
    {
        if (_web is not null)
        {
            await _web.DisposeAsync();
        }

        _folder.Dispose();
    }

    [Fact]
    public async Task Runs_a_source_into_the_inbox_and_says_by_its_exit_code_how_it_went()
    {
        await AddAsync("好来源", "/list");
        await AddAsync("坏来源", "/absent");

        Assert.Equal(0, await InvokeAsync("crawl", "run", "好来源"));
        Assert.Equal(1, await CountAsync());
        Assert.Equal(1, await InvokeAsync("crawl", "run", "坏来源"));
        Assert.Equal(1, await InvokeAsync("crawl", "run", "all", "--json"));
        Assert.Equal(2, await InvokeAsync("crawl", "run", "没有的来源"));
        Assert.Equal(0, await InvokeAsync("crawl", "list", "--json"));
        Assert.Equal(1, await CountAsync());
    }

    [Fact]
    public async Task Tests_a_page_without_storing_anything()
    {
        Assert.Equal(0, await InvokeAsync("crawl", "test", At("/a"), "--json"));
        Assert.Equal(1, await InvokeAsync("crawl", "test", At("/absent"), "--json"));
        Assert.Equal(2, await InvokeAsync("crawl", "test", "ftp://example.org/"));
        Assert.Empty(Directory.GetFileSystemEntries(_folder.Path));
    }

    [Fact]
    public async Task The_site_reads_due_sources_by_itself_and_ends_at_once_when_told()
    {
        await AddAsync("好来源", "/list");
        await using (var site = SiteHost.Build(Settings))
        {
            await SiteHost.PrepareAsync(site.Services, Ct);
            await site.StartAsync(Ct);
            while (await CountAsync() == 0)
            {
                await Task.Delay(50, Ct);
            }

            await site.StopAsync(Ct);
        }

        Assert.Equal(1, await CountAsync());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_crawl_job_is_scheduled_only_where_the_crawler_is_on(bool on)
    {
        await using var site = SiteHost.Build([.. Settings, $"--Crawler:Enabled={on}"]);

        var scheduler = await site.Services.GetRequiredService<Quartz.ISchedulerFactory>().GetScheduler(Ct);

        Assert.Equal(on, await scheduler.Exists(ReadDueSourcesJob.Key, Ct));
    }

    private string At(string path) => _web!.Urls.First() + path;

    private Task<int> InvokeAsync(params string[] words) => ExpresswayCommand.Create().Parse([.. words, .. Settings]).InvokeAsync(cancellationToken: Ct);

    private async Task AddAsync(string name, string path)
    {
        await using var host = await CommandHost.OpenAsync(Settings, Ct);
        var db = host.Services.GetRequiredService<ExpresswayDbContext>();
        host.Services.GetRequiredService<TaxonomyCatalog>().Use(TaxonomyRecipe.ReadFolder(RepositoryRoot.Combine("recipes", "taxonomies")));
        host.Services.GetRequiredService<ContentTypeCatalog>().Load(ShippedTypes.Read());
        var draft = new SourceDraft { Name = name, Url = At(path), ContentType = "Article", Selectors = new SourceSelectors { Item = "li" } };
        var added = await host.Services.GetRequiredService<SourceRegistry>().AddAsync(draft, Ct);
        Assert.True(added.IsDone, added.Refusal);
        await db.SaveChangesAsync(Ct);
    }

    private async Task<int> CountAsync()
    {
        await using var host = await CommandHost.OpenAsync(Settings, Ct, prepare: false);
        return await host.Services.GetRequiredService<ExpresswayDbContext>().InboxItems.CountAsync(Ct);
    }
}
