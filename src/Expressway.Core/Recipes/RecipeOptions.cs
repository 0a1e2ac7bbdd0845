using System.ComponentModel.DataAnnotations;

namespace Expressway.Core.Recipes;

/// <summary>Where recipes are found.</summary>
public sealed class RecipeOptions
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "Recipes";

    /// <summary>The folder; a relative one is looked for in the working directory, then beside the program.</summary>
    [Required]
    public string Folder { get; init; } = "recipes";

    /// <summary>The folder's full path.</summary>
    public string FullPath() =>
        new[] { Directory.GetCurrentDirectory(), AppContext.BaseDirectory }.Select(place => Path.GetFullPath(Path.Combine(place, Folder))).FirstOrDefault(Directory.Exists)
        ?? Path.GetFullPath(Folder);
}
