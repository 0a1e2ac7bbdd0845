using System.Text.Json;
using System.Text.Json.Nodes;
using Expressway.Core.Content;
using Expressway.Core.Data;

namespace Expressway.Core.Recipes.Steps;

/// <summary>Orchard's ContentDefinition step: types and their parts.</summary>
internal sealed class ContentDefinitionStep(ExpresswayDbContext db) : IRecipeStepHandler
{
    public string Name => "ContentDefinition";

    public void Check(RecipeStep step, RecipeDraft draft)
    {
        try
        {
            var types = ContentDefinitionReader.ReadStep(step.Json);
            var known = types.Select(type => type.Name).ToHashSet(StringComparer.Ordinal);
            draft.Types.Load([.. draft.Types.All.Where(type => !known.Contains(type.Name)), .. types]);
        }
        catch (Exception fault) when (fault is JsonException or ArgumentException or InvalidOperationException)
        {
            draft.Fault(step.Path, fault.Message);
        }
    }

    public async Task ApplyAsync(RecipeStep step, RecipeReport report, CancellationToken ct)
    {
        var parts = RecipeJson.Objects(step, "ContentParts").ToDictionary(part => RecipeJson.Word(part.Json, "Name")!, part => part.Json, StringComparer.Ordinal);
        foreach (var (_, type) in RecipeJson.Objects(step, "ContentTypes"))
        {
            var name = RecipeJson.Word(type, "Name")!;
            var alone = new JsonObject
            {
                ["name"] = Name,
                ["ContentTypes"] = new JsonArray(type.DeepClone()),
                ["ContentParts"] = parts.TryGetValue(name, out var part) ? new JsonArray(part.DeepClone()) : [],
            };
            var json = alone.ToJsonString(ContentJson.Options);
            var row = await db.ContentTypes.FindAsync([name], ct);
            if (row?.Json == json)
            {
                report.Unchanged++;
                continue;
            }

            if (row is null)
            {
                db.Add(new ContentTypeRow(name, json));
            }
            else
            {
                row.Json = json;
            }

            report.Count("content-types");
        }
    }
}
