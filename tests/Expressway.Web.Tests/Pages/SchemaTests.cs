using System.Net;
using System.Text.Json.Nodes;

namespace Expressway.Web.Tests.Pages;

public sealed class SchemaTests(DemoSite site)
{
    [Fact]
    public async Task The_schema_of_recipes_is_served()
    {
        using var visitor = site.Visitor();
        using var answer = await visitor.GetAsync("/schemas/recipe.json", DemoSite.Ct);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var schema = JsonNode.Parse(await answer.Content.ReadAsStringAsync(DemoSite.Ct))!;
        Assert.Equal("/schemas/recipe.json", (string?)schema["$id"]);
    }
}
