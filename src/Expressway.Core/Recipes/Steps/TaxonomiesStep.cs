using System.Text.Json;
using Expressway.Core.Data;
using Expressway.Core.Taxonomies;

namespace Expressway.Core.Recipes.Steps;

/// <summary>Adds taxonomies or brings them up to date; see <see cref="TaxonomyRecipe"/> for the step's shape.</summary>
internal sealed class TaxonomiesStep(ExpresswayDbContext db) : IRecipeStepHandler
{
    public string Name => TaxonomyRecipe.StepName;

    public void Check(RecipeStep step, RecipeDraft draft)
    {
        List<string> faults = [];
        var read = Read(step, faults);
        draft.Faults.AddRange(faults.Select(fault => fault.Split(": ", 2) is [var path, var message] ? new RecipeFault(path, message) : new RecipeFault(step.Path, fault)));
        draft.Taxonomies.Use(new TaxonomyRegistry([.. draft.Taxonomies.Current.Taxonomies, .. read]));
    }

    public async Task ApplyAsync(RecipeStep step, RecipeReport report, CancellationToken ct)
    {
        foreach (var taxonomy in Read(step, []))
        {
            await TaxonomyStore.ApplyAsync(db, taxonomy, ct);
            report.Count("taxonomies");
        }
    }

    private static IReadOnlyList<Taxonomy> Read(RecipeStep step, List<string> faults) =>
        TaxonomyRecipe.Read(JsonSerializer.SerializeToElement(step.Json), step.Path, faults);
}
