using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Expressway.Core.Content;
using Expressway.Core.Data;
using Expressway.Core.Sources;
using Microsoft.EntityFrameworkCore;

namespace Expressway.Core.Recipes.Steps;

/// <summary><c>{"name": "sources", "Sources": [{"Name", "Kind", "Url", …}]}</c>: where the crawler reads, by name; see <see cref="SourceDraft"/>.</summary>
internal sealed class SourcesStep(ExpresswayDbContext db, SourceRegistry registry) : IRecipeStepHandler, IRecipeStepExporter
{
    private static readonly JsonSerializerOptions Lenient = new(ContentJson.Options)
    {
        PropertyNameCaseInsensitive = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters = { new JsonStringEnumConverter() },
    };

    public string Name => "sources";

    public void Check(RecipeStep step, RecipeDraft draft)
    {
        foreach (var (path, json) in RecipeJson.Objects(step, "Sources", draft))
        {
            try
            {
                var source = Read(json);
                foreach (var finding in SourceRegistry.Check(source, draft.Types, draft.Taxonomies))
                {
                    draft.Fault($"{path}.{finding.Field}", finding.Message);
                }
            }
            catch (JsonException error)
            {
                draft.Fault(path, error.Message.Split(" Path:")[0]);
            }
        }
    }

    public async Task ApplyAsync(RecipeStep step, RecipeReport report, CancellationToken ct)
    {
        foreach (var (path, json) in RecipeJson.Objects(step, "Sources"))
        {
            var source = Read(json);
            if ((await registry.FindAsync(source.Name, ct))?.ToDraft() == source)
            {
                report.Unchanged++;
                continue;
            }

            if (await registry.PutAsync(source, ct) is { IsDone: false } refused)
            {
                throw new RecipeFailedException(path, refused.Refusal);
            }

            report.Count("sources");
        }
    }

    public async Task<JsonObject> ExportAsync(CancellationToken ct)
    {
        var sources = await db.Sources.AsNoTracking().OrderBy(source => source.Name).ToListAsync(ct);
        return new JsonObject
        {
            ["name"] = Name,
            ["Sources"] = new JsonArray([.. sources.Select(source => JsonSerializer.SerializeToNode(source.ToDraft(), Lenient))]),
        };
    }

    private static SourceDraft Read(JsonObject json) => json.Deserialize<SourceDraft>(Lenient) ?? new SourceDraft();
}
