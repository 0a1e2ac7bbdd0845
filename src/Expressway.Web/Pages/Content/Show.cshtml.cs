using Expressway.Core.Data;
using Expressway.Web.Browsing;
using Expressway.Web.Caching;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Expressway.Web.Pages.Content;

/// <summary>The page of one item of any type; how it looks is the theme's.</summary>
[PublicPage]
internal sealed class ShowModel(ContentReader reader, TimeProvider clock) : PageModel
{
    public ContentPage? Item { get; private set; }

    public async Task<IActionResult> OnGetAsync(string section, string id, CancellationToken ct)
    {
        if (!EntityId.IsAcceptable(id))
        {
            return NotFound();
        }

        if (await reader.FindAsync(id, ct) is not { } entry)
        {
            return await reader.IsGoneAsync(id, ct) ? StatusCode(StatusCodes.Status410Gone) : NotFound();
        }

        if (entry.Path != Request.Path.Value)
        {
            return RedirectPermanent(Request.PathBase + entry.Path);
        }

        var linked = await reader.LinkedAsync(id, ct);
        IReadOnlyList<ContentEntry> around = linked.FirstOrDefault(link => link is { IsIncoming: false, Field: "Policy" }) is { } policy
            ? [.. (await reader.LinkedAsync(policy.Entry.Id, ct)).Where(link => link.IsIncoming && link.Entry.Id != id).Select(link => link.Entry)]
            : [];
        Item = new ContentPage(entry, linked, around, ChinaTime.Today(clock));
        return Page();
    }
}
