using System.Text.Json;
using System.Text.Json.Nodes;

namespace Expressway.Architecture.Tests.Rules;

/// <summary>Rule 10, second half: every JSON file among the recipes loads and names only things that exist.</summary>
internal sealed class RecipeNameRule
{
    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    private readonly List<string> _violations = [];
    private readonly HashSet<string> _recipes = [];
    private readonly HashSet<string> _types = [];
    private readonly HashSet<string> _items = [];
    private readonly HashSet<string> _parts = ["BagPart"];
    private readonly Dictionary<string, HashSet<string>> _terms = [];
    private readonly Dictionary<(string Part, string Field), JsonObject> _fields = [];

    /// <summary>Reads all files together, because one file may name what another defines.</summary>
    public static IReadOnlyList<string> Violations(IEnumerable<SourceFile> files)
    {
        var rule = new RecipeNameRule();
        var recipes = files.Select(rule.Load).OfType<(string Path, JsonObject Root)>().ToList();
        ForEachStep(recipes, rule.Learn);
        ForEachStep(recipes, rule.Check);
        var byName = recipes.DistinctBy(r => Text(r.Root["name"])).ToDictionary(r => Text(r.Root["name"]), r => r.Root);
        foreach (var (path, root) in recipes)
        {
            // Recipes that are never run together may each bring their own version of an item.
            foreach (var twice in ItemsOfRun(root, byName, []).CountBy(id => id).Where(c => c.Value > 1))
            {
                rule.Complain(path, $"one run of it writes the item {twice.Key} {twice.Value} times");
            }
        }

        return rule._violations;
    }

    private (string Path, JsonObject Root)? Load(SourceFile file)
    {
        try
        {
            if (JsonNode.Parse(file.Text, null, Lenient) is not JsonObject root)
            {
                Complain(file.Path, "is not a JSON object");
            }
            else if (file.Path.EndsWith(".recipe.json", StringComparison.Ordinal))
            {
                if (!_recipes.Add(Text(root["name"])))
                {
                    Complain(file.Path, $"another recipe is called {root["name"]}");
                }

                return (file.Path, root);
            }
        }
        catch (JsonException error)
        {
            Complain(file.Path, $"does not load: {error.Message}");
        }

        return null;
    }

    private static void ForEachStep(List<(string Path, JsonObject Root)> recipes, Action<string, JsonObject> act)
    {
        foreach (var (path, root) in recipes)
        {
            foreach (var step in List(root["steps"]))
            {
                act(path, step);
            }
        }
    }

    private void Learn(string path, JsonObject step)
    {
        foreach (var taxonomy in List(step["Taxonomies"]))
        {
            _terms[Text(taxonomy["Name"])] = [.. List(taxonomy["Terms"]).Select(t => Text(t["Code"]))];
        }

        foreach (var type in List(step["ContentTypes"]).Where(t => !_types.Add(Text(t["Name"]))))
        {
            Complain(path, $"another recipe defines the type {type["Name"]}");
        }

        foreach (var part in List(step["ContentParts"]))
        {
            _parts.Add(Text(part["Name"]));
            foreach (var field in List(part["ContentPartFieldDefinitionRecords"]))
            {
                _fields[(Text(part["Name"]), Text(field["Name"]))] = field;
            }
        }

        _items.UnionWith(Items(step).Select(i => Text(i["ContentItemId"])));
    }

    private void Check(string path, JsonObject step)
    {
        Require(path, "recipe", _recipes, List(step["Values"]).Select(v => Text(v["name"])));
        foreach (var type in List(step["ContentTypes"]).SelectMany(t => List(t["ContentTypePartDefinitionRecords"])))
        {
            Require(path, "part", _parts, [Text(type["PartName"])]);
            Require(path, "type", _types, Texts(type["Settings"]?["BagPartSettings"]?["ContainedContentTypes"]));
        }

        foreach (var field in List(step["ContentParts"]).SelectMany(p => List(p["ContentPartFieldDefinitionRecords"])))
        {
            Require(path, "type", _types, Texts(field["Settings"]?["ContentPickerFieldSettings"]?["DisplayedContentTypes"]));
            Require(path, "taxonomy", _terms.Keys, TaxonomyOf(field) is { } name ? [name] : []);
        }

        foreach (var item in Items(step))
        {
            CheckItem(path, item);
        }
    }

    private void CheckItem(string path, JsonObject item)
    {
        Require(path, "type", _types, [Text(item["ContentType"])]);
        foreach (var (partName, part) in item.Where(m => m.Value is JsonObject).Select(m => (m.Key, m.Value!.AsObject())))
        {
            foreach (var bagged in List(part["ContentItems"]))
            {
                CheckItem(path, bagged);
            }

            foreach (var (fieldName, value) in part.Where(m => m.Value is JsonObject))
            {
                if (_fields.TryGetValue((partName, fieldName), out var field))
                {
                    var terms = TaxonomyOf(field) is { } taxonomy ? _terms.GetValueOrDefault(taxonomy, []) : [];
                    Require(path, $"term of {partName}.{fieldName}", terms, Texts(value!["TermContentItemIds"]));
                    Require(path, $"item of {partName}.{fieldName}", _items, Texts(value["ContentItemIds"]));
                }
                else
                {
                    Complain(path, $"there is no field {partName}.{fieldName}");
                }
            }
        }
    }

    private void Require(string path, string kind, IReadOnlyCollection<string> known, IEnumerable<string> names)
    {
        foreach (var name in names.Where(n => !known.Contains(n)))
        {
            Complain(path, $"there is no {kind} {name}");
        }
    }

    private void Complain(string path, string what) => _violations.Add($"{path}: {what}");

    private static string? TaxonomyOf(JsonObject field) =>
        field["Settings"]?["TaxonomyFieldSettings"]?["TaxonomyContentItemId"]?.GetValue<string>();

    private static IEnumerable<string> ItemsOfRun(JsonObject recipe, Dictionary<string, JsonObject> byName, HashSet<string> seen) => List(recipe["steps"])
        .SelectMany(step => Items(step).Select(i => Text(i["ContentItemId"])).Concat(List(step["Values"])
            .Where(v => byName.ContainsKey(Text(v["name"])) && seen.Add(Text(v["name"])))
            .SelectMany(v => ItemsOfRun(byName[Text(v["name"])], byName, seen))));

    private static IEnumerable<JsonObject> Items(JsonObject step) => List(step["data"]).Concat(List(step["Data"]));

    private static IEnumerable<JsonObject> List(JsonNode? node) => node is JsonArray list ? list.OfType<JsonObject>() : [];

    private static IEnumerable<string> Texts(JsonNode? node) => node is JsonArray list ? list.Select(Text) : [];

    private static string Text(JsonNode? node) => node?.ToString() ?? "";
}
