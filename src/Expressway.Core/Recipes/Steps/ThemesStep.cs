using Expressway.Core.Content;
using Expressway.Core.Data;

namespace Expressway.Core.Recipes.Steps;

/// <summary><c>{"name": "themes", "Site": "Clarity"}</c>: the theme of the public site.</summary>
internal sealed class ThemesStep(ExpresswayDbContext db) : IRecipeStepHandler
{
    public string Name => "themes";

    public void Check(RecipeStep step, RecipeDraft draft)
    {
        if (Site(step) is not { Length: > 0 and <= 60 } site || !site.All(char.IsAsciiLetterOrDigit))
        {
            draft.Fault(step.Path + ".Site", "请写主题的名字，字母和数字，例如 Clarity。");
        }
    }

    public async Task ApplyAsync(RecipeStep step, RecipeReport report, CancellationToken ct)
    {
        await SiteSettings.SetAsync(db, "Theme", Site(step)!, ct);
        report.Count("themes");
    }

    private static string? Site(RecipeStep step) => RecipeJson.Word(step.Json, "Site");
}
