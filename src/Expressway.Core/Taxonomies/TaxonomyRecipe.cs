using System.Text.Json;
using System.Text.Json.Nodes;

namespace Expressway.Core.Taxonomies;

/// <summary>Reads and writes the recipe step <c>{"name": "taxonomies", "Taxonomies": […]}</c>.</summary>
public static class TaxonomyRecipe
{
    /// <summary>The step's name.</summary>
    public const string StepName = "taxonomies";

    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>Reads a step.</summary>
    /// <param name="step">The step's JSON object.</param>
    /// <param name="path">The step's place in its recipe, such as <c>steps[0]</c>; faults begin with it.</param>
    /// <param name="faults">Takes a line <c>path: what is wrong</c> for each fault.</param>
    /// <returns>The taxonomies without faults.</returns>
    public static IReadOnlyList<Taxonomy> Read(JsonElement step, string path, ICollection<string> faults)
    {
        if (step.ValueKind != JsonValueKind.Object || !step.TryGetProperty("Taxonomies", out var list) || list.ValueKind != JsonValueKind.Array)
        {
            faults.Add($"{path}.Taxonomies: a list of taxonomies is expected");
            return [];
        }

        var taxonomies = new List<Taxonomy>();
        foreach (var (element, index) in list.EnumerateArray().Select((e, i) => (e, i)))
        {
            var before = faults.Count;
            var at = $"{path}.Taxonomies[{index}]";
            var heading = new TaxonomyHeading(
                Required(element, "Name", TaxonomyTerm.MaxTaxonomy, at, faults),
                Required(element, "NameZh", TaxonomyTerm.MaxName, at, faults),
                Required(element, "NameEn", TaxonomyTerm.MaxName, at, faults),
                Optional(element, "Edition", TaxonomyTerm.MaxEdition, at, faults),
                Optional(element, "Source", TaxonomyRow.MaxSource, at, faults),
                Optional(element, "Licence", TaxonomyRow.MaxLicence, at, faults));
            var terms = ReadTerms(element, at, faults);
            foreach (var fault in TaxonomyFaults.In(terms))
            {
                faults.Add($"{at}.Terms[{fault.Index}].{fault.Field}: {fault.Message}");
            }

            if (faults.Count == before)
            {
                taxonomies.Add(new Taxonomy(heading, terms));
            }
        }

        return taxonomies;
    }

    /// <summary>Writes the step for taxonomies, the reverse of <see cref="Read"/>.</summary>
    public static JsonObject Write(IEnumerable<Taxonomy> taxonomies) => new()
    {
        ["name"] = StepName,
        ["Taxonomies"] = new JsonArray([.. taxonomies.Select(t => WithValues(
            ("Name", t.Name), ("NameZh", t.Heading.NameZh), ("NameEn", t.Heading.NameEn), ("Edition", t.Heading.Edition),
            ("Source", t.Heading.Source), ("Licence", t.Heading.Licence), ("Terms", WriteTerms(t))))]),
    };

    /// <summary>Reads the taxonomies of all recipe files of a folder.</summary>
    /// <exception cref="InvalidDataException">A file has a fault; the message names the file and the place.</exception>
    public static TaxonomyRegistry ReadFolder(string folder)
    {
        var taxonomies = new List<Taxonomy>();
        foreach (var file in Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal))
        {
            using var recipe = JsonDocument.Parse(File.ReadAllText(file), Lenient);
            var faults = new List<string>();
            foreach (var (step, index) in recipe.RootElement.GetProperty("steps").EnumerateArray().Select((s, i) => (s, i)))
            {
                if (step.GetProperty("name").GetString() == StepName)
                {
                    taxonomies.AddRange(Read(step, $"steps[{index}]", faults));
                }
            }

            if (faults.Count > 0)
            {
                throw new InvalidDataException($"{Path.GetFileName(file)}: {faults[0]}");
            }
        }

        return new TaxonomyRegistry(taxonomies);
    }

    private static List<Term> ReadTerms(JsonElement taxonomy, string path, ICollection<string> faults)
    {
        var terms = new List<Term>();
        if (taxonomy.ValueKind != JsonValueKind.Object || !taxonomy.TryGetProperty("Terms", out var list) || list.ValueKind != JsonValueKind.Array)
        {
            faults.Add($"{path}.Terms: a list of terms is expected");
            return terms;
        }

        foreach (var element in list.EnumerateArray())
        {
            var at = $"{path}.Terms[{terms.Count}]";
            terms.Add(new Term(
                Required(element, "Code", TaxonomyTerm.MaxCode, at, faults),
                Required(element, "NameZh", TaxonomyTerm.MaxName, at, faults),
                Optional(element, "NameEn", TaxonomyTerm.MaxName, at, faults),
                Optional(element, "Parent", TaxonomyTerm.MaxCode, at, faults),
                Optional(element, "Edition", TaxonomyTerm.MaxEdition, at, faults),
                Optional(element, "Successor", TaxonomyTerm.MaxCode, at, faults)));
        }

        return terms;
    }

    private static string Required(JsonElement element, string name, int length, string path, ICollection<string> faults)
    {
        var before = faults.Count;
        var value = Optional(element, name, length, path, faults);
        if (value is null && faults.Count == before)
        {
            faults.Add($"{path}.{name}: is missing");
        }

        return value ?? "";
    }

    private static string? Optional(JsonElement element, string name, int length, string path, ICollection<string> faults)
    {
        if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        if (value.ValueKind != JsonValueKind.String || value.GetString() is not { } text || string.IsNullOrWhiteSpace(text))
        {
            faults.Add($"{path}.{name}: a text is expected");
            return null;
        }

        if (text.Length > length)
        {
            faults.Add($"{path}.{name}: is longer than {length} letters");
        }

        return text;
    }

    private static JsonArray WriteTerms(Taxonomy taxonomy) => new([.. taxonomy.Terms.Select(t => WithValues(
        ("Code", t.Code), ("NameZh", t.NameZh), ("NameEn", t.NameEn), ("Parent", t.Parent),
        ("Edition", t.Edition), ("Successor", t.Successor)))]);

    private static JsonObject WithValues(params (string Name, JsonNode? Value)[] members) =>
        new(members.Where(m => m.Value is not null).Select(m => KeyValuePair.Create(m.Name, m.Value)));
}
