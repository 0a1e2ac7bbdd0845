namespace Expressway.Core.Recipes;

/// <summary>The JSON Schema (draft 2020-12) of recipes, which editors of JSON understand and the site serves.</summary>
public static class RecipeSchema
{
    /// <summary>Where the site serves it.</summary>
    public const string Address = "/schemas/recipe.json";

    /// <summary>Opens the schema's text, UTF-8; the caller closes it.</summary>
    public static Stream Open() => typeof(RecipeSchema).Assembly.GetManifestResourceStream("recipe.schema.json")
        ?? throw new InvalidOperationException("The recipe schema is not in the assembly.");
}
