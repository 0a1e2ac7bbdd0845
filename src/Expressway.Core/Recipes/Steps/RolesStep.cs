using Expressway.Core.Accounts;

namespace Expressway.Core.Recipes.Steps;

/// <summary><c>{"name": "roles", "Roles": [{"Name": "editor"}]}</c>: the roles are the product's own; a recipe may only name them.</summary>
internal sealed class RolesStep : IRecipeStepHandler
{
    public string Name => "roles";

    public void Check(RecipeStep step, RecipeDraft draft)
    {
        foreach (var (path, role) in RecipeJson.Objects(step, "Roles", draft))
        {
            if (RecipeJson.Word(role, "Name") is not { } name || !Roles.All.Contains(name))
            {
                draft.Fault(path + ".Name", $"没有这个角色；只有 {string.Join("、", Roles.All)}。");
            }
        }
    }

    public Task ApplyAsync(RecipeStep step, RecipeReport report, CancellationToken ct)
    {
        report.Unchanged += RecipeJson.Objects(step, "Roles").Count();
        return Task.CompletedTask;
    }
}
