using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Expressway.Core.Content;
using Expressway.Core.Data;
using Expressway.Core.Taxonomies;

namespace Expressway.Web.Areas.Admin.Forms;

/// <summary>Writes what was typed into a document: the fields of the definition and nothing else. What can't be read is a finding under the input's name.</summary>
internal sealed class ContentFormReader(ContentTypeCatalog types, TaxonomyRegistry taxonomies, IReadOnlyDictionary<string, string> idsByTitle, TimeProvider clock)
{
    private static readonly string[] DateForms = ["yyyy-MM-dd", "yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyy年M月d日", "yyyyMMdd"];
    private readonly List<Finding> _findings = [];

    /// <summary>What could not be read; <see cref="Finding.Field"/> is the input's name.</summary>
    public IReadOnlyList<Finding> Findings => _findings;

    /// <summary>Reads a whole form.</summary>
    public void Read(FormValues values, ContentDocument document, ContentTypeDefinition type)
    {
        ReadFields(values, document, type, FormNames.Item);
        foreach (var bag in type.Bags)
        {
            if (types.Find(bag.ContainedType) is { } contained)
            {
                document.SetBag(bag.Name, Rows(values, bag.Name).Select(key => ReadRow(values, bag.Name, key, contained)));
            }
        }
    }

    /// <summary>The keys of a bag's rows, in order.</summary>
    public static IReadOnlyList<string> Rows(FormValues values, string bag) =>
        [.. values.All(FormNames.Rows(bag)).Where(FormNames.IsKey).Distinct(StringComparer.Ordinal).Take(FormNames.MaxRows)];

    private ContentDocument ReadRow(FormValues values, string bag, string key, ContentTypeDefinition contained)
    {
        var prefix = FormNames.Row(bag, key);
        var posted = values.First(prefix + FormNames.Id);
        var id = EntityId.IsAcceptable(posted) ? posted : EntityId.New(clock.GetUtcNow().UtcDateTime);
        var row = new ContentDocument(contained.Name, id, "");
        ReadFields(values, row, contained, prefix);
        return row;
    }

    private void ReadFields(FormValues values, ContentDocument document, ContentTypeDefinition type, string prefix)
    {
        document.Title = values.First(prefix + FormNames.Title).Trim();
        foreach (var field in type.Fields)
        {
            ReadField(values, document, field, prefix + field.Name);
        }
    }

    private void ReadField(FormValues values, ContentDocument document, FieldDefinition field, string name)
    {
        switch (field.Kind)
        {
            case FieldKind.BooleanField:
                document.SetFlag(field.Name, values.First(name) == "true");
                break;
            case FieldKind.TaxonomyField:
                document.SetTerms(field.Name, field.Taxonomy!, Codes(values, field, name));
                break;
            case FieldKind.LinkField when values.Has(FormNames.Url(name)):
                document.SetLink(field.Name, Typed(values, FormNames.Url(name)), Typed(values, FormNames.Text(name)));
                break;
            case not FieldKind.LinkField when values.Has(name):
                ReadTyped(values, document, field, name);
                break;
        }
    }

    private void ReadTyped(FormValues values, ContentDocument document, FieldDefinition field, string name)
    {
        switch (field.Kind)
        {
            case FieldKind.NumericField:
                document.SetNumber(field.Name, Number(values, field, name));
                break;
            case FieldKind.DateField:
                document.SetDate(field.Name, Date(values, field, name));
                break;
            case FieldKind.HtmlField:
                document.SetHtml(field.Name, Typed(values, name));
                break;
            case FieldKind.ContentPickerField:
                document.SetItems(field.Name, Items(values, field, name));
                break;
            case FieldKind.MultiTextField:
                document.SetValues(field.Name, Lines(values, name));
                break;
            case FieldKind.MediaField:
                document.Part()[field.Name] = new JsonObject { ["Paths"] = new JsonArray([.. Lines(values, name).Select(line => JsonValue.Create(line))]) };
                break;
            default:
                document.SetText(field.Name, Text(values, field, name));
                break;
        }
    }

    private string? Text(FormValues values, FieldDefinition field, string name)
    {
        var text = Typed(values, name);
        if (field.Editor == "Json" && text is not null && JsonFault(text) is { } fault)
        {
            Fault(name, $"“{field.DisplayName.Zh}”不是完整的 JSON：{fault}");
        }

        return text;
    }

    private decimal? Number(FormValues values, FieldDefinition field, string name)
    {
        if (Typed(values, name) is not { } typed)
        {
            return null;
        }

        var plain = typed.Normalize(NormalizationForm.FormKC).Replace(",", "", StringComparison.Ordinal).Trim();
        if (decimal.TryParse(plain, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        Fault(name, $"“{field.DisplayName.Zh}”只写数字，例如 500 或 3.45；单位是{field.Unit ?? "无"}。");
        return null;
    }

    private DateOnly? Date(FormValues values, FieldDefinition field, string name)
    {
        if (Typed(values, name) is not { } typed)
        {
            return null;
        }

        if (DateOnly.TryParseExact(typed, DateForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        Fault(name, $"“{field.DisplayName.Zh}”请写成 2026-03-01。");
        return null;
    }

    private List<string> Codes(FormValues values, FieldDefinition field, string name)
    {
        var codes = new List<string>();
        if (taxonomies.Find(field.Taxonomy!) is not { } taxonomy)
        {
            return codes;
        }

        foreach (var line in Lines(values, name))
        {
            if (TermChoice.CodeOf(taxonomy, line) is { } code)
            {
                codes.Add(code);
            }
            else
            {
                Fault(name, $"“{field.DisplayName.Zh}”里没有“{line}”，请写代码或完整的名称。");
            }
        }

        return field.Multiple || codes.Count < 2 ? [.. codes.Distinct()] : TooMany(field, name, codes);
    }

    private List<string> Items(FormValues values, FieldDefinition field, string name)
    {
        var ids = new List<string>();
        foreach (var line in Lines(values, name))
        {
            var first = line.Split([' ', '\u3000'], 2)[0];
            if (idsByTitle.TryGetValue(line, out var id))
            {
                ids.Add(id);
            }
            else if (EntityId.IsAcceptable(first))
            {
                ids.Add(first);
            }
            else
            {
                Fault(name, $"没有标题是“{line}”的内容，请从列表里选，或写它的编号。");
            }
        }

        return field.Multiple || ids.Count < 2 ? [.. ids.Distinct()] : TooMany(field, name, ids);
    }

    private List<string> TooMany(FieldDefinition field, string name, List<string> values)
    {
        Fault(name, $"“{field.DisplayName.Zh}”只能选一个。");
        return values[..1];
    }

    private void Fault(string name, string message) => _findings.Add(new Finding(name, message));

    private static string? JsonFault(string text)
    {
        try
        {
            JsonNode.Parse(text);
            return null;
        }
        catch (JsonException fault)
        {
            return $"第 {fault.LineNumber + 1} 行第 {fault.BytePositionInLine + 1} 个字节附近。";
        }
    }

    private static string? Typed(FormValues values, string name) => values.First(name).Trim() is { Length: > 0 } text ? text : null;

    private static IEnumerable<string> Lines(FormValues values, string name) =>
        values.All(name).SelectMany(value => value.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
