using Expressway.Core.Content;
using Expressway.Core.Data;
using Expressway.Core.Taxonomies;
using Microsoft.EntityFrameworkCore;

namespace Expressway.Web.Areas.Admin.Forms;

/// <summary>Makes forms from documents and documents from forms, with the look-ups in the database that pickers need.</summary>
internal sealed class ContentFormService(ExpresswayDbContext db, ContentTypeCatalog types, TaxonomyCatalog taxonomies, ContentChecks checks, TimeProvider clock)
{
    /// <summary>The form of a document.</summary>
    public async Task<ContentForm> ShowAsync(ContentDocument document, ContentTypeDefinition type, CancellationToken ct)
    {
        var titles = await TitlesAsync(ContentFormWriter.Picked(document, type), ct);
        return Form(type, new ContentFormWriter(types, taxonomies.Current, titles).Write(document, type), []);
    }

    /// <summary>Writes a posted form into a document.</summary>
    /// <returns>The form as typed, with what keeps it from being saved.</returns>
    public async Task<ContentForm> ReadAsync(FormValues values, ContentDocument document, ContentTypeDefinition type, CancellationToken ct)
    {
        var reader = new ContentFormReader(types, taxonomies.Current, await IdsAsync(values, type, ct), clock);
        reader.Read(values, document, type);
        var unread = reader.Findings.Select(finding => finding.Field).ToHashSet();
        var faults = checks.ForSaving(document)
            .Select(finding => finding with { Field = InputOf(finding.Field, type) })
            .Where(finding => !unread.Contains(finding.Field));
        return Form(type, values, [.. reader.Findings, .. faults]);
    }

    /// <summary>A form as typed, with one sentence about the whole.</summary>
    public ContentForm WithError(ContentForm form, string error) =>
        Form(form.Type, form.Values, [.. form.Errors.SelectMany(group => group.Select(message => new Finding(group.Key, message))), new Finding("", error)]);

    /// <summary>The titles of items as last saved.</summary>
    public async Task<IReadOnlyDictionary<string, string>> TitlesAsync(IReadOnlyList<string> ids, CancellationToken ct) =>
        ids.Count == 0
            ? new Dictionary<string, string>()
            : await db.ContentVersions.Where(version => version.Latest && ids.Contains(version.ContentItemId))
                .ToDictionaryAsync(version => version.ContentItemId, version => version.Title, ct);

    private async Task<IReadOnlyDictionary<string, string>> IdsAsync(FormValues values, ContentTypeDefinition type, CancellationToken ct)
    {
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var field in type.Fields.Where(field => field.Kind == FieldKind.ContentPickerField))
        {
            var lines = values.First(FormNames.Item + field.Name).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Take(100).ToList();
            if (lines.Count == 0)
            {
                continue;
            }

            var picked = field.PickedTypes.ToList();
            var found = await db.ContentVersions.Where(version => version.Latest && picked.Contains(version.ContentType) && lines.Contains(version.Title))
                .Select(version => new { version.Title, version.ContentItemId }).ToListAsync(ct);
            foreach (var item in found)
            {
                ids.TryAdd(item.Title, item.ContentItemId);
            }
        }

        return ids;
    }

    private ContentForm Form(ContentTypeDefinition type, FormValues values, IReadOnlyList<Finding> findings) =>
        new(type, values, findings.ToLookup(finding => finding.Field, finding => finding.Message, StringComparer.Ordinal), types);

    private static string InputOf(string field, ContentTypeDefinition type) =>
        field == "Title" ? FormNames.Item + FormNames.Title
        : type.Bags.Any(bag => bag.Name == field) ? FormNames.Rows(field)
        : FormNames.Item + field;
}
