namespace Expressway.Core.Recipes;

/// <summary>What a recipe did.</summary>
public sealed class RecipeReport
{
    /// <summary>Things that were new or changed, by kind.</summary>
    public SortedDictionary<string, int> Changed { get; } = new(StringComparer.Ordinal);

    /// <summary>Things that were there already as the recipe wants them.</summary>
    public int Unchanged { get; set; }

    /// <summary>Counts a change.</summary>
    public void Count(string kind) => Changed[kind] = Changed.GetValueOrDefault(kind) + 1;
}
