using Expressway.Core.Accounts;
using Expressway.Core.Content;
using Expressway.Core.Data;
using Expressway.Core.Taxonomies;
using Microsoft.EntityFrameworkCore;

namespace Expressway.Core.Demands;

/// <summary>The staff's side of a demand: verify it or send it back, publish its banded summary, close it. The caller saves.</summary>
public sealed class DemandDesk(ExpresswayDbContext db, ContentStore store, ContentProjector projector, ContentChecks checks, TaxonomyCatalog taxonomies, DemandVault vault, TimeProvider clock)
{
    private static readonly string[] Staff = [Roles.Adviser];

    /// <summary>The private side; the look itself is written to the demand's history. Null when there is none.</summary>
    public async Task<Outcome<DemandDetail>> RevealAsync(DemandCase demand, Actor actor, CancellationToken ct)
    {
        if (!actor.IsIn(Staff))
        {
            return Outcome.Refused("只有顾问可以看企业的联系方式。");
        }

        var detail = await db.SealedDetails.AsNoTracking().FirstOrDefaultAsync(row => row.CaseId == demand.Id, ct);
        if (detail is null)
        {
            return Outcome.Refused("这项需求的联系方式已按保存期限删除。");
        }

        Note(demand, actor, "revealed", null);
        return vault.Unseal(detail);
    }

    /// <summary>Changes the wording of the public summary.</summary>
    public Outcome Edit(DemandCase demand, Actor actor, string summary)
    {
        var text = summary.Trim();
        if (!actor.IsIn(Staff))
        {
            return Outcome.Refused("只有顾问可以修改公开摘要。");
        }

        if (text.Length is 0 or > DemandCase.MaxSummary)
        {
            return Outcome.Refused($"公开摘要要写，最多 {DemandCase.MaxSummary} 个字，现在是 {text.Length} 个。");
        }

        if (text == demand.Summary)
        {
            return Outcome.Done;
        }

        demand.Summary = text;
        demand.Touch(clock.GetUtcNow().UtcDateTime);
        Note(demand, actor, "edited", null);
        return Outcome.Done;
    }

    /// <summary>Moves a demand on; publishing and closing bring its public page up to date in the same save.</summary>
    /// <param name="demand">The demand; tracked.</param>
    /// <param name="next">Where it shall go.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="reason">Why; needed to send it back and to close it. Its owner reads it.</param>
    /// <param name="ct">Cancellation.</param>
    public async Task<Outcome> MoveAsync(DemandCase demand, DemandStatus next, Actor actor, string? reason, CancellationToken ct)
    {
        if (!actor.IsIn(Staff))
        {
            return Outcome.Refused("只有顾问可以处理需求。");
        }

        if (!DemandFlow.Allows(demand.Status, next))
        {
            return Outcome.Refused($"“{DemandFlow.NameOf(demand.Status)}”的需求不能变为“{DemandFlow.NameOf(next)}”。");
        }

        var needsReason = next == DemandStatus.Draft || DemandFlow.IsClosed(next);
        if (needsReason && string.IsNullOrWhiteSpace(reason))
        {
            return Outcome.Refused("请写明原因，企业会看到。");
        }

        if (reason?.Length > 500)
        {
            return Outcome.Refused($"原因最多 500 个字，现在是 {reason.Length} 个。");
        }

        var outcome = next == DemandStatus.Published ? await PublishAsync(demand, actor, ct)
            : demand.ContentItemId is { } id && DemandFlow.IsClosed(next) ? await WithdrawAsync(id, ct)
            : Outcome.Done;
        if (!outcome.IsDone)
        {
            return outcome;
        }

        demand.MoveTo(next, needsReason ? reason!.Trim() : null, clock.GetUtcNow().UtcDateTime);
        Note(demand, actor, next.ToString().ToLowerInvariant(), reason);
        return Outcome.Done;
    }

    private async Task<Outcome> PublishAsync(DemandCase demand, Actor actor, CancellationToken ct)
    {
        var document = store.New("Demand", "");
        new DemandSummary(taxonomies.Current).Fill(document, demand);
        if (await LeakAsync(demand, document, ct) is { } leak)
        {
            return Outcome.Refused(leak);
        }

        if (checks.ForPublishing(document) is [var first, ..])
        {
            return Outcome.Refused(first.Message);
        }

        var saved = await store.SaveAsync(document, null, new ContentStore.Author(actor.Id, actor.Name), null, ct);
        if (!saved.IsDone)
        {
            return Outcome.Refused(saved.Refusal);
        }

        saved.Value.MoveTo(EditorialStatus.Published);
        await projector.ShowAsync(saved.Value, ct);
        demand.ContentItemId = document.ContentItemId;
        return Outcome.Done;
    }

    private async Task<string?> LeakAsync(DemandCase demand, ContentDocument document, CancellationToken ct)
    {
        if (await db.SealedDetails.AsNoTracking().FirstOrDefaultAsync(row => row.CaseId == demand.Id, ct) is not { } sealedDetail)
        {
            return null;
        }

        var detail = vault.Unseal(sealedDetail);
        var text = document.Title + "\n" + document.Text("Summary");
        var said = new[] { ("企业名称", detail.Company), ("联系人", detail.ContactName), ("电话", detail.Phone), ("邮箱", detail.Email ?? "") }
            .FirstOrDefault(part => part.Item2.Length > 1 && text.Contains(part.Item2, StringComparison.OrdinalIgnoreCase));
        return said.Item1 is null ? null : $"公开摘要里写了{said.Item1}，请删去后再公开。";
    }

    private async Task<Outcome> WithdrawAsync(string contentItemId, CancellationToken ct)
    {
        if (await store.PublishedAsync(contentItemId, ct) is { } version)
        {
            version.MoveTo(EditorialStatus.Archived);
            await projector.WithdrawAsync(version, ct);
        }

        return Outcome.Done;
    }

    private void Note(DemandCase demand, Actor actor, string kind, string? note) =>
        db.Add(new DemandEvent(demand.Id, clock.GetUtcNow().UtcDateTime, actor.Id, actor.Name, kind, note));
}
