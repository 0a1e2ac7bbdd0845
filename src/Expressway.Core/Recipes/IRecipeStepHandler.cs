namespace Expressway.Core.Recipes;

/// <summary>What a kind of step does. All steps of a recipe are checked before the first one is applied.</summary>
public interface IRecipeStepHandler
{
    /// <summary>The step's name.</summary>
    string Name { get; }

    /// <summary>Notes what is wrong, and what later steps may count on (types, terms).</summary>
    void Check(RecipeStep step, RecipeDraft draft);

    /// <summary>Does it, inside the recipe's transaction; may save. Doing it twice changes nothing.</summary>
    Task ApplyAsync(RecipeStep step, RecipeReport report, CancellationToken ct);
}
