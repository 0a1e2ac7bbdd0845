using System.Text.Json;
using Expressway.Core.Content;
using Expressway.Core.Recipes;
using Expressway.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Expressway.Core.Tests.Recipes;

public sealed class RecipeSchemaTests
{
    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    private readonly SchemaCheck _schema = new(Read());

    public static TheoryData<string> ShippedRecipes => new(Directory
        .EnumerateFiles(RepositoryRoot.Combine("recipes"), "*.recipe.json", SearchOption.AllDirectories)
        .Select(f => Path.GetRelativePath(RepositoryRoot.Path, f).Replace('\\', '/'))
        .Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(ShippedRecipes))]
    public void Describes_every_shipped_recipe(string path) =>
        Assert.Empty(_schema.Faults(JsonElement.Parse(File.ReadAllText(RepositoryRoot.Combine(path)), Lenient)));

    [Fact]
    public async Task Knows_the_steps_that_run_and_no_others()
    {
        await using var database = await TestDatabase.CreateAsync(services => services.AddSingleton<IHtmlCleaner, NoCleaner>());

        var steps = Read().GetProperty("$defs").GetProperty("step").GetProperty("oneOf").EnumerateArray()
            .Select(s => s.GetProperty("$ref").GetString()!["#/$defs/".Length..]);

        Assert.Equal(
            await database.InScopeAsync<RecipeRunner, IReadOnlyList<string>>(runner => Task.FromResult(runner.StepNames)),
            steps.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("""{ "name": "a" }""", "steps")]
    [InlineData("""{ "name": "../a", "steps": [] }""", "name")]
    [InlineData("""{ "name": "a", "steps": [], "Steps": [] }""", "Steps")]
    [InlineData("""{ "name": "a", "steps": [{ "name": "shell" }] }""", "steps[0]")]
    [InlineData("""{ "name": "a", "steps": [{ "name": "users", "Users": [{ "UserName": "b", "PasswordHash": "c" }] }] }""", "PasswordHash")]
    [InlineData("""{ "name": "a", "steps": [{ "name": "recipes", "Values": [{ "name": "../b" }] }] }""", "Values[0].name")]
    [InlineData("""{ "name": "a", "steps": [{ "name": "settings", "SmtpPassword": "b" }] }""", "SmtpPassword")]
    [InlineData("""{ "name": "a", "steps": [{ "name": "content", "data": [{ "ContentType": "Page" }] }] }""", "ContentItemId")]
    [InlineData("""{ "name": "a", "steps": [{ "name": "content" }] }""", "steps[0]")]
    [InlineData("""{ "name": "a", "steps": [{ "name": "sources", "Sources": [{ "Name": "b", "Url": "file:///c" }] }] }""", "Url")]
    [InlineData("""{ "name": "a", "steps": [{ "name": "settings", "SiteName": { "b": 1 } }] }""", "SiteName")]
    [InlineData("""{ "name": "a", "steps": [{ "name": "ContentDefinition", "ContentParts": [{ "Name": "B", "ContentPartFieldDefinitionRecords": [{ "FieldName": "MagicField", "Name": "C" }] }] }] }""", "FieldName")]
    public void Finds_what_a_recipe_must_not_hold(string recipe, string place) =>
        Assert.Contains(_schema.Faults(JsonElement.Parse(recipe)), f => f.Contains(place, StringComparison.Ordinal));

    [Fact]
    public void Takes_every_kind_of_step() => Assert.Empty(_schema.Faults(JsonElement.Parse("""
        {
          "$schema": "/schemas/recipe.json", "name": "a.b", "version": "1.0.0", "variables": { "home": "[js: uuid()]" },
          "steps": [
            { "name": "recipes", "Values": [{ "executionid": "a", "name": "default" }] },
            { "name": "settings", "SiteName": "甲", "Open": true },
            { "name": "roles", "Roles": [{ "Name": "editor" }] },
            { "name": "taxonomies", "Taxonomies": [{ "Name": "topics", "NameZh": "主题", "NameEn": "Topics", "Terms": [{ "Code": "a", "NameZh": "甲" }] }] },
            { "name": "ContentDefinition", "ContentTypes": [], "ContentParts": [] },
            { "name": "content", "data": [{ "ContentItemId": "[js: variables('home')]", "ContentType": "Page", "DisplayText": "甲", "Page": {} }] },
            { "name": "content", "Data": [{ "ContentItemId": "4a_b-c", "ContentType": "Page", "DisplayText": "甲" }] },
            { "name": "sources", "Sources": [{ "Name": "a", "Kind": "List", "Url": "https://example.org/", "Selectors": { "Item": "li" } }] },
            { "name": "synonyms", "Synonyms": [["农行", "中国农业银行"]] },
            { "name": "users", "Users": [{ "UserName": "a", "Roles": ["editor"] }] },
            { "name": "themes", "Site": "Clarity" }
          ]
        }
        """)));

    private static JsonElement Read()
    {
        using var schema = RecipeSchema.Open();
        using var document = JsonDocument.Parse(schema);
        return document.RootElement.Clone();
    }

    private sealed class NoCleaner : IHtmlCleaner
    {
        public string Clean(string html, Uri? baseAddress = null) => html;

        public string ToText(string html) => html;
    }
}
