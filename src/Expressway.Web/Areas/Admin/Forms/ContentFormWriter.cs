using System.Globalization;
using Expressway.Core.Content;
using Expressway.Core.Taxonomies;

namespace Expressway.Web.Areas.Admin.Forms;

/// <summary>Fills a form from a document.</summary>
/// <param name="types">The content types.</param>
/// <param name="taxonomies">Names beside codes.</param>
/// <param name="titles">Titles beside the identifiers of picked items.</param>
internal sealed class ContentFormWriter(ContentTypeCatalog types, TaxonomyRegistry taxonomies, IReadOnlyDictionary<string, string> titles)
{
    /// <summary>The values of a document's form.</summary>
    public FormValues Write(ContentDocument document, ContentTypeDefinition type)
    {
        var values = new FormValues();
        WriteFields(values, document, type, FormNames.Item);
        foreach (var bag in type.Bags.Where(bag => types.Find(bag.ContainedType) is not null))
        {
            var members = document.Bag(bag.Name);
            values.Set(FormNames.Rows(bag.Name), members.Select((_, i) => Key(i)));
            for (var i = 0; i < members.Count; i++)
            {
                var prefix = FormNames.Row(bag.Name, Key(i));
                values.Set(prefix + FormNames.Id, members[i].ContentItemId);
                WriteFields(values, members[i], types.Get(bag.ContainedType), prefix);
            }
        }

        return values;
    }

    /// <summary>The identifiers that a document's pickers hold, to look their titles up.</summary>
    public static IReadOnlyList<string> Picked(ContentDocument document, ContentTypeDefinition type) =>
        [.. type.Fields.Where(field => field.Kind == FieldKind.ContentPickerField).SelectMany(field => document.Items(field.Name)).Distinct()];

    private void WriteFields(FormValues values, ContentDocument document, ContentTypeDefinition type, string prefix)
    {
        values.Set(prefix + FormNames.Title, document.Title);
        foreach (var field in type.Fields)
        {
            WriteField(values, document, field, prefix + field.Name);
        }
    }

    private void WriteField(FormValues values, ContentDocument document, FieldDefinition field, string name)
    {
        switch (field.Kind)
        {
            case FieldKind.NumericField:
                values.Set(name, document.Number(field.Name)?.ToString("0.####", CultureInfo.InvariantCulture) ?? "");
                break;
            case FieldKind.DateField:
                values.Set(name, document.Date(field.Name)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "");
                break;
            case FieldKind.BooleanField:
                values.Set(name, document.Flag(field.Name) ? ["true"] : []);
                break;
            case FieldKind.HtmlField:
                values.Set(name, document.Html(field.Name) ?? "");
                break;
            case FieldKind.LinkField:
                values.Set(FormNames.Url(name), document.Link(field.Name) ?? "");
                values.Set(FormNames.Text(name), document.LinkText(field.Name) ?? "");
                break;
            case FieldKind.TaxonomyField:
                values.Set(name, TermLines(document, field));
                break;
            case FieldKind.ContentPickerField:
                values.Set(name, string.Join('\n', document.Items(field.Name).Select(id => titles.TryGetValue(id, out var title) ? $"{id} {title}" : id)));
                break;
            case FieldKind.MultiTextField:
                values.Set(name, string.Join('\n', document.Values(field.Name)));
                break;
            case FieldKind.MediaField:
                values.Set(name, string.Join('\n', (document.Raw(field.Name)?["Paths"] as System.Text.Json.Nodes.JsonArray)?.Select(path => path?.ToString() ?? "") ?? []));
                break;
            default:
                values.Set(name, document.Text(field.Name) ?? "");
                break;
        }
    }

    private IEnumerable<string> TermLines(ContentDocument document, FieldDefinition field)
    {
        var codes = document.Terms(field.Name);
        return TermChoice.IsLarge(taxonomies, field)
            ? [string.Join('\n', codes.Select(code => $"{code} {taxonomies.NameOf(field.Taxonomy!, code, "zh-CN")}"))]
            : codes;
    }

    private static string Key(int index) => "r" + index.ToString(CultureInfo.InvariantCulture);
}
