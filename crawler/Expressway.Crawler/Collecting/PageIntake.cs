using Expressway.Core.Data;
using Expressway.Core.Sources;
using Expressway.Crawler.Fetching;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Expressway.Crawler.Collecting;

/// <summary>Takes one address of a source from the frontier into the inbox and saves both in one transaction.</summary>
internal sealed class PageIntake(IServiceScopeFactory scopes, PageVisitor visitor, RawStore raw, TrustedPublisher publisher, TimeProvider clock)
{
    /// <summary>Asks for the page and notes what came of it.</summary>
    public async Task<(string Url, PageOutcome Outcome)> RunAsync(Guid pageId, CancellationToken ct)
    {
        PageVisit? visit = null;
        for (var attempt = 1; ; attempt++)
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<ExpresswayDbContext>();
            var page = await db.SourcePages.FindAsync([pageId], ct) ?? throw new SourceFailedException($"Page {pageId} is no longer known.");
            var source = await db.Sources.FindAsync([page.SourceId], ct) ?? throw new SourceFailedException($"Source {page.SourceId} is no longer known.");
            visit ??= await VisitAsync(page, source, ct);
            var (outcome, item) = await NoteAsync(scope.ServiceProvider.GetRequiredService<Inbox>(), page, source, visit, ct);
            try
            {
                await db.SaveChangesAsync(ct);
            }
            catch (DbUpdateException) when (attempt < 3)
            {
                // Another page with the same address or text was taken in meanwhile, or somebody decided about the item: look again.
                continue;
            }

            var isNew = outcome is PageOutcome.Added && source.Trusted && item is not null;
            return (page.Url, isNew && await publisher.PublishAsync(item!.Id, ct) ? PageOutcome.Published : outcome);
        }
    }

    private async Task<PageVisit> VisitAsync(SourcePage page, Source source, CancellationToken ct)
    {
        var address = WebUrl.ParseWeb(page.Url) ?? throw new SourceFailedException($"Page {page.Id} has no web address.");
        return TrapRules.Find(address) is { } trap
            ? new PageVisit { State = FetchState.Refused, Address = page.Url, Error = trap }
            : await visitor.VisitAsync(address, page.ETag, page.LastModified, source.Selectors.Page, ct);
    }

    private async Task<(PageOutcome Outcome, InboxItem? Item)> NoteAsync(Inbox inbox, SourcePage page, Source source, PageVisit visit, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        switch (visit.State)
        {
            case FetchState.NotModified:
                page.Unchanged(now);
                return (PageOutcome.Unchanged, null);
            case FetchState.Gone:
                page.Lose(now);
                return (PageOutcome.Gone, null);
            case FetchState.Refused:
                page.Exclude(visit.Error ?? "refused", now);
                return (PageOutcome.Excluded, null);
            case FetchState.Ok when visit.Page is { } found:
                return await TakeAsync(inbox, page, source, visit, found, ct);
            default:
                page.Fail(visit.Error ?? "no title or text", now);
                return (PageOutcome.Failed, null);
        }
    }

    private async Task<(PageOutcome Outcome, InboxItem? Item)> TakeAsync(
        Inbox inbox, SourcePage page, Source source, PageVisit visit, FoundPage found, CancellationToken ct)
    {
        found = found with { RawPath = await raw.KeepAsync(visit.Body, ct) };
        var intake = await inbox.TakeAsync(source, found, ct);
        var (status, outcome) = intake.Answer switch
        {
            IntakeResult.Added => (PageStatus.Taken, PageOutcome.Added),
            IntakeResult.Renewed => (PageStatus.Taken, PageOutcome.Renewed),
            IntakeResult.Unchanged => (PageStatus.Taken, PageOutcome.Unchanged),
            IntakeResult.Duplicate => (PageStatus.Duplicate, PageOutcome.Duplicate),
            _ => (PageStatus.Changed, PageOutcome.ChangedLater),
        };
        page.Read(status, found.ContentHash, visit.ETag, visit.LastModified, clock.GetUtcNow().UtcDateTime);
        return (outcome, intake.Item);
    }
}
