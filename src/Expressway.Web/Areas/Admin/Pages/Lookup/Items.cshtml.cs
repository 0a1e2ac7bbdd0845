using Expressway.Core.Content;
using Expressway.Core.Data;
using Expressway.Core.Workflow;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Expressway.Web.Areas.Admin.Pages.Lookup;

/// <summary>Items of some types for what somebody types into a picker; drafts too, because they may be published together.</summary>
internal sealed class ItemsModel(ExpresswayDbContext db, ContentTypeCatalog catalog) : DeskPage
{
    private const int Most = 20;

    public async Task<IActionResult> OnGetAsync(string? types, string? q, CancellationToken ct)
    {
        var names = (types ?? "").Split(',').Where(name => catalog.Find(name) is not null).Take(10).ToList();
        var text = (q ?? "").Trim();
        if (names.Count == 0 || text.Length > 100)
        {
            return new JsonResult(Array.Empty<Hit>());
        }

        var found = await db.ContentVersions.AsNoTracking()
            .Where(version => version.Latest && names.Contains(version.ContentType) && version.Status != EditorialStatus.Archived && version.Title.Contains(text))
            .OrderByDescending(version => version.CreatedUtc).Take(Most)
            .Select(version => new { version.ContentItemId, version.Title, version.Status }).ToListAsync(ct);
        return new JsonResult(found.Select(item => new Hit(item.ContentItemId, item.Title, EditorialWorkflow.NameOf(item.Status))));
    }

    private sealed record Hit(string Id, string Name, string Note);
}
