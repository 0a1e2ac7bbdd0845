using System.Text.Json;
using System.Text.RegularExpressions;

namespace Expressway.Core.Tests.Recipes;

/// <summary>
/// The keywords of JSON Schema that the recipe schema uses, and no others: a keyword it does not know is an error,
/// so that a schema cannot say more than is checked.
/// </summary>
internal sealed class SchemaCheck(JsonElement root)
{
    private static readonly HashSet<string> Notes = ["$schema", "$id", "$defs", "title", "description"];

    /// <summary>Faults of a value, each with its path; none where it fits.</summary>
    public IReadOnlyList<string> Faults(JsonElement value) => [.. Faults(root, value, "$")];

    private IEnumerable<string> Faults(JsonElement schema, JsonElement value, string path) =>
        schema.EnumerateObject().Where(k => !Notes.Contains(k.Name)).SelectMany(k => Keyword(schema, k.Name, k.Value, value, path));

    private IEnumerable<string> Keyword(JsonElement schema, string keyword, JsonElement rule, JsonElement value, string path) => keyword switch
    {
        "$ref" => Faults(Definition(rule.GetString()!), value, path),
        "type" => IsOfType(rule, value) ? [] : [$"{path}: is not {rule}"],
        "const" => JsonElement.DeepEquals(rule, value) ? [] : [$"{path}: is not {rule}"],
        "enum" => rule.EnumerateArray().Any(r => JsonElement.DeepEquals(r, value)) ? [] : [$"{path}: {value} is not one of {rule}"],
        "pattern" => value.ValueKind != JsonValueKind.String || Matches(rule, value.GetString()!) ? [] : [$"{path}: does not match {rule}"],
        "maxLength" => value.ValueKind != JsonValueKind.String || value.GetString()!.Length <= rule.GetInt32() ? [] : [$"{path}: is too long"],
        "not" => Faults(rule, value, path).Any() ? [] : [$"{path}: is what is forbidden"],
        "anyOf" => rule.EnumerateArray().Any(r => !Faults(r, value, path).Any()) ? [] : [$"{path}: fits no alternative"],
        "oneOf" => OneOf(rule, value, path),
        "items" => Each(value).SelectMany((v, i) => Faults(rule, v, $"{path}[{i}]")),
        "required" => Required(rule, value, path),
        "properties" => Members(value).SelectMany(m => rule.TryGetProperty(m.Name, out var r) ? Faults(r, m.Value, $"{path}.{m.Name}") : []),
        "additionalProperties" => Members(value).Where(m => !schema.GetProperty("properties").TryGetProperty(m.Name, out _))
            .SelectMany(m => rule.ValueKind == JsonValueKind.False ? [$"{path}.{m.Name}: is not known"] : Faults(rule, m.Value, $"{path}.{m.Name}")),
        "propertyNames" => Members(value).SelectMany(m => Faults(rule, JsonSerializer.SerializeToElement(m.Name), $"{path}.{m.Name}")),
        _ => throw new NotSupportedException($"This check does not know the keyword {keyword}."),
    };

    private IEnumerable<string> OneOf(JsonElement rule, JsonElement value, string path)
    {
        var faults = rule.EnumerateArray().Select(r => Faults(r, value, path).ToList()).ToList();
        var fits = faults.Count(f => f.Count == 0);
        return fits switch
        {
            1 => [],
            0 => [$"{path}: fits no alternative", .. faults.MinBy(f => f.Any(m => m.StartsWith($"{path}.name:", StringComparison.Ordinal)))!],
            _ => [$"{path}: fits {fits} alternatives"],
        };
    }

    private JsonElement Definition(string reference) => root.GetProperty("$defs").GetProperty(reference["#/$defs/".Length..]);

    private static IEnumerable<string> Required(JsonElement rule, JsonElement value, string path) =>
        value.ValueKind != JsonValueKind.Object
            ? []
            : rule.EnumerateArray().Where(r => !value.TryGetProperty(r.GetString()!, out _)).Select(r => $"{path}.{r}: is missing");

    private static bool Matches(JsonElement pattern, string text) =>
        Regex.IsMatch(text, pattern.GetString()!, RegexOptions.ECMAScript, TimeSpan.FromSeconds(1));

    private static JsonElement.ArrayEnumerator Each(JsonElement value) =>
        value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : default;

    private static JsonElement.ObjectEnumerator Members(JsonElement value) =>
        value.ValueKind == JsonValueKind.Object ? value.EnumerateObject() : default;

    private static bool IsOfType(JsonElement rule, JsonElement value) => rule.ValueKind == JsonValueKind.Array
        ? rule.EnumerateArray().Any(r => IsOfType(r, value))
        : rule.GetString() switch
        {
            "object" => value.ValueKind == JsonValueKind.Object,
            "array" => value.ValueKind == JsonValueKind.Array,
            "string" => value.ValueKind == JsonValueKind.String,
            "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
            "number" => value.ValueKind == JsonValueKind.Number,
            "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
            "null" => value.ValueKind == JsonValueKind.Null,
            var other => throw new NotSupportedException($"There is no type {other}."),
        };
}
