using Expressway.Core.Content;
using Expressway.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Expressway.Core.Sources;

/// <summary>Takes in what the crawler read and keeps what was decided about it. The caller saves the context.</summary>
public sealed class Inbox(ExpresswayDbContext db, ContentStore store, TimeProvider clock)
{
    /// <summary>Takes in a page unless the database holds its address or its text already.</summary>
    /// <remarks>Both are unique columns: of two processes that take in the same page at once, one fails in its save.</remarks>
    public async Task<Intake> TakeAsync(Source source, FoundPage found, CancellationToken ct)
    {
        var key = SourcePage.KeyOf(found.CanonicalUrl);
        var hash = found.ContentHash;
        var known = await db.InboxItems.Where(item => item.CanonicalKey == key || item.ContentHash == hash).ToListAsync(ct);
        var same = known.FirstOrDefault(item => item.CanonicalKey == key);
        if (same is not null && same.ContentHash == hash)
        {
            return new Intake(IntakeResult.Unchanged, same);
        }

        if ((known.FirstOrDefault(item => item.ContentHash == hash) ?? (found.IsVariant ? same : null)) is { } twin)
        {
            return new Intake(IntakeResult.Duplicate, twin);
        }

        if (same is { Status: not InboxStatus.New })
        {
            return new Intake(IntakeResult.ChangedLater, same);
        }

        if (same is not null)
        {
            same.Take(TypeFor(source, found), found);
            return new Intake(IntakeResult.Renewed, same);
        }

        var item = new InboxItem(source.Id, TypeFor(source, found), found);
        db.Add(item);
        return new Intake(IntakeResult.Added, item);
    }

    /// <summary>The document that the item would become, for a preview; nothing is saved.</summary>
    public async Task<ContentDocument> ToDocumentAsync(InboxItem item, CancellationToken ct) =>
        InboxDocuments.From(item, await SourceOfAsync(item, ct), EntityId.New(clock.GetUtcNow().UtcDateTime));

    /// <summary>Makes a draft of the item and marks it accepted. Who may publish does so with the version in the same save.</summary>
    /// <returns>The draft, or why it can't be made.</returns>
    public async Task<Outcome<ContentVersion>> AcceptAsync(InboxItem item, ContentStore.Author by, CancellationToken ct)
    {
        if (Decided(item) is { } refusal)
        {
            return Outcome.Refused(refusal);
        }

        var document = await ToDocumentAsync(item, ct);
        var draft = await store.SaveAsync(document, null, by, "采集自 " + item.CanonicalUrl, ct);
        if (draft.IsDone)
        {
            item.Decide(InboxStatus.Accepted, by, clock.GetUtcNow().UtcDateTime, document.ContentItemId, null);
        }

        return draft;
    }

    /// <summary>Marks the item rejected, for a reason that stays with it.</summary>
    public Outcome Reject(InboxItem item, ContentStore.Author by, string? reason)
    {
        if (Decided(item) is { } refusal)
        {
            return Outcome.Refused(refusal);
        }

        if (string.IsNullOrWhiteSpace(reason))
        {
            return Outcome.Refused("请写明不采用的原因。");
        }

        if (reason.Trim().Length > InboxItem.MaxReason)
        {
            return Outcome.Refused($"原因最多 {InboxItem.MaxReason} 个字。");
        }

        item.Decide(InboxStatus.Rejected, by, clock.GetUtcNow().UtcDateTime, null, reason.Trim());
        return Outcome.Done;
    }

    private static string? Decided(InboxItem item) => item.Status switch
    {
        InboxStatus.Accepted => $"{item.DecidedBy} 已采用了这一条。",
        InboxStatus.Rejected => $"{item.DecidedBy} 已决定不采用这一条。",
        _ => null,
    };

    private static string TypeFor(Source source, FoundPage found) =>
        found is { DocumentNumber: not null, Issuer: not null } ? InboxDocuments.Policy : source.ContentType;

    private async Task<Source> SourceOfAsync(InboxItem item, CancellationToken ct) =>
        await db.Sources.FindAsync([item.SourceId], ct) ?? throw new InvalidOperationException($"Inbox item {item.Id} names no source.");
}
