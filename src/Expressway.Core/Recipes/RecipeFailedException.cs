namespace Expressway.Core.Recipes;

/// <summary>A step that was well formed could not be applied; the transaction was rolled back and nothing of the recipe is there.</summary>
public sealed class RecipeFailedException(string path, string reason) : Exception($"{path}: {reason}")
{
    /// <summary>Where.</summary>
    public string Path { get; } = path;

    /// <summary>Why, for the person who runs it.</summary>
    public string Reason { get; } = reason;
}
