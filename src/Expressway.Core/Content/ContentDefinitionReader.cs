using System.Text.Json;
using System.Text.Json.Nodes;

namespace Expressway.Core.Content;

/// <summary>Reads Orchard's ContentDefinition step; what Orchard does not know (English names, facets, index columns) is in <c>Expressway…Settings</c>.</summary>
public static class ContentDefinitionReader
{
    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>The types of a stored step; throws <see cref="JsonException"/> for what is none.</summary>
    public static IReadOnlyList<ContentTypeDefinition> ReadStep(string json) =>
        ReadStep(JsonNode.Parse(json, documentOptions: Lenient) as JsonObject ?? throw new JsonException("A step is a JSON object."));

    /// <summary>The types of a step; throws <see cref="JsonException"/> with the place of a fault.</summary>
    public static IReadOnlyList<ContentTypeDefinition> ReadStep(JsonObject step)
    {
        var parts = Objects(step, "ContentParts").ToDictionary(part => Need(part, "Name", "ContentParts"), StringComparer.Ordinal);
        return [.. Objects(step, "ContentTypes").Select((type, i) => ReadType(type, parts, $"ContentTypes[{i}]"))];
    }

    private static ContentTypeDefinition ReadType(JsonObject type, Dictionary<string, JsonObject> parts, string path)
    {
        var name = Need(type, "Name", path);
        if (name.Length > 40 || !char.IsAsciiLetterUpper(name[0]) || !name.All(char.IsAsciiLetterOrDigit))
        {
            throw new JsonException($"{path}.Name: '{name}' is no name of a content type (letters and digits, a capital first, 40 at most).");
        }

        var orchard = Settings(type, "ContentTypeSettings");
        var ours = Settings(type, "ExpresswayTypeSettings");
        var records = Objects(type, "ContentTypePartDefinitionRecords").ToList();
        var fields = parts.TryGetValue(name, out var part)
            ? Objects(part, "ContentPartFieldDefinitionRecords").Select((field, i) => ReadField(field, $"ContentParts.{name}.{i}")).ToList()
            : [];
        if (fields.GroupBy(field => field.Name, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) is { } twice)
        {
            throw new JsonException($"{path}: the field '{twice.Key}' is defined twice.");
        }

        return new ContentTypeDefinition
        {
            Name = name,
            DisplayName = new LocalizedText(Word(type, "DisplayName") ?? name, Word(ours, "DisplayNameEn") ?? name),
            Description = Word(orchard, "Description"),
            Section = Word(ours, "Section"),
            Creatable = Flag(orchard, "Creatable"),
            FourEyes = Flag(ours, "FourEyes"),
            Fields = fields,
            Bags = [.. records.Where(record => Word(record, "PartName") == "BagPart").Select((record, i) => ReadBag(record, $"{path}.bag[{i}]"))],
        };
    }

    private static BagDefinition ReadBag(JsonObject record, string path)
    {
        var name = Need(record, "Name", path);
        var contained = (Settings(record, "BagPartSettings")?["ContainedContentTypes"] as JsonArray)?.Select(type => (string?)type).FirstOrDefault()
            ?? throw new JsonException($"{path}: a BagPart names its ContainedContentTypes.");
        return new BagDefinition(
            name,
            new LocalizedText(Word(Settings(record, "ContentTypePartSettings"), "DisplayName") ?? name, Word(Settings(record, "ExpresswayPartSettings"), "DisplayNameEn") ?? name),
            contained);
    }

    private static FieldDefinition ReadField(JsonObject field, string path)
    {
        var name = Need(field, "Name", path);
        if (!Enum.TryParse<FieldKind>(Word(field, "FieldName"), out var kind))
        {
            throw new JsonException($"{path}.FieldName: '{Word(field, "FieldName")}' is no kind of field; one of {string.Join(", ", Enum.GetNames<FieldKind>())}.");
        }

        var orchard = Settings(field, "ContentPartFieldSettings");
        var ours = Settings(field, "ExpresswayFieldSettings");
        var taxonomy = Settings(field, "TaxonomyFieldSettings");
        var picker = Settings(field, "ContentPickerFieldSettings");
        var numeric = Settings(field, "NumericFieldSettings");
        return new FieldDefinition
        {
            Name = name,
            Kind = kind,
            DisplayName = new LocalizedText(Word(orchard, "DisplayName") ?? name, Word(ours, "DisplayNameEn") ?? name),
            Hint = Word(orchard, "Hint"),
            Editor = Word(orchard, "Editor"),
            Required = Flag(ours, "Required") || Flag(Settings(field, kind + "Settings"), "Required"),
            MaxLength = (int?)Number(ours, "MaxLength"),
            Unit = Word(ours, "Unit"),
            Minimum = Number(numeric, "Minimum"),
            Maximum = Number(numeric, "Maximum"),
            Taxonomy = kind == FieldKind.TaxonomyField ? Need(taxonomy ?? [], "TaxonomyContentItemId", path + ".TaxonomyFieldSettings") : null,
            PickedTypes = picker?["DisplayedContentTypes"] is JsonArray types ? [.. types.Select(type => (string?)type).OfType<string>()] : [],
            Multiple = kind == FieldKind.TaxonomyField ? !Flag(taxonomy, "Unique") : Flag(picker, "Multiple"),
            Facet = Word(ours, "Facet"),
            Search = Word(ours, "Search") is { } role && Enum.TryParse<SearchRole>(role, ignoreCase: true, out var parsed) ? parsed : SearchRole.None,
            Weight = (double)(Number(ours, "Weight") ?? 1),
        };
    }

    private static IEnumerable<JsonObject> Objects(JsonObject parent, string key) =>
        parent[key] is JsonArray array ? array.OfType<JsonObject>() : [];

    private static JsonObject? Settings(JsonObject parent, string key) => (parent["Settings"] as JsonObject)?[key] as JsonObject;

    private static string? Word(JsonObject? parent, string key) =>
        parent?[key] is JsonValue value && value.TryGetValue<string>(out var text) && text.Length > 0 ? text : null;

    private static string Need(JsonObject parent, string key, string path) =>
        Word(parent, key) ?? throw new JsonException($"{path}.{key} is missing.");

    private static bool Flag(JsonObject? parent, string key) => parent?[key] is JsonValue value && value.TryGetValue<bool>(out var flag) && flag;

    private static decimal? Number(JsonObject? parent, string key) => parent?[key] is JsonValue value && value.TryGetValue<decimal>(out var number) ? number : null;
}
