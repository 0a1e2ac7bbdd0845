using Expressway.Core.Content;
using Expressway.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Expressway.Core.Search;

/// <summary>Brings the index up to date from the outbox, rebuilds it, and says where it differs from the database.</summary>
/// <remarks>At least once: a message goes only after the index took the item, and what is sent is the item's state now, not when the message was made.</remarks>
public sealed partial class Indexer(ExpresswayDbContext db, ISearchIndex index, SearchDocuments documents, IEnumerable<IIndexListener> listeners, TimeProvider clock, ILogger<Indexer> logger)
{
    private const int Batch = 100;
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);

    /// <summary>Works off one batch of the outbox.</summary>
    /// <returns>How many messages it took up; 0 when nothing waits.</returns>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        db.ChangeTracker.Clear();
        var messages = await ClaimAsync(ct);
        if (messages.Count == 0)
        {
            return 0;
        }

        Guid[] claimed = [.. messages.Select(message => message.Id)];
        var ids = messages.Select(message => message.ContentItemId).Distinct().ToList();
        try
        {
            await SendAsync(ids, ct);
            await db.Outbox.Where(message => claimed.Contains(message.Id)).ExecuteDeleteAsync(ct);
        }
        catch (SearchUnavailableException failure)
        {
            LogUnavailable(messages.Count, failure);
            await PostponeAsync(claimed, failure.Message, ct);
            ids.Clear();
        }

        if (ids.Count > 0)
        {
            foreach (var listener in listeners)
            {
                await listener.IndexedAsync(ids, ct);
            }
        }

        return messages.Count;
    }

    /// <summary>Makes the index anew from the public items; searches are answered from the old one until it is complete.</summary>
    /// <param name="progress">Hears how many items are done; may be null.</param>
    /// <param name="ct">Cancellation.</param>
    public async Task RebuildAsync(IProgress<int>? progress, CancellationToken ct)
    {
        await index.RebuildAsync(AllAsync(progress, ct), ct);
        foreach (var listener in listeners)
        {
            await listener.IndexedAsync([], ct);
        }
    }

    /// <summary>Where index and database differ: items that the index lacks, holds in another version, or should not hold. Waiting messages are no difference.</summary>
    public async Task<IndexDifference> VerifyAsync(CancellationToken ct)
    {
        var wanted = await db.ContentItems.AsNoTracking().Select(item => new { item.ContentItemId, item.Version, item.ContentType }).ToListAsync(ct);
        var missing = wanted.Where(item => documents.IsIndexed(item.ContentType)).ToDictionary(item => item.ContentItemId, item => item.Version, StringComparer.Ordinal);
        var waiting = (await db.Outbox.Select(message => message.ContentItemId).Distinct().ToListAsync(ct)).ToHashSet(StringComparer.Ordinal);
        List<string> stale = [], extra = [];
        await foreach (var entry in index.IdsAndVersionsAsync(ct))
        {
            if (!missing.Remove(entry.Id, out var version))
            {
                extra.Add(entry.Id);
            }
            else if (version != entry.Version)
            {
                stale.Add(entry.Id);
            }
        }

        return new IndexDifference([.. missing.Keys.Except(waiting)], [.. stale.Except(waiting)], [.. extra.Except(waiting)], waiting.Count);
    }

    /// <summary>Takes messages for a minute in one statement, so that two processes never work on the same one.</summary>
    private async Task<List<OutboxMessage>> ClaimAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var due = await db.Outbox.Where(message => message.NotBeforeUtc <= now && message.Attempts < OutboxMessage.MaxAttempts)
            .OrderBy(message => message.Id).Take(Batch).Select(message => message.Id).ToListAsync(ct);
        if (due.Count == 0)
        {
            return [];
        }

        // The lease's end tells our messages from those of a process that was quicker: microseconds no clock gives.
        var lease = now + Lease + TimeSpan.FromMicroseconds(Random.Shared.Next(1, 1_000_000));
        await db.Outbox.Where(message => due.Contains(message.Id) && message.NotBeforeUtc <= now)
            .ExecuteUpdateAsync(message => message.SetProperty(m => m.NotBeforeUtc, lease), ct);
        return await db.Outbox.AsNoTracking().Where(message => due.Contains(message.Id) && message.NotBeforeUtc == lease).ToListAsync(ct);
    }

    private async Task PostponeAsync(Guid[] claimed, string error, CancellationToken ct)
    {
        foreach (var message in await db.Outbox.Where(message => claimed.Contains(message.Id)).ToListAsync(ct))
        {
            message.Fail(error, clock.GetUtcNow().UtcDateTime);
        }

        await db.SaveChangesAsync(ct);
    }

    private async Task SendAsync(IReadOnlyCollection<string> ids, CancellationToken ct)
    {
        var items = await db.ContentItems.IgnoreQueryFilters().AsNoTracking().Where(item => ids.Contains(item.ContentItemId)).ToListAsync(ct);
        await index.PutAsync(await documents.OfAsync([.. items.Where(item => item.WithdrawnUtc is null)], ct), ct);
        foreach (var gone in items.Where(item => item.WithdrawnUtc is not null))
        {
            await index.RemoveAsync(gone.ContentItemId, gone.Version, ct);
        }
    }

    private async IAsyncEnumerable<SearchDocument> AllAsync(IProgress<int>? progress, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        var done = 0;
        var after = "";
        while (true)
        {
            var page = await db.ContentItems.AsNoTracking().Where(item => item.ContentItemId.CompareTo(after) > 0)
                .OrderBy(item => item.ContentItemId).Take(Batch).ToListAsync(ct);
            if (page.Count == 0)
            {
                yield break;
            }

            foreach (var document in await documents.OfAsync(page, ct))
            {
                yield return document;
            }

            after = page[^1].ContentItemId;
            progress?.Report(done += page.Count);
        }
    }

    [LoggerMessage(LogLevel.Warning, "The index can't be reached; {Count} items wait in the outbox")]
    private partial void LogUnavailable(int count, Exception error);
}
