using Expressway.Core.Content;
using Expressway.Core.Data;
using Expressway.Web.Areas.Admin.Forms;
using Expressway.Web.Browsing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Expressway.Web.Pages.Preview;

/// <summary>An item as visitors will see it: a saved version, or what stands in the editor's form. For editors alone, kept by nobody.</summary>
/// <remarks>It is no page of the desk's area, so that the theme's layout and templates are found.</remarks>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class ShowModel(ExpresswayDbContext db, ContentStore store, ContentTypeCatalog types, ContentFormService forms, ContentReader reader, TimeProvider clock) : PageModel
{
    public ContentPage? Item { get; private set; }

    public async Task<IActionResult> OnGetAsync(string id, Guid version, CancellationToken ct)
    {
        var saved = await db.ContentVersions.FindAsync([version], ct);
        return saved?.ContentItemId == id && types.Find(saved.ContentType) is { } type
            ? await ShowAsync(saved.Document(), type, ct)
            : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(string id, string? type, CancellationToken ct)
    {
        if (!EntityId.IsAcceptable(id))
        {
            return NotFound();
        }

        var latest = await store.LatestAsync(id, ct);
        if (types.Find(latest?.ContentType ?? type) is not { Creatable: true } definition)
        {
            return NotFound();
        }

        var document = latest?.Document() ?? new ContentDocument(definition.Name, id, "");
        await forms.ReadAsync(FormValues.From(Request.Form), document, definition, ct);
        store.Clean(document);
        return await ShowAsync(document, definition, ct);
    }

    private async Task<IActionResult> ShowAsync(ContentDocument document, ContentTypeDefinition type, CancellationToken ct)
    {
        var entry = new ContentEntry(ContentItem.ForPreview(document, clock.GetUtcNow().UtcDateTime), type);
        var incoming = (await reader.LinkedAsync(document.ContentItemId, ct)).Where(link => link.IsIncoming);
        var linked = new List<LinkedEntry>(incoming);
        foreach (var field in type.Fields.Where(field => field.Kind == FieldKind.ContentPickerField))
        {
            var named = await reader.ByIdsAsync(document.Items(field.Name), ct);
            linked.AddRange(named.Select(other => new LinkedEntry(field.Name, false, other)));
        }

        Item = new ContentPage(entry, linked, [], ChinaTime.Today(clock));
        return Page();
    }
}
