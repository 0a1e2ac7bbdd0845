using System.Text.Json.Nodes;

namespace Expressway.Core.Recipes;

/// <summary>Reading a step's JSON without trusting its shape.</summary>
internal static class RecipeJson
{
    /// <summary>A text that is not empty, or null.</summary>
    public static string? Word(JsonObject? parent, string key) =>
        parent?[key] is JsonValue value && value.TryGetValue<string>(out var text) && text.Length > 0 ? text : null;

    /// <summary>The texts of an array.</summary>
    public static IReadOnlyList<string> Words(JsonObject? parent, string key) =>
        parent?[key] is JsonArray array ? [.. array.Select(node => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null).OfType<string>()] : [];

    /// <summary>The members of an array that must be objects; a fault where one is missing.</summary>
    public static IEnumerable<(string Path, JsonObject Json)> Objects(RecipeStep step, string key, RecipeDraft? draft = null)
    {
        if (step.Json[key] is not JsonArray array)
        {
            draft?.Fault($"{step.Path}.{key}", $"缺少 {key} 数组。");
            yield break;
        }

        for (var i = 0; i < array.Count; i++)
        {
            if (array[i] is JsonObject member)
            {
                yield return ($"{step.Path}.{key}[{i}]", member);
            }
            else
            {
                draft?.Fault($"{step.Path}.{key}[{i}]", "这里应是一个对象。");
            }
        }
    }
}
