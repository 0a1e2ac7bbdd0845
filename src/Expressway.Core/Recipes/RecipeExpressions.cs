using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Expressway.Core.Data;

namespace Expressway.Core.Recipes;

/// <summary>Orchard's <c>[js: …]</c> values without a script engine: <c>uuid()</c>, <c>now()</c> and <c>variables('name')</c>, nothing else.</summary>
internal static partial class RecipeExpressions
{
    /// <summary>A copy of a node with its expressions replaced.</summary>
    public static JsonNode Replace(JsonNode node, JsonObject? variables, string path, TimeProvider clock, ICollection<RecipeFault> faults)
    {
        switch (node)
        {
            case JsonObject parent:
                var copy = new JsonObject();
                foreach (var (key, child) in parent)
                {
                    copy[key] = child is null ? null : Replace(child, variables, $"{path}.{key}", clock, faults);
                }

                return copy;
            case JsonArray array:
                return new JsonArray([.. array.Select((child, i) => child is null ? null : Replace(child, variables, $"{path}[{i}]", clock, faults))]);
            case JsonValue value when value.TryGetValue<string>(out var text) && text.StartsWith("[js:", StringComparison.Ordinal):
                return Evaluate(text, variables, path, clock, faults);
            default:
                return node.DeepClone();
        }
    }

    private static JsonNode Evaluate(string text, JsonObject? variables, string path, TimeProvider clock, ICollection<RecipeFault> faults)
    {
        var match = Shape().Match(text);
        var now = clock.GetUtcNow().UtcDateTime;
        if (match.Groups["uuid"].Success)
        {
            return EntityId.New(now);
        }

        if (match.Groups["now"].Success)
        {
            return now.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        }

        if (match.Groups["variable"].Success && variables?[match.Groups["variable"].Value] is { } variable)
        {
            // A variable may itself be uuid() or now(); it may not name another variable.
            return Replace(variable, null, path, clock, faults);
        }

        faults.Add(new RecipeFault(path, $"不认识的表达式 {text}；只有 [js: uuid()]、[js: now()] 和 [js: variables('名字')]。"));
        return "";
    }

    [GeneratedRegex(@"^\[js:\s*(?:(?<uuid>uuid\(\))|(?<now>now\(\))|variables\('(?<variable>[A-Za-z0-9_]{1,60})'\))\s*\]$", RegexOptions.NonBacktracking)]
    private static partial Regex Shape();
}
