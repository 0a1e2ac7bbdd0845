using Expressway.Core.Content;
using Expressway.Core.Data;
using Expressway.Core.Workflow;
using Expressway.Web.Areas.Admin.Forms;
using Expressway.Web.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Expressway.Web.Areas.Admin.Pages.Content;

/// <summary>One version as it was saved, and the way back to it.</summary>
internal sealed class VersionModel(ExpresswayDbContext db, ContentStore store, ContentTypeCatalog types, ContentFormService forms, AuditTrail audit) : DeskPage
{
    public ContentVersion? Version { get; private set; }

    public ContentForm? Form { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        Version = await db.ContentVersions.AsNoTracking().FirstOrDefaultAsync(version => version.Id == id, ct);
        if (types.Find(Version?.ContentType) is not { } type)
        {
            return NotFound();
        }

        Form = await forms.ShowAsync(Version!.Document(), type, ct);
        return Page();
    }

    public async Task<IActionResult> OnPostRestoreAsync(Guid id, CancellationToken ct)
    {
        var old = await db.ContentVersions.FindAsync([id], ct);
        if (types.Find(old?.ContentType) is not { Creatable: true })
        {
            return NotFound();
        }

        var restored = await store.RestoreAsync(id, Actor.AsAuthor(), ct);
        if (!restored.IsDone)
        {
            ModelState.AddModelError("", restored.Refusal);
            return await OnGetAsync(id, ct);
        }

        audit.Add(Actor, "content.restored", old!.ContentType, old.ContentItemId, $"第 {old.Number} 版");
        await db.SaveChangesAsync(ct);
        Say($"第 {old.Number} 版已恢复为第 {restored.Value.Number} 版草稿，发布后网站上才会变。");
        return RedirectToPage("Details", new { id = old.ContentItemId });
    }
}
