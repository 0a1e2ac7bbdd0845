using Expressway.Core.Accounts;
using Expressway.Core.Data;
using Expressway.Core.Demands;
using Expressway.Core.Workflow;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Expressway.Web.Areas.Admin.Pages.Demands;

/// <summary>One demand: its public side, its history, what an adviser does with it. The private side is shown on asking only, and the asking is noted.</summary>
internal sealed class DetailsModel(ExpresswayDbContext db, DemandDesk desk, AuditTrail audit) : DeskPage
{
    private const string Subject = "demand";

    public DemandCase? Demand { get; private set; }

    public IReadOnlyList<DemandEvent> Events { get; private set; } = [];

    public DemandDetail? Revealed { get; private set; }

    /// <summary>Where an adviser may take it by hand today; matching and referral come with their own issue.</summary>
    public IReadOnlyList<DemandStatus> Next { get; private set; } = [];

    public bool MayAct => Actor.IsIn(Roles.Adviser);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct) => await LoadAsync(id, ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostRevealAsync(Guid id, CancellationToken ct)
    {
        if (await db.DemandCases.FindAsync([id], ct) is not { } demand)
        {
            return NotFound();
        }

        var revealed = await desk.RevealAsync(demand, Actor, ct);
        if (revealed.IsDone)
        {
            audit.Add(Actor, "demand.revealed", Subject, demand.TrackingNumber);
            await db.SaveChangesAsync(ct);
            Revealed = revealed.Value;
        }
        else
        {
            ModelState.AddModelError("", revealed.Refusal);
        }

        await LoadAsync(id, ct);
        return Page();
    }

    public async Task<IActionResult> OnPostSummaryAsync(Guid id, string? summary, CancellationToken ct) =>
        await ActAsync(id, "edited", "公开摘要已修改。", demand => Task.FromResult(desk.Edit(demand, Actor, summary ?? "")), ct);

    public async Task<IActionResult> OnPostMoveAsync(Guid id, DemandStatus next, string? reason, CancellationToken ct) =>
        await ActAsync(id, next.ToString().ToLowerInvariant(), $"现在是“{DemandFlow.NameOf(next)}”。", demand => desk.MoveAsync(demand, next, Actor, reason, ct), ct);

    private async Task<IActionResult> ActAsync(Guid id, string action, string done, Func<DemandCase, Task<Outcome>> act, CancellationToken ct)
    {
        if (await db.DemandCases.FindAsync([id], ct) is not { } demand)
        {
            return NotFound();
        }

        var outcome = await act(demand);
        if (!outcome.IsDone)
        {
            Refuse(outcome);
            db.ChangeTracker.Clear();
            await LoadAsync(id, ct);
            return Page();
        }

        audit.Add(Actor, "demand." + action, Subject, demand.TrackingNumber);
        await db.SaveChangesAsync(ct);
        Say(done);
        return RedirectToPage(new { id });
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken ct)
    {
        Demand = await db.DemandCases.AsNoTracking().FirstOrDefaultAsync(demand => demand.Id == id, ct);
        if (Demand is null)
        {
            return false;
        }

        Events = await db.DemandEvents.AsNoTracking().Where(line => line.CaseId == id).OrderByDescending(line => line.Id).ToListAsync(ct);
        Next = MayAct ? [.. DemandFlow.From(Demand.Status).Where(IsByHand)] : [];
        return true;
    }

    private static bool IsByHand(DemandStatus status) =>
        status is DemandStatus.Draft or DemandStatus.Verified or DemandStatus.Published or DemandStatus.Withdrawn or DemandStatus.NotReachable;
}
