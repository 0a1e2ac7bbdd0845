using Expressway.Core.Content;
using Expressway.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Expressway.Web.Browsing;

/// <summary>Reads published items for pages; each method is one query.</summary>
public sealed class ContentReader(ExpresswayDbContext db, ContentTypeCatalog types)
{
    /// <summary>The most items that a page shows as linked.</summary>
    public const int MaxLinked = 200;

    private static readonly Func<ExpresswayDbContext, string, CancellationToken, Task<ContentItem?>> Find = EF.CompileAsyncQuery(
        (ExpresswayDbContext db, string id, CancellationToken ct) => db.Set<ContentItem>().AsNoTracking().FirstOrDefault(item => item.ContentItemId == id));

    private static readonly Func<ExpresswayDbContext, string, IAsyncEnumerable<LinkedRow>> Linked = EF.CompileAsyncQuery(
        (ExpresswayDbContext db, string id) => (
            from link in db.Set<ContentLink>().AsNoTracking()
            where link.FromId == id || link.ToId == id
            join item in db.Set<ContentItem>().AsNoTracking() on (link.FromId == id ? link.ToId : link.FromId) equals item.ContentItemId
            orderby item.PublishedUtc descending, item.ContentItemId
            select new LinkedRow(link.Field, link.ToId == id, item)).Take(MaxLinked));

    /// <summary>A public item; null when there is none.</summary>
    public async Task<ContentEntry?> FindAsync(string id, CancellationToken ct) => Entry(await Find(db, id, ct));

    /// <summary>A fixed page by its address; null when there is none.</summary>
    public async Task<ContentEntry?> FindBySlugAsync(string slug, CancellationToken ct) =>
        Entry(await db.ContentItems.AsNoTracking().OrderBy(item => item.PublishedUtc).FirstOrDefaultAsync(item => item.Slug == slug, ct));

    /// <summary>Whether an item was public once and is no more.</summary>
    public Task<bool> IsGoneAsync(string id, CancellationToken ct) =>
        db.ContentItems.IgnoreQueryFilters().AnyAsync(item => item.ContentItemId == id && item.WithdrawnUtc != null, ct);

    /// <summary>The public items of some identifiers, in their order; those that are not public are left out.</summary>
    public async Task<IReadOnlyList<ContentEntry>> ByIdsAsync(IReadOnlyCollection<string> ids, CancellationToken ct)
    {
        if (ids.Count == 0)
        {
            return [];
        }

        var rows = await db.ContentItems.AsNoTracking().Where(item => ids.Contains(item.ContentItemId)).ToDictionaryAsync(item => item.ContentItemId, StringComparer.Ordinal, ct);
        return [.. ids.Select(id => Entry(rows.GetValueOrDefault(id))).OfType<ContentEntry>()];
    }

    /// <summary>The public items that an item names or is named by, the newest first.</summary>
    public async Task<IReadOnlyList<LinkedEntry>> LinkedAsync(string id, CancellationToken ct)
    {
        List<LinkedRow> rows = [];
        await foreach (var row in Linked(db, id).WithCancellation(ct))
        {
            rows.Add(row);
        }

        return [.. rows.Select(row => (row.Field, row.IsIncoming, Entry: Entry(row.Item))).Where(row => row.Entry is not null).Select(row => new LinkedEntry(row.Field, row.IsIncoming, row.Entry!))];
    }

    /// <summary>The newest items of some types together.</summary>
    public async Task<IReadOnlyList<ContentEntry>> NewestAsync(IReadOnlyCollection<string> contentTypes, int count, CancellationToken ct)
    {
        var rows = await db.ContentItems.AsNoTracking().Where(item => contentTypes.Contains(item.ContentType))
            .OrderByDescending(item => item.PublishedUtc).ThenBy(item => item.ContentItemId).Take(count).ToListAsync(ct);
        return [.. rows.Select(Entry).OfType<ContentEntry>()];
    }

    /// <summary>The newest items of each of some types.</summary>
    public async Task<ILookup<string, ContentEntry>> NewestOfEachAsync(IReadOnlyCollection<string> contentTypes, int count, CancellationToken ct)
    {
        IQueryable<ContentItem> items = db.ContentItems;
        var rows = await db.ContentTypes.Where(type => contentTypes.Contains(type.Name))
            .SelectMany(type => items.Where(item => item.ContentType == type.Name).OrderByDescending(item => item.PublishedUtc).ThenBy(item => item.ContentItemId).Take(count))
            .AsNoTracking().ToListAsync(ct);
        return rows.OrderByDescending(item => item.PublishedUtc).Select(Entry).OfType<ContentEntry>().ToLookup(entry => entry.Type.Name);
    }

    /// <summary>How many public items of each type there are, and when one was last published (UTC).</summary>
    public async Task<IReadOnlyList<(ContentTypeDefinition Type, int Count, DateTime ModifiedUtc)>> CountsAsync(CancellationToken ct)
    {
        var rows = await db.ContentItems.GroupBy(item => item.ContentType)
            .Select(items => new { items.Key, Count = items.Count(), ModifiedUtc = items.Max(item => item.ModifiedUtc) }).ToListAsync(ct);
        return [.. rows.OrderBy(row => row.Key, StringComparer.Ordinal).Where(row => types.Find(row.Key)?.Section is not null).Select(row => (types.Get(row.Key), row.Count, row.ModifiedUtc))];
    }

    /// <summary>Where the public items of a type are and when each was last published (UTC), a slice in the order of their identifiers.</summary>
    public async Task<IReadOnlyList<(string Path, DateTime ModifiedUtc)>> PlacesAsync(ContentTypeDefinition type, int skip, int take, CancellationToken ct)
    {
        var rows = await db.ContentItems.Where(item => item.ContentType == type.Name).OrderBy(item => item.ContentItemId).Skip(skip).Take(take)
            .Select(item => new { item.ContentItemId, item.Slug, item.ModifiedUtc }).ToListAsync(ct);
        return [.. rows.Select(row => (row.Slug is null ? $"/{type.Section}/{row.ContentItemId}" : $"/{row.Slug}", row.ModifiedUtc))];
    }

    /// <summary>The titles of some public items.</summary>
    public async Task<IReadOnlyDictionary<string, string>> TitlesAsync(IReadOnlyCollection<string> ids, CancellationToken ct) => ids.Count == 0
        ? new Dictionary<string, string>()
        : await db.ContentItems.Where(item => ids.Contains(item.ContentItemId)).ToDictionaryAsync(item => item.ContentItemId, item => item.Title, StringComparer.Ordinal, ct);

    private ContentEntry? Entry(ContentItem? row) => types.Find(row?.ContentType) is { Section: not null } type ? new ContentEntry(row!, type) : null;

    private sealed record LinkedRow(string Field, bool IsIncoming, ContentItem Item);
}
