using System.Text.Json.Nodes;
using Expressway.Core.Content;
using Expressway.Core.Data;
using Expressway.Core.Recipes;
using Expressway.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Expressway.Core.Tests.Recipes;

public sealed class RecipeRunnerTests
{
    private static readonly string Shipped = Path.Combine(RepositoryRoot.Path, "recipes");

    [Fact]
    public async Task The_demo_recipe_fills_a_hub_of_the_promised_size()
    {
        await using var site = await SiteAsync(Shipped);

        var (_, faults) = await RunAsync(site, "demo");

        Assert.Equal([], faults.Select(fault => fault.ToString()));
        await site.InScopeAsync<ExpresswayDbContext>(async db =>
        {
            var counts = await db.ContentItems.GroupBy(item => item.ContentType).Select(group => new { group.Key, Count = group.Count() })
                .ToDictionaryAsync(group => group.Key, group => group.Count, TestContext.Current.CancellationToken);
            Assert.InRange(counts["Policy"], 40, 1_000);
            Assert.InRange(counts["PolicyItem"], 60, 1_000);
            Assert.InRange(counts["Article"], 40, 1_000);
            Assert.InRange(counts["Product"], 60, 1_000);
            Assert.InRange(counts["Institution"], 20, 1_000);
            Assert.InRange(counts["Demand"], 30, 1_000);
            Assert.Equal(counts.Values.Sum(), await db.Outbox.CountAsync(TestContext.Current.CancellationToken));
        });
    }

    [Fact]
    public async Task Running_a_recipe_twice_changes_nothing()
    {
        await using var site = await SiteAsync(Shipped);
        await RunAsync(site, "demo");
        var before = await VersionsAsync(site);

        var (report, faults) = await RunAsync(site, "demo");

        Assert.Empty(faults);
        Assert.True(report.Unchanged > 200);
        Assert.Equal(before, await VersionsAsync(site));
    }

    [Fact]
    public async Task An_export_run_on_an_empty_database_gives_the_same_content()
    {
        await using var first = await SiteAsync(Shipped);
        await RunAsync(first, "demo");
        var exported = await ExportAsync(first);
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder.Combine("copy.recipe.json"), exported, TestContext.Current.CancellationToken);
        await using var second = await SiteAsync(folder.Path);

        var (_, faults) = await RunAsync(second, "copy");

        Assert.Equal([], faults.Select(fault => fault.ToString()));
        Assert.Equal(Comparable(exported), Comparable(await ExportAsync(second)));
    }

    [Theory]
    [InlineData("""{"name":"bad","steps":[{"name":"teleport"}]}""", "bad.steps[0].name")]
    [InlineData("""{"name":"bad"}""", "bad.steps")]
    [InlineData("""{"name":"bad","version":"one","steps":[]}""", "bad.version")]
    [InlineData("""{"name":"bad","steps":[{"name":"recipes","Values":[{"name":"bad"}]}]}""", "bad.steps[0].Values[0]")]
    [InlineData("""{"name":"bad","steps":[{"name":"recipes","Values":[{"name":"../../etc/passwd"}]}]}""", "bad.steps[0].Values[0]")]
    [InlineData("""{"name":"bad","steps":[{"name":"users","Users":[{"UserName":"a","Password":"x"}]}]}""", "bad.steps[0].Users[0].Password")]
    [InlineData("""{"name":"bad","steps":[{"name":"settings","Name":"x"},{"name":"content","data":[{"ContentItemId":"a","ContentType":"Ghost","DisplayText":"x"}]}]}""", "bad.steps[1].data[0].Ghost.ContentType")]
    [InlineData("""{"name":"bad","steps":[{"name":"settings","Name":"[js: process.exit()]"}]}""", "bad.steps[0].Name")]
    [InlineData("""{"name":"bad","steps":[""", "bad")]
    public async Task A_bad_recipe_is_reported_with_its_place_and_nothing_is_applied_B42(string json, string path)
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder.Combine("bad.recipe.json"), json, TestContext.Current.CancellationToken);
        await using var site = await SiteAsync(folder.Path);

        var (_, faults) = await RunAsync(site, "bad");

        Assert.Contains(path, faults.Select(fault => fault.Path));
        await site.InScopeAsync<ExpresswayDbContext>(async db => Assert.Equal(0, await db.SiteSettings.CountAsync(TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task A_file_of_100_MB_is_refused_unread_B42()
    {
        using var folder = new TemporaryFolder();
        await using (var file = File.Create(folder.Combine("huge.recipe.json")))
        {
            file.SetLength(100L * 1024 * 1024);
        }

        await using var site = await SiteAsync(folder.Path);

        var (_, faults) = await RunAsync(site, "huge");

        Assert.Contains("最多 20 MB", Assert.Single(faults).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_media_path_outside_its_folder_is_refused_B42()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder.Combine("bad.recipe.json"), """
            // Comments are allowed.
            {"name":"bad","steps":[{"name":"recipes","Values":[{"name":"types"}]},{"name":"content","data":[
              {"ContentItemId":"a1","ContentType":"Photo","DisplayText":"x","Photo":{"File":{"Paths":["../../keys/demands.key"]}}}]}]}
            """, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(folder.Combine("types.recipe.json"), """
            {"name":"types","steps":[{"name":"ContentDefinition","ContentTypes":[{"Name":"Photo","DisplayName":"图","Settings":{},"ContentTypePartDefinitionRecords":[{"PartName":"Photo","Name":"Photo"}]}],
             "ContentParts":[{"Name":"Photo","ContentPartFieldDefinitionRecords":[{"FieldName":"MediaField","Name":"File","Settings":{}}]}]}]}
            """, TestContext.Current.CancellationToken);
        await using var site = await SiteAsync(folder.Path);

        var (_, faults) = await RunAsync(site, "bad");

        Assert.Equal("bad.steps[1].data[0]", Assert.Single(faults).Path);
    }

    private static Task<TestDatabase> SiteAsync(string recipes) => TestDatabase.CreateAsync(services =>
    {
        services.AddSingleton<IHtmlCleaner, PlainCleaner>();
        services.AddSingleton(Options.Create(new RecipeOptions { Folder = recipes }));
    });

    private static Task<(RecipeReport Report, IReadOnlyList<RecipeFault> Faults)> RunAsync(TestDatabase site, string name) =>
        site.InScopeAsync<RecipeRunner, (RecipeReport, IReadOnlyList<RecipeFault>)>(runner => runner.RunAsync(name, TestContext.Current.CancellationToken));

    private static Task<string> ExportAsync(TestDatabase site) =>
        site.InScopeAsync<RecipeExporter, string>(async exporter => (await exporter.ExportAsync("copy", TestContext.Current.CancellationToken)).ToJsonString(ContentJson.Options));

    private static Task<int> VersionsAsync(TestDatabase site) =>
        site.InScopeAsync<ExpresswayDbContext, int>(db => db.ContentVersions.CountAsync(TestContext.Current.CancellationToken));

    /// <summary>Versions and their times are new on another site; everything else must be equal.</summary>
    private static string Comparable(string exported)
    {
        var recipe = JsonNode.Parse(exported)!;
        var items = recipe["steps"]!.AsArray().Single(step => (string?)step!["name"] == "content")!["data"]!.AsArray();
        foreach (var item in items.Select(item => item!.AsObject()))
        {
            item.Remove("ContentItemVersionId");
            item.Remove("ModifiedUtc");
            item.Remove("CreatedUtc");
        }

        return recipe.ToJsonString(ContentJson.Indented);
    }
}
