using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;

namespace Expressway.Core.Recipes;

/// <summary>Finds recipes by name and unfolds one into its steps, nested recipes in their place.</summary>
public sealed partial class RecipeLibrary(IOptions<RecipeOptions> options, TimeProvider clock)
{
    /// <summary>The largest recipe file, bytes.</summary>
    public const long MaxFile = 20 * 1024 * 1024;

    private const int MaxDepth = 10;
    private const int MaxSteps = 500;
    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, MaxDepth = 64 };

    /// <summary>Names and display names of all recipes in the folder, by name; files that can't be read are left out.</summary>
    public IReadOnlyList<(string Name, string DisplayName, string Description)> All()
    {
        List<RecipeFault> unread = [];
        return [.. Files().Keys.Order(StringComparer.Ordinal).Select(name => (name, Read(name, name, unread)))
            .Where(recipe => recipe.Item2 is not null)
            .Select(recipe => (recipe.name, Word(recipe.Item2!, "displayName") ?? recipe.name, Word(recipe.Item2!, "description") ?? ""))];
    }

    /// <summary>All steps of a recipe and the recipes that it names, in order. Faults of form are added to the list.</summary>
    /// <param name="nameOrFile">A recipe's name, or the path of a file that ends in <c>.json</c>.</param>
    /// <param name="faults">Takes what is wrong.</param>
    public IReadOnlyList<RecipeStep> Unfold(string nameOrFile, ICollection<RecipeFault> faults)
    {
        List<RecipeStep> steps = [];
        if (nameOrFile.EndsWith(".json", StringComparison.OrdinalIgnoreCase))
        {
            Unfold(ReadFile(nameOrFile, nameOrFile, faults), Path.GetFileNameWithoutExtension(nameOrFile), [], steps, faults);
        }
        else
        {
            Unfold(Read(nameOrFile, nameOrFile, faults), nameOrFile, [nameOrFile], steps, faults);
        }

        return steps;
    }

    private void Unfold(JsonObject? recipe, string name, IReadOnlyList<string> above, List<RecipeStep> steps, ICollection<RecipeFault> faults)
    {
        if (recipe is null)
        {
            return;
        }

        CheckHead(recipe, name, faults);
        if (recipe["steps"] is not JsonArray array)
        {
            faults.Add(new RecipeFault(name + ".steps", "缺少 steps 数组。"));
            return;
        }

        for (var i = 0; i < array.Count; i++)
        {
            var path = $"{name}.steps[{i}]";
            if (array[i] is not JsonObject step || Word(step, "name") is not { } kind)
            {
                faults.Add(new RecipeFault(path + ".name", "步骤是一个带 name 的对象。"));
            }
            else if (kind == "recipes")
            {
                Nested(step, path, above, steps, faults);
            }
            else
            {
                steps.Add(new RecipeStep(path, kind, (JsonObject)RecipeExpressions.Replace(step, recipe["variables"] as JsonObject, path, clock, faults)));
            }

            if (steps.Count > MaxSteps)
            {
                faults.Add(new RecipeFault(path, $"一次最多 {MaxSteps} 个步骤。"));
                return;
            }
        }
    }

    private void Nested(JsonObject step, string path, IReadOnlyList<string> above, List<RecipeStep> steps, ICollection<RecipeFault> faults)
    {
        if (step["Values"] is not JsonArray values)
        {
            faults.Add(new RecipeFault(path + ".Values", "recipes 步骤缺少 Values 数组。"));
            return;
        }

        for (var i = 0; i < values.Count; i++)
        {
            var place = $"{path}.Values[{i}]";
            if ((values[i] as JsonObject) is not { } value || Word(value, "name") is not { } name)
            {
                faults.Add(new RecipeFault(place + ".name", "缺少配方的名字。"));
            }
            else if (above.Contains(name, StringComparer.Ordinal))
            {
                faults.Add(new RecipeFault(place, $"配方“{name}”包含了自己：{string.Join(" → ", above.Append(name))}。"));
            }
            else if (above.Count >= MaxDepth)
            {
                faults.Add(new RecipeFault(place, $"配方最多套 {MaxDepth} 层。"));
            }
            else
            {
                Unfold(Read(name, place, faults), name, [.. above, name], steps, faults);
            }
        }
    }

    private JsonObject? Read(string name, string path, ICollection<RecipeFault> faults)
    {
        if (!NameShape().IsMatch(name))
        {
            faults.Add(new RecipeFault(path, $"“{name}”不是配方的名字：只能有字母、数字、“-”“_”和“.”，不能是路径。"));
            return null;
        }

        if (Files().TryGetValue(name, out var file))
        {
            return ReadFile(file, path, faults);
        }

        faults.Add(new RecipeFault(path, $"没有名为“{name}”的配方。"));
        return null;
    }

    private static JsonObject? ReadFile(string file, string path, ICollection<RecipeFault> faults)
    {
        try
        {
            var info = new FileInfo(file);
            if (!info.Exists)
            {
                faults.Add(new RecipeFault(path, "没有这个文件。"));
                return null;
            }

            if (info.Length > MaxFile)
            {
                faults.Add(new RecipeFault(path, $"文件有 {info.Length / 1024 / 1024} MB，最多 {MaxFile / 1024 / 1024} MB；请拆成几个配方。"));
                return null;
            }

            using var stream = info.OpenRead();
            if (JsonNode.Parse(stream, documentOptions: Lenient) is JsonObject recipe)
            {
                return recipe;
            }

            faults.Add(new RecipeFault(path, "配方是一个 JSON 对象。"));
        }
        catch (JsonException error)
        {
            faults.Add(new RecipeFault(path, $"不是合法的 JSON：第 {error.LineNumber + 1} 行，第 {error.BytePositionInLine + 1} 字节。"));
        }
        catch (ArgumentException)
        {
            faults.Add(new RecipeFault(path, "一个对象里有重复的键。"));
        }

        return null;
    }

    private static void CheckHead(JsonObject recipe, string name, ICollection<RecipeFault> faults)
    {
        if (Word(recipe, "name") is not { } given)
        {
            faults.Add(new RecipeFault(name + ".name", "缺少配方的名字。"));
        }
        else if (!NameShape().IsMatch(given))
        {
            faults.Add(new RecipeFault(name + ".name", $"“{given}”不能作配方的名字。"));
        }

        if (recipe["version"] is not null && !(Word(recipe, "version") is { } version && Version.TryParse(version.Split('-')[0], out _)))
        {
            faults.Add(new RecipeFault(name + ".version", "版本号的写法是 1.0.0。"));
        }
    }

    private Dictionary<string, string> Files()
    {
        var folder = options.Value.FullPath();
        var files = Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*.recipe.json", SearchOption.AllDirectories) : [];
        var byName = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in files.Order(StringComparer.Ordinal))
        {
            byName.TryAdd(NameOf(file), file);
        }

        return byName;
    }

    /// <summary>The name inside the file; its beginning is enough, so that listing does not parse megabytes.</summary>
    private static string NameOf(string file)
    {
        using var reader = new StreamReader(file);
        var buffer = new char[2_000];
        var length = reader.ReadBlock(buffer, 0, buffer.Length);
        var match = NameInside().Match(new string(buffer, 0, length));
        return match.Success ? match.Groups[1].Value : Path.GetFileName(file)[..^".recipe.json".Length];
    }

    private static string? Word(JsonObject node, string key) =>
        node[key] is JsonValue value && value.TryGetValue<string>(out var text) && text.Length > 0 ? text : null;

    [GeneratedRegex("^[A-Za-z0-9](?:[A-Za-z0-9_-]|[.](?![.])){0,99}$", RegexOptions.None, 100)]
    private static partial Regex NameShape();

    [GeneratedRegex("\"name\"\\s*:\\s*\"([^\"\\\\]+)\"", RegexOptions.NonBacktracking)]
    private static partial Regex NameInside();
}
