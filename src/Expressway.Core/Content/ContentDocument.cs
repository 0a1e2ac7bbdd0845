using System.Globalization;
using System.Text.Json.Nodes;

namespace Expressway.Core.Content;

/// <summary>A content item as Orchard writes it in JSON, with the field shapes of <see cref="FieldKind"/> read and written by name.</summary>
/// <remarks>Reading a missing or misshapen field gives null or an empty list, never an exception: the JSON may come from elsewhere.</remarks>
public sealed class ContentDocument
{
    /// <summary>Wraps the JSON; changes go to it.</summary>
    public ContentDocument(JsonObject json) => Json = json;

    /// <summary>A new item of a type.</summary>
    public ContentDocument(string contentType, string contentItemId, string displayText)
    {
        Json = new JsonObject { [nameof(ContentItemId)] = contentItemId, [nameof(ContentType)] = contentType };
        Title = displayText;
    }

    /// <summary>Parses the JSON of one item; throws <see cref="System.Text.Json.JsonException"/> when it is none.</summary>
    public static ContentDocument Parse(string json) =>
        new(JsonNode.Parse(json) as JsonObject ?? throw new System.Text.Json.JsonException("A content item is a JSON object."));

    /// <summary>The JSON itself.</summary>
    public JsonObject Json { get; }

    /// <summary>The item's identifier.</summary>
    public string ContentItemId => Word(Json[nameof(ContentItemId)]) ?? "";

    /// <summary>The content type's name.</summary>
    public string ContentType => Word(Json[nameof(ContentType)]) ?? "";

    /// <summary>The title (Orchard's DisplayText and TitlePart).</summary>
    public string Title
    {
        get => Word(Json["DisplayText"]) ?? Word((Json["TitlePart"] as JsonObject)?[nameof(Title)]) ?? "";
        set
        {
            Json["DisplayText"] = value;
            Json["TitlePart"] = new JsonObject { [nameof(Title)] = value };
        }
    }

    /// <summary>A text field, trimmed; null when absent or blank.</summary>
    public string? Text(string field) => Blank(Word(Inner(field, "Text")));

    /// <summary>A number field; null when absent.</summary>
    public decimal? Number(string field) => Inner(field, "Value") is JsonValue value
        ? value.TryGetValue<decimal>(out var number) ? number
            : value.TryGetValue<string>(out var text) && decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out number) ? number
            : null
        : null;

    /// <summary>A date field's day; null when absent.</summary>
    public DateOnly? Date(string field) =>
        Word(Inner(field, "Value")) is { Length: >= 10 } text && DateOnly.TryParseExact(text.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>A boolean field; false when absent.</summary>
    public bool Flag(string field) => Inner(field, "Value") is JsonValue value && value.TryGetValue<bool>(out var flag) && flag;

    /// <summary>An HTML field; null when absent or blank.</summary>
    public string? Html(string field) => Blank(Word(Inner(field, "Html")));

    /// <summary>A link field's address; null when absent.</summary>
    public string? Link(string field) => Blank(Word(Inner(field, "Url")));

    /// <summary>A link field's words; null when absent.</summary>
    public string? LinkText(string field) => Blank(Word(Inner(field, "Text")));

    /// <summary>The identifiers of a content picker.</summary>
    public IReadOnlyList<string> Items(string field) => Words(Inner(field, "ContentItemIds"));

    /// <summary>The codes of a taxonomy field.</summary>
    public IReadOnlyList<string> Terms(string field) => Words(Inner(field, "TermContentItemIds"));

    /// <summary>The first code of a taxonomy field; null when there is none.</summary>
    public string? Term(string field) => Terms(field) is [var first, ..] ? first : null;

    /// <summary>The lines of a multi-text field.</summary>
    public IReadOnlyList<string> Values(string field) => Words(Inner(field, "Values"));

    /// <summary>The members of a bag part.</summary>
    public IReadOnlyList<ContentDocument> Bag(string name) =>
        (Json[name] as JsonObject)?["ContentItems"] is JsonArray items ? [.. items.OfType<JsonObject>().Select(item => new ContentDocument(item))] : [];

    /// <summary>The field's own JSON object, or null.</summary>
    public JsonObject? Raw(string field) => (Json[ContentType] as JsonObject)?[field] as JsonObject;

    /// <summary>Writes a text field.</summary>
    public void SetText(string field, string? text) => Set(field, new JsonObject { ["Text"] = text });

    /// <summary>Writes a number field.</summary>
    public void SetNumber(string field, decimal? value) => Set(field, new JsonObject { ["Value"] = value });

    /// <summary>Writes a date field.</summary>
    public void SetDate(string field, DateOnly? day) => Set(field, new JsonObject { ["Value"] = day?.ToString("yyyy-MM-dd'T00:00:00Z'", CultureInfo.InvariantCulture) });

    /// <summary>Writes a boolean field.</summary>
    public void SetFlag(string field, bool value) => Set(field, new JsonObject { ["Value"] = value });

    /// <summary>Writes an HTML field; the caller has cleaned it.</summary>
    public void SetHtml(string field, string? html) => Set(field, new JsonObject { ["Html"] = html });

    /// <summary>Writes a link field.</summary>
    public void SetLink(string field, string? url, string? text) => Set(field, new JsonObject { ["Url"] = url, ["Text"] = text });

    /// <summary>Writes a content picker.</summary>
    public void SetItems(string field, IEnumerable<string> ids) => Set(field, new JsonObject { ["ContentItemIds"] = Array(ids) });

    /// <summary>Writes a taxonomy field.</summary>
    public void SetTerms(string field, string taxonomy, IEnumerable<string> codes) =>
        Set(field, new JsonObject { ["TermContentItemIds"] = Array(codes), ["TaxonomyContentItemId"] = taxonomy });

    /// <summary>Writes a multi-text field.</summary>
    public void SetValues(string field, IEnumerable<string> values) => Set(field, new JsonObject { ["Values"] = Array(values) });

    /// <summary>Writes a bag part.</summary>
    public void SetBag(string name, IEnumerable<ContentDocument> members) =>
        Json[name] = new JsonObject { ["ContentItems"] = new JsonArray([.. members.Select(member => member.Json.DeepClone())]) };

    /// <summary>The part that holds the type's own fields, made when it is missing.</summary>
    public JsonObject Part()
    {
        if (Json[ContentType] is not JsonObject part)
        {
            Json[ContentType] = part = [];
        }

        return part;
    }

    private void Set(string field, JsonObject value) => Part()[field] = value;

    private JsonNode? Inner(string field, string key) => Raw(field)?[key];

    private static string? Word(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static JsonArray Array(IEnumerable<string> words) => new([.. words.Select(word => JsonValue.Create(word))]);

    private static IReadOnlyList<string> Words(JsonNode? node) =>
        node is JsonArray array ? [.. array.Select(Word).OfType<string>().Where(word => word.Length > 0)] : [];
}
