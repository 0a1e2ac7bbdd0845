using Expressway.Core.Content;
using Expressway.Core.Data;
using Expressway.Core.Taxonomies;

namespace Expressway.Core.Recipes;

/// <summary>Validates a recipe whole, then applies it in one transaction.</summary>
public sealed class RecipeRunner(ExpresswayDbContext db, RecipeLibrary library, IEnumerable<IRecipeStepHandler> handlers, SiteSnapshot snapshot)
{
    /// <summary>The names of the steps that exist.</summary>
    public IReadOnlyList<string> StepNames => [.. handlers.Select(handler => handler.Name).Append("recipes").Order(StringComparer.Ordinal)];

    /// <summary>What is wrong with a recipe; empty when it may be run. Nothing is changed.</summary>
    /// <param name="nameOrFile">A recipe's name, or the path of a <c>.json</c> file.</param>
    /// <param name="ct">Cancellation.</param>
    public async Task<IReadOnlyList<RecipeFault>> ValidateAsync(string nameOrFile, CancellationToken ct) =>
        (await PlanAsync(nameOrFile, ct)).Faults;

    /// <summary>Runs a recipe. Saves; after a fault nothing of it is there.</summary>
    /// <param name="nameOrFile">A recipe's name, or the path of a <c>.json</c> file.</param>
    /// <param name="ct">Cancellation.</param>
    /// <returns>What changed, or what is wrong.</returns>
    public async Task<(RecipeReport Report, IReadOnlyList<RecipeFault> Faults)> RunAsync(string nameOrFile, CancellationToken ct)
    {
        var report = new RecipeReport();
        var (steps, faults) = await PlanAsync(nameOrFile, ct);
        if (faults.Count > 0)
        {
            return (report, faults);
        }

        try
        {
            await ApplyAsync(steps, report, ct);
        }
        catch (RecipeFailedException failure)
        {
            faults = [new RecipeFault(failure.Path, failure.Reason)];
        }

        // What stands in the database is what counts, whether the transaction went through or back.
        db.ChangeTracker.Clear();
        await snapshot.ReloadAsync(db, ct);
        return (report, faults);
    }

    private async Task ApplyAsync(IReadOnlyList<RecipeStep> steps, RecipeReport report, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        foreach (var step in steps)
        {
            await handlers.Single(handler => handler.Name == step.Name).ApplyAsync(step, report, ct);
            await db.SaveChangesAsync(ct);
            if (step.Name is "taxonomies" or "ContentDefinition")
            {
                await snapshot.ReloadAsync(db, ct);
            }
        }

        await transaction.CommitAsync(ct);
    }

    private async Task<(IReadOnlyList<RecipeStep> Steps, List<RecipeFault> Faults)> PlanAsync(string nameOrFile, CancellationToken ct)
    {
        List<RecipeFault> faults = [];
        var steps = library.Unfold(nameOrFile, faults);
        var draft = new RecipeDraft(new ContentTypeCatalog(), new TaxonomyCatalog(), faults);
        await draft.Types.LoadAsync(db, ct);
        await draft.Taxonomies.ReloadAsync(db, ct);
        foreach (var step in steps)
        {
            if (handlers.FirstOrDefault(handler => handler.Name == step.Name) is { } handler)
            {
                handler.Check(step, draft);
            }
            else
            {
                draft.Fault(step.Path + ".name", $"没有名为“{step.Name}”的步骤；只有 {string.Join("、", StepNames)}。");
            }
        }

        return (steps, faults);
    }
}
