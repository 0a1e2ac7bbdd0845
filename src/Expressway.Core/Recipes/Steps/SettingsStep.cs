using System.Text.Json.Nodes;
using Expressway.Core.Content;
using Expressway.Core.Data;

namespace Expressway.Core.Recipes.Steps;

/// <summary><c>{"name": "settings", "Name": "…", "Demonstration": true}</c>: settings of the site by name.</summary>
internal sealed class SettingsStep(ExpresswayDbContext db) : IRecipeStepHandler
{
    public string Name => "settings";

    public void Check(RecipeStep step, RecipeDraft draft)
    {
        foreach (var (key, value) in Settings(step))
        {
            if (key.Length > 60 || !key.All(char.IsAsciiLetterOrDigit))
            {
                draft.Fault($"{step.Path}.{key}", "设置的名字是字母和数字，最多 60 个。");
            }
            else if (key.Contains("password", StringComparison.OrdinalIgnoreCase) || key.Contains("secret", StringComparison.OrdinalIgnoreCase))
            {
                draft.Fault($"{step.Path}.{key}", "配方里不能写密码；请用环境变量。");
            }
            else if (TextOf(value) is not { Length: <= SiteSetting.MaxValue })
            {
                draft.Fault($"{step.Path}.{key}", $"设置的值是文字、数字或 true/false，最多 {SiteSetting.MaxValue} 个字。");
            }
        }
    }

    public async Task ApplyAsync(RecipeStep step, RecipeReport report, CancellationToken ct)
    {
        foreach (var (key, value) in Settings(step))
        {
            await SiteSettings.SetAsync(db, key, TextOf(value) ?? "", ct);
            report.Count("settings");
        }
    }

    private static IEnumerable<KeyValuePair<string, JsonNode?>> Settings(RecipeStep step) => step.Json.Where(pair => pair.Key != "name");

    private static string? TextOf(JsonNode? value) => value is JsonValue scalar
        ? scalar.TryGetValue<string>(out var text) ? text : scalar.ToJsonString()
        : null;
}
