using Expressway.Core.Content;
using Expressway.Core.Data;
using Microsoft.AspNetCore.Mvc;

namespace Expressway.Web.Areas.Admin.Pages.Content;

/// <summary>Chooses the type of a new item; the item itself begins with its first save.</summary>
internal sealed class CreateModel(ContentTypeCatalog types, TimeProvider clock) : DeskPage
{
    public IEnumerable<ContentTypeDefinition> Types => types.All.Where(type => type.Creatable);

    public IActionResult OnGet(string? type)
    {
        if (type is null)
        {
            return Page();
        }

        return types.Find(type) is { Creatable: true }
            ? RedirectToPage("Edit", new { id = EntityId.New(clock.GetUtcNow().UtcDateTime), type })
            : NotFound();
    }
}
