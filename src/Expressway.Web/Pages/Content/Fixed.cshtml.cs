using Expressway.Core.Data;
using Expressway.Web.Browsing;
using Expressway.Web.Caching;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Expressway.Web.Pages.Content;

/// <summary>A fixed page at its own address: about, how it works, contact, privacy.</summary>
[PublicPage]
internal sealed class FixedModel(ContentReader reader, TimeProvider clock) : PageModel
{
    public ContentPage? Item { get; private set; }

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken ct)
    {
        if (await reader.FindBySlugAsync(slug, ct) is not { } entry)
        {
            return NotFound();
        }

        Item = new ContentPage(entry, [], [], ChinaTime.Today(clock));
        return Page();
    }
}
