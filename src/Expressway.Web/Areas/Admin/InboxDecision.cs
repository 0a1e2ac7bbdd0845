using Expressway.Core.Accounts;
using Expressway.Core.Content;
using Expressway.Core.Data;
using Expressway.Core.Sources;
using Expressway.Core.Workflow;
using Expressway.Web.Identity;

namespace Expressway.Web.Areas.Admin;

/// <summary>What accepting and rejecting mean at the desk: who may publish publishes at once, who may not hands it to review. The caller saves.</summary>
internal sealed class InboxDecision(Inbox inbox, EditorialWorkflow workflow, AuditTrail audit)
{
    private const string Subject = "inbox";

    /// <summary>Accepts as it is.</summary>
    /// <returns>The version; a draft still where something keeps it from being published, with the reason in the version's own findings.</returns>
    public async Task<Outcome<ContentVersion>> AcceptAsync(InboxItem item, Actor actor, CancellationToken ct)
    {
        var draft = await DraftAsync(item, actor, ct);
        if (!draft.IsDone)
        {
            return draft;
        }

        _ = actor.IsIn(Roles.Approver)
            ? await workflow.PublishThroughAsync(draft.Value, actor, ct)
            : await workflow.MoveAsync(draft.Value, EditorialStatus.InReview, actor, null, null, ct);
        return draft;
    }

    /// <summary>Accepts as a draft, to be edited first.</summary>
    public async Task<Outcome<ContentVersion>> DraftAsync(InboxItem item, Actor actor, CancellationToken ct)
    {
        var draft = await inbox.AcceptAsync(item, actor.AsAuthor(), ct);
        if (draft.IsDone)
        {
            audit.Add(actor, "inbox.accepted", Subject, item.Id.ToString());
        }

        return draft;
    }

    /// <summary>Rejects with a reason.</summary>
    public Outcome Reject(InboxItem item, Actor actor, string? reason)
    {
        var outcome = inbox.Reject(item, actor.AsAuthor(), reason);
        if (outcome.IsDone)
        {
            audit.Add(actor, "inbox.rejected", Subject, item.Id.ToString(), reason);
        }

        return outcome;
    }
}
