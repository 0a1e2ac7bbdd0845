using Expressway.Architecture.Tests.Rules;
using Expressway.Testing;
using static Expressway.Architecture.Tests.SampleFiles;

namespace Expressway.Architecture.Tests;

/// <summary>Rules 7 and 10 and what else can be seen in the text of files.</summary>
public sealed class TextTests
{
    [Fact]
    public void Nobody_writes_forbidden_text() => Holds.Everywhere(ForbiddenTextRule.Violations(Tree.Everything.Where(f =>
        f.Path.EndsWith(".cs", StringComparison.Ordinal) || f.Path.EndsWith(".cshtml", StringComparison.Ordinal))));

    [Theory]
    [InlineData("src/A.cs", "var a = DateTime.UtcNow;")]
    [InlineData("tests/A.cs", "var a = DateTime.Now;")]
    [InlineData("src/A.cs", "DateTimeOffset a;")]
    [InlineData("src/A.cs", "async void A()")]
    [InlineData("src/A.cs", "var a = B().Result;")]
    [InlineData("src/A.cs", "B().GetAwaiter().GetResult();")]
    [InlineData("src/A.cs", "catch (Exception)")]
    [InlineData("src/A.cs", "catch (Exception error)\n{")]
    [InlineData("src/A.cs", "catch\n{")]
    [InlineData("src/A.cs", "new HttpClient()")]
    [InlineData("crawler/Expressway.Crawler/Jobs/A.cs", "services.AddHttpClient(\"a\")")]
    [InlineData("src/A.cs", "db.Database.ExecuteSqlRawAsync($\"DELETE FROM a WHERE b = '{c}'\")")]
    [InlineData("src/A.cs", "db.Items.FromSqlRaw(\"SELECT * FROM a WHERE b = \" + c)")]
    [InlineData("src/A.cs", "command.CommandText = $\"SELECT {a}\";")]
    [InlineData("src/A.cs", "Process.Start(\"a\")")]
    [InlineData("themes/Clarity/A.cshtml", "<p>it's @Html.Raw(Model.Body)</p>")]
    [InlineData("src/A.cs", "new HtmlString(a)")]
    public void Forbidden_text_is_seen(string path, string text) => Assert.Single(ForbiddenTextRule.Violations(AFile(path, text)));

    [Theory]
    [InlineData("src/A.cs", "// DateTime.Now is wrong\nvar a = \"DateTime.Now\";")]
    [InlineData("src/A.cs", "catch (Exception error) when (error is IOException)")]
    [InlineData("src/A.cs", "var a = demand.Result.Code;")]
    [InlineData("src/A.cs", "var a = (await BAsync(ct)).Result;")]
    [InlineData("crawler/Expressway.Crawler/Fetching/A.cs", "new HttpClient()")]
    [InlineData("tests/A.cs", "DateTimeOffset a; new HttpClient();")]
    [InlineData("src/A.cs", "db.Items.FromSqlRaw(\"SELECT * FROM a WHERE b = {0}\", c)")]
    public void Harmless_text_passes(string path, string text) => Assert.Empty(ForbiddenTextRule.Violations(AFile(path, text)));

    [Fact]
    public void Every_exception_is_needed() => Holds.Everywhere(ForbiddenTextRule.IdleExceptions(Tree.Everything));

    [Fact]
    public void Files_are_short() => Holds.Everywhere(FileLengthRule.Violations(Tree.CSharp));

    [Fact]
    public void A_long_file_is_seen()
    {
        Assert.Empty(FileLengthRule.Violations(AFile("A.cs", string.Concat(Enumerable.Repeat("a\n", 300)))));
        Assert.Single(FileLengthRule.Violations(AFile("A.cs", string.Concat(Enumerable.Repeat("a\n", 301)))));
    }

    [Fact]
    public void The_tree_names_no_foreign_place() => Holds.Everywhere(ForeignPlaceRule.Violations(Tree.Everything));

    [Theory]
    [InlineData("cd /{0}/main", "work")]
    [InlineData("path: '/{0}/.nuget'", "root")]
    [InlineData("/{0}/someone/src", "home")]
    [InlineData("https://{0}.org/a", "registry.npmjs")]
    [InlineData("https://{0}.org/v3/index.json", "api.nuget")]
    public void A_foreign_place_is_seen(string text, string name) =>
        Assert.Single(ForeignPlaceRule.Violations(AFile("a.sh", string.Format(null, text, name))));

    [Fact]
    public void Documents_link_to_what_exists() => Holds.Everywhere(DocumentLinkRule.Violations(
        Tree.Everything.Where(f => f.Path.EndsWith(".md", StringComparison.Ordinal)),
        path => Path.Exists(RepositoryRoot.Combine(path))));

    [Fact]
    public void A_link_to_nothing_is_seen() => Assert.Equal(
        ["docs/a.md(2): ../b.md does not exist"],
        DocumentLinkRule.Violations(AFile("docs/a.md", "[a](https://example.org/a) [c](c.md#d)\n[b](../b.md)"), path => path == "docs/c.md"));

    [Fact]
    public void Recipes_load_and_name_what_exists() => Holds.Everywhere(RecipeNameRule.Violations(Recipes));

    [Theory]
    [InlineData("""{ "name": "x", """, "does not load")]
    [InlineData("""{ "name": "x", "steps": [{ "name": "recipes", "Values": [{ "name": "y" }] }] }""", "there is no recipe y")]
    [InlineData("""{ "name": "x", "steps": [{ "Data": [{ "ContentType": "Y" }] }] }""", "there is no type Y")]
    [InlineData("""{ "name": "x", "steps": [{ "Data": [{ "ContentType": "Page", "Page": { "Y": { "Text": "" } } }] }] }""", "there is no field Page.Y")]
    [InlineData("""{ "name": "x", "steps": [{ "data": [{ "ContentType": "Article", "Article": { "Region": { "TermContentItemIds": ["999999"] } } }] }] }""", "there is no term of Article.Region 999999")]
    [InlineData("""{ "name": "x", "steps": [{ "Data": [{ "ContentType": "PolicyItem", "PolicyItem": { "Policy": { "ContentItemIds": ["z"] } } }] }] }""", "there is no item of PolicyItem.Policy z")]
    [InlineData("""{ "name": "x", "steps": [{ "ContentTypes": [{ "Name": "X", "ContentTypePartDefinitionRecords": [{ "PartName": "Y" }] }] }] }""", "there is no part Y")]
    [InlineData("""{ "name": "x", "steps": [{ "Data": [{ "ContentItemId": "y", "ContentType": "Page" }, { "ContentItemId": "y", "ContentType": "Page" }] }] }""", "one run of it writes the item y 2 times")]
    [InlineData("""{ "name": "content-type-page", "steps": [] }""", "another recipe is called content-type-page")]
    [InlineData("""{ "name": "x", "steps": [{ "ContentParts": [{ "Name": "X", "ContentPartFieldDefinitionRecords": [{ "Name": "Y", "Settings": { "TaxonomyFieldSettings": { "TaxonomyContentItemId": "z" } } }] }] }] }""", "there is no taxonomy z")]
    public void A_recipe_that_names_nothing_is_seen(string recipe, string message) => Assert.Contains(
        message,
        Assert.Single(RecipeNameRule.Violations([.. Recipes, .. AFile("recipes/x.recipe.json", recipe)])));

    private static IEnumerable<SourceFile> Recipes => Tree.Everything.Where(f =>
        f.Path.StartsWith("recipes/", StringComparison.Ordinal) && f.Path.EndsWith(".json", StringComparison.Ordinal));
}
