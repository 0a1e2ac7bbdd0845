using Expressway.Core.Accounts;
using Expressway.Core.Content;
using Expressway.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Expressway.Core.Workflow;

/// <summary>Publishes what is due and takes off what has expired. Reads the database each time, so a restart loses nothing; running twice does nothing twice.</summary>
public sealed partial class PublishingSweep(ExpresswayDbContext db, EditorialWorkflow workflow, TimeProvider clock, ILogger<PublishingSweep> logger)
{
    private const int Batch = 100;

    /// <summary>One sweep; each item in its own save, so that one bad item stops no other.</summary>
    /// <returns>How many items changed.</returns>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var due = await db.ContentVersions.Where(version => version.Status == EditorialStatus.Scheduled && version.PublishAtUtc <= now)
            .OrderBy(version => version.PublishAtUtc).Select(version => version.Id).Take(Batch).ToListAsync(ct);
        var over = await db.ContentVersions.Where(version => version.Published && version.ArchiveAtUtc <= now)
            .OrderBy(version => version.ArchiveAtUtc).Select(version => version.Id).Take(Batch).ToListAsync(ct);
        var done = 0;
        foreach (var id in due)
        {
            done += await MoveAsync(id, EditorialStatus.Published, null, ct) ? 1 : 0;
        }

        foreach (var id in over)
        {
            done += await MoveAsync(id, EditorialStatus.Archived, "到期自动下线", ct) ? 1 : 0;
        }

        return done;
    }

    private async Task<bool> MoveAsync(Guid id, EditorialStatus next, string? reason, CancellationToken ct)
    {
        db.ChangeTracker.Clear();
        if (await db.ContentVersions.FindAsync([id], ct) is not { } version)
        {
            return false;
        }

        var outcome = await workflow.MoveAsync(version, next, Actor.System, reason, null, ct);
        if (!outcome.IsDone && next == EditorialStatus.Published)
        {
            LogRefused(version.ContentItemId, outcome.Refusal);
            version.MoveTo(EditorialStatus.Draft, outcome.Refusal);
        }

        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException error)
        {
            LogLost(version.ContentItemId, error);
            return false;
        }

        return outcome.IsDone;
    }

    [LoggerMessage(LogLevel.Error, "Scheduled item {Item} can't be published and is a draft again: {Reason}")]
    private partial void LogRefused(string item, string reason);

    [LoggerMessage(LogLevel.Information, "Item {Item} was changed by somebody else during the sweep")]
    private partial void LogLost(string item, Exception error);
}
