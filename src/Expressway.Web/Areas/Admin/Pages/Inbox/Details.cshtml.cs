using Expressway.Core.Content;
using Expressway.Core.Data;
using Expressway.Core.Sources;
using Expressway.Core.Workflow;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Expressway.Web.Areas.Admin.Pages.Inbox;

/// <summary>One page that the crawler read, and what an editor decides about it.</summary>
internal sealed class DetailsModel(ExpresswayDbContext db, InboxDecision decision, IHtmlCleaner cleaner) : DeskPage
{
    public InboxItem? Item { get; private set; }

    /// <summary>The text as HTML, cleaned here once more: what the crawler stored came from a foreign page.</summary>
    public string Body => cleaner.Clean(Item!.BodyHtml);

    [BindProperty]
    public string? Reason { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        Item = await db.InboxItems.FirstOrDefaultAsync(item => item.Id == id, ct);
        return Item is null ? NotFound() : Page();
    }

    public Task<IActionResult> OnPostAcceptAsync(Guid id, CancellationToken ct) => DecideAsync(id, edit: false, ct);

    public Task<IActionResult> OnPostEditAsync(Guid id, CancellationToken ct) => DecideAsync(id, edit: true, ct);

    public async Task<IActionResult> OnPostRejectAsync(Guid id, CancellationToken ct)
    {
        if (await db.InboxItems.FindAsync([id], ct) is not { } item)
        {
            return NotFound();
        }

        var outcome = decision.Reject(item, Actor, Reason);
        if (!outcome.IsDone)
        {
            Refuse(outcome, nameof(Reason));
            Item = item;
            return Page();
        }

        await db.SaveChangesAsync(ct);
        Say("已标为不采用。");
        return RedirectToPage("Index");
    }

    private async Task<IActionResult> DecideAsync(Guid id, bool edit, CancellationToken ct)
    {
        if (await db.InboxItems.FindAsync([id], ct) is not { } item)
        {
            return NotFound();
        }

        var version = edit ? await decision.DraftAsync(item, Actor, ct) : await decision.AcceptAsync(item, Actor, ct);
        if (!version.IsDone)
        {
            ModelState.AddModelError("", version.Refusal);
            db.ChangeTracker.Clear();
            return await OnGetAsync(id, ct);
        }

        await db.SaveChangesAsync(ct);
        if (edit)
        {
            return RedirectToPage("/Content/Edit", new { id = version.Value.ContentItemId });
        }

        Say(version.Value.Status == EditorialStatus.Published ? "已采用并发布。" : $"已采用，现在是“{EditorialWorkflow.NameOf(version.Value.Status)}”。");
        return RedirectToPage("/Content/Details", new { id = version.Value.ContentItemId });
    }
}
