using System.Text.Json.Nodes;
using Expressway.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Expressway.Core.Content;

/// <summary>Turns a version into what the public sees: the item's row, its links, its module's typed row and the promise to the index.</summary>
/// <remarks>Called by the workflow alone; everything is tracked, nothing saved, so one save is one transaction.</remarks>
public sealed class ContentProjector(ExpresswayDbContext db, ContentTypeCatalog types, IEnumerable<IContentProjection> projections, TimeProvider clock)
{
    /// <summary>Why a document can't be public beside what is public already; null when it can. Nothing is tracked.</summary>
    public async Task<string?> RefusalAsync(ContentDocument document, CancellationToken ct)
    {
        if (document.Text("Slug") is { } slug && await db.ContentItems.AnyAsync(item => item.Slug == slug && item.ContentItemId != document.ContentItemId, ct))
        {
            return $"地址“{slug}”已有别的页面在用，请换一个。";
        }

        foreach (var projection in Of(document.ContentType))
        {
            if (await projection.RefusalAsync(document, ct) is { } refusal)
            {
                return refusal;
            }
        }

        return null;
    }

    /// <summary>Makes a version the public one.</summary>
    public async Task ShowAsync(ContentVersion version, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var document = version.Document();
        var item = await FindAsync(version.ContentItemId, ct);
        if (item is null)
        {
            item = new ContentItem(version.ContentItemId, version.ContentType, FirstPublished(document, now));
            db.Add(item);
        }

        foreach (var earlier in await db.ContentVersions.Where(v => v.ContentItemId == version.ContentItemId && v.Published).ToListAsync(ct))
        {
            earlier.Published = false;
        }

        version.Published = true;
        item.Show(version, document, now);
        await LinkAsync(document, ct);
        foreach (var projection in Of(version.ContentType))
        {
            await projection.ShowAsync(document, ct);
        }

        Promise(item, now);
    }

    /// <summary>Takes an item off the site.</summary>
    public async Task WithdrawAsync(ContentVersion version, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        version.Published = false;
        if (await FindAsync(version.ContentItemId, ct) is not { WithdrawnUtc: null } item)
        {
            return;
        }

        foreach (var shown in await db.ContentVersions.Where(v => v.ContentItemId == version.ContentItemId && v.Published).ToListAsync(ct))
        {
            shown.Published = false;
        }

        item.Withdraw(now);
        db.RemoveRange(await db.ContentLinks.Where(link => link.FromId == version.ContentItemId).ToListAsync(ct));
        foreach (var projection in Of(version.ContentType))
        {
            await projection.WithdrawAsync(version.ContentItemId, ct);
        }

        Promise(item, now);
    }

    private async Task LinkAsync(ContentDocument document, CancellationToken ct)
    {
        var fields = types.Find(document.ContentType)?.Fields.Where(field => field.Kind == FieldKind.ContentPickerField) ?? [];
        var wanted = fields.SelectMany(field => document.Items(field.Name).Select(id => new ContentLink(document.ContentItemId, field.Name, id))).ToHashSet();
        var present = await db.ContentLinks.Where(link => link.FromId == document.ContentItemId).ToListAsync(ct);
        db.RemoveRange(present.Where(link => !wanted.Contains(link)));
        db.AddRange(wanted.Except(present));
    }

    /// <summary>An imported item keeps the day on which it was first public elsewhere.</summary>
    private static DateTime FirstPublished(ContentDocument document, DateTime now) =>
        document.Json["PublishedUtc"] is JsonValue value && value.TryGetValue<DateTime>(out var published) && published.ToUniversalTime() is var utc && utc < now ? utc : now;

    private Task<ContentItem?> FindAsync(string contentItemId, CancellationToken ct) =>
        db.ContentItems.IgnoreQueryFilters().FirstOrDefaultAsync(item => item.ContentItemId == contentItemId, ct);

    private IEnumerable<IContentProjection> Of(string contentType) => projections.Where(projection => projection.ContentType == contentType);

    private void Promise(ContentItem item, DateTime now) => db.Add(new OutboxMessage(item.ContentItemId, item.ContentType, item.Version, now));
}
