using System.Text.Json.Nodes;
using Expressway.Core.Content;
using Expressway.Core.Data;
using Expressway.Core.Recipes.Steps;
using Expressway.Core.Taxonomies;
using Microsoft.EntityFrameworkCore;

namespace Expressway.Core.Recipes;

/// <summary>Writes a site as one recipe, without accounts and without the private side of demands.</summary>
public sealed class RecipeExporter(ExpresswayDbContext db, IEnumerable<IRecipeStepExporter> exporters)
{
    /// <summary>The recipe; running it on an empty database gives the same site.</summary>
    /// <param name="name">The recipe's name.</param>
    /// <param name="ct">Cancellation.</param>
    public async Task<JsonObject> ExportAsync(string name, CancellationToken ct)
    {
        var settings = new JsonObject { ["name"] = "settings" };
        foreach (var row in await db.SiteSettings.AsNoTracking().OrderBy(row => row.Key).ToListAsync(ct))
        {
            settings[row.Key] = row.Value;
        }

        var steps = new JsonArray(settings, TaxonomyRecipe.Write(await TaxonomyStore.LoadAsync(db, ct)));
        foreach (var type in await db.ContentTypes.AsNoTracking().OrderBy(row => row.Name).ToListAsync(ct))
        {
            steps.Add(JsonNode.Parse(type.Json));
        }

        foreach (var exporter in exporters)
        {
            steps.Add((JsonNode)await exporter.ExportAsync(ct));
        }

        steps.Add((JsonNode)await ContentStep.ExportAsync(db, ct));
        return new JsonObject
        {
            ["name"] = name,
            ["displayName"] = name,
            ["description"] = "由 expressway recipe export 导出",
            ["author"] = "Financial Expressway",
            ["website"] = "",
            ["version"] = "1.0.0",
            ["issetuprecipe"] = false,
            ["categories"] = new JsonArray("export"),
            ["tags"] = new JsonArray(),
            ["steps"] = steps,
        };
    }
}
