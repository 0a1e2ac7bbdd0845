using Expressway.Core.Content;
using Expressway.Core.Data;
using Expressway.Core.Sources;
using Expressway.Core.Taxonomies;
using Expressway.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Expressway.Core.Tests.Sources;

public sealed class SourceTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_new_source_is_due_at_once_and_after_a_good_run_again_after_its_interval()
    {
        await using var database = await ReadyAsync();
        var id = await AddAsync(database, ADraft());
        Assert.Equal([id], await DueAsync(database));

        await ChangeAsync(database, id, source => source.Succeed(database.Clock.UtcNow));
        Assert.Empty(await DueAsync(database));
        database.Clock.Advance(TimeSpan.FromMinutes(60));

        Assert.Equal([id], await DueAsync(database));
    }

    [Fact]
    public async Task The_pause_after_failures_doubles_up_to_a_day_and_a_good_run_ends_it()
    {
        await using var database = await ReadyAsync();
        var id = await AddAsync(database, ADraft());
        var pauses = new List<double>();
        for (var i = 0; i < 10; i++)
        {
            await ChangeAsync(database, id, source =>
            {
                source.Fail("HTTP 500", database.Clock.UtcNow);
                pauses.Add((source.NextDueUtc - database.Clock.UtcNow).TotalMinutes);
            });
        }

        Assert.Equal([15, 30, 60, 120, 240, 480, 960, 1440, 1440, 1440], pauses);
        await ChangeAsync(database, id, source =>
        {
            Assert.Equal(10, source.ConsecutiveFailures);
            source.Succeed(database.Clock.UtcNow);
            Assert.Null(source.LastError);
            Assert.Equal(0, source.ConsecutiveFailures);
        });
    }

    [Fact]
    public async Task A_disabled_source_is_never_due()
    {
        await using var database = await ReadyAsync();
        await AddAsync(database, ADraft() with { Enabled = false });

        Assert.Empty(await DueAsync(database));
    }

    [Fact]
    public async Task Another_address_makes_a_source_due_and_forgets_what_the_old_list_said()
    {
        await using var database = await ReadyAsync();
        var id = await AddAsync(database, ADraft());
        await ChangeAsync(database, id, source =>
        {
            source.Succeed(database.Clock.UtcNow);
            source.Validate("\"v1\"", null);
        });

        await database.InScopeAsync<IServiceProvider>(async services =>
        {
            var db = services.GetRequiredService<ExpresswayDbContext>();
            var source = (await db.Sources.FindAsync([id], Ct))!;
            Assert.True((await services.GetRequiredService<SourceRegistry>().EditAsync(source, ADraft() with { Trusted = true }, Ct)).IsDone);
            Assert.Equal("\"v1\"", source.ETag);
            Assert.True((await services.GetRequiredService<SourceRegistry>().EditAsync(source, ADraft() with { Url = "http://example.org/new" }, Ct)).IsDone);
            await db.SaveChangesAsync(Ct);
        });

        Assert.Equal([id], await DueAsync(database));
        await ChangeAsync(database, id, source => Assert.Null(source.ETag));
    }

    [Theory]
    [InlineData("ftp://example.org/", "地址须以 http:// 或 https:// 开头，不能带用户名。")]
    [InlineData("http://user:secret@example.org/", "地址须以 http:// 或 https:// 开头，不能带用户名。")]
    [InlineData("", "请填写地址。")]
    public async Task Refuses_an_address_that_is_not_of_the_web(string url, string sentence)
    {
        await using var database = await ReadyAsync();

        var outcome = await database.InScopeAsync<SourceRegistry, Outcome<Source>>(registry => registry.AddAsync(ADraft() with { Url = url }, Ct));

        Assert.Equal(sentence, outcome.Refusal);
    }

    [Fact]
    public async Task Refuses_unknown_codes_types_and_a_name_that_is_taken()
    {
        await using var database = await ReadyAsync();
        await AddAsync(database, ADraft());
        await database.InScopeAsync<SourceRegistry>(async registry =>
        {
            Assert.Equal("没有代码“999999”。", (await registry.AddAsync(ADraft() with { Name = "乙", Region = "999999" }, Ct)).Refusal);
            Assert.Equal("没有可采集的内容类型“Product”。", (await registry.AddAsync(ADraft() with { Name = "乙", ContentType = "Product" }, Ct)).Refusal);
            Assert.Equal("采集间隔应在 15 到 43200 分钟之间。", (await registry.AddAsync(ADraft() with { Name = "乙", EveryMinutes = 1 }, Ct)).Refusal);
            Assert.Equal("已有名为“甲”的来源。", (await registry.AddAsync(ADraft(), Ct)).Refusal);
        });
    }

    [Fact]
    public async Task Putting_a_source_twice_keeps_one_with_its_selectors()
    {
        await using var database = await ReadyAsync();
        var draft = ADraft() with { Selectors = new SourceSelectors { Item = "ul.list li", Date = ".date" } };
        for (var i = 0; i < 2; i++)
        {
            await database.InScopeAsync<IServiceProvider>(async services =>
            {
                Assert.True((await services.GetRequiredService<SourceRegistry>().PutAsync(draft, Ct)).IsDone);
                await services.GetRequiredService<ExpresswayDbContext>().SaveChangesAsync(Ct);
            });
        }

        await using var scope = database.Scope();
        var db = scope.ServiceProvider.GetRequiredService<ExpresswayDbContext>();
        Assert.Equal(draft, Assert.Single(await db.Sources.ToListAsync(Ct)).ToDraft());
    }

    internal static SourceDraft ADraft() => new() { Name = "甲", Url = "http://example.org/list", EveryMinutes = 60, Region = "320200", Licence = "公开" };

    internal static async Task<TestDatabase> ReadyAsync()
    {
        var database = await TestDatabase.CreateAsync(services => services.AddSingleton<IHtmlCleaner, PlainCleaner>());
        await database.InScopeAsync<IServiceProvider>(services =>
        {
            services.GetRequiredService<TaxonomyCatalog>().Use(TaxonomyRecipe.ReadFolder(RepositoryRoot.Combine("recipes", "taxonomies")));
            services.GetRequiredService<ContentTypeCatalog>().Load(ShippedTypes.Read());
            return Task.CompletedTask;
        });
        return database;
    }

    internal static async Task<Guid> AddAsync(TestDatabase database, SourceDraft draft) =>
        await database.InScopeAsync<IServiceProvider, Guid>(async services =>
        {
            var added = await services.GetRequiredService<SourceRegistry>().AddAsync(draft, Ct);
            Assert.True(added.IsDone, added.Refusal);
            await services.GetRequiredService<ExpresswayDbContext>().SaveChangesAsync(Ct);
            return added.Value.Id;
        });

    private static Task<IReadOnlyList<Guid>> DueAsync(TestDatabase database) =>
        database.InScopeAsync<SourceRegistry, IReadOnlyList<Guid>>(registry => registry.DueAsync(Ct));

    private static async Task ChangeAsync(TestDatabase database, Guid id, Action<Source> change)
    {
        await using var scope = database.Scope();
        var db = scope.ServiceProvider.GetRequiredService<ExpresswayDbContext>();
        change((await db.Sources.FindAsync([id], Ct))!);
        await db.SaveChangesAsync(Ct);
    }

    /// <summary>Passes everything: what is cleaned is the crawler's tests' matter.</summary>
    private sealed class PlainCleaner : IHtmlCleaner
    {
        public string Clean(string html, Uri? baseAddress = null) => html;

        public string ToText(string html) => html;
    }
}
