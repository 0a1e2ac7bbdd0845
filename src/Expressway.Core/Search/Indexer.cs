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
        var now = clock.GetUtcNow().UtcDateTime;
        var messages = await db.Outbox.Where(message => message.NotBeforeUtc <= now && message.Attempts < OutboxMessage.MaxAttempts)
            .OrderBy(message => message.Id).Take(Batch).ToListAsync(ct);
        if (messages.Count == 0)
        {
            return 0;
        }

        foreach (var message in messages)
        {
            message.NotBeforeUtc = now + Lease;
        }

        await db.SaveChangesAsync(ct);
        var ids = messages.Select(message => message.ContentItemId).Distinct().ToList();
        try
        {
            await SendAsync(ids, ct);
            db.RemoveRange(messages);
        }
        catch (SearchUnavailableException failure)
        {
            LogUnavailable(messages.Count, failure);
            messages.ForEach(message => message.Fail(failure.Message, clock.GetUtcNow().UtcDateTime));
            ids.Clear();
        }

        await db.SaveChangesAsync(ct);
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
