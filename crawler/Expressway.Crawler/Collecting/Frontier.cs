using Expressway.Core.Data;
using Expressway.Core.Sources;
using Expressway.Crawler.Fetching;
using Microsoft.EntityFrameworkCore;

namespace Expressway.Crawler.Collecting;

/// <summary>The addresses of a source, kept in the database: a run that is killed goes on where it stood.</summary>
internal static class Frontier
{
    private const int Portion = 200;

    /// <summary>Notes the addresses that a list named, in its order. Changes are tracked, not saved.</summary>
    /// <returns>How many the list named, each once, and how many of them are new.</returns>
    public static async Task<(int Found, int Fresh)> NoteAsync(ExpresswayDbContext db, Source source, IEnumerable<WebUrl> addresses, DateTime nowUtc, CancellationToken ct)
    {
        var named = addresses.Select(PageIdentity.Of).OfType<WebUrl>().DistinctBy(url => url.Href).Where(url => url.Href.Length <= Source.MaxUrl).ToList();
        var fresh = 0;
        foreach (var portion in named.Index().Chunk(Portion))
        {
            var keys = portion.ToDictionary(entry => SourcePage.KeyOf(entry.Item.Href), StringComparer.Ordinal);
            var all = keys.Keys.ToList();
            var known = await db.SourcePages.Where(page => page.SourceId == source.Id && all.Contains(page.Key)).ToListAsync(ct);
            foreach (var page in known)
            {
                page.See(keys[page.Key].Index, nowUtc);
                keys.Remove(page.Key);
            }

            foreach (var (position, url) in keys.Values)
            {
                db.Add(new SourcePage(source.Id, url.Href, position, nowUtc));
                fresh++;
            }
        }

        return (named.Count, fresh);
    }

    /// <summary>Whether the source never named one of these addresses before.</summary>
    public static async Task<bool> HasFreshAsync(ExpresswayDbContext db, Guid sourceId, IEnumerable<WebUrl> addresses, CancellationToken ct)
    {
        foreach (var portion in addresses.Select(PageIdentity.Of).OfType<WebUrl>().Select(url => SourcePage.KeyOf(url.Href)).Distinct().Chunk(Portion))
        {
            if (await db.SourcePages.CountAsync(page => page.SourceId == sourceId && portion.Contains(page.Key), ct) < portion.Length)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The pages to ask for now: those never fetched first, then those whose time has come, the longest waiting first.</summary>
    /// <param name="db">The database.</param>
    /// <param name="sourceId">The source.</param>
    /// <param name="all">Whether known pages are asked for before their time too.</param>
    /// <param name="nowUtc">Now.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="ct">Cancellation.</param>
    public static Task<List<Guid>> DueAsync(ExpresswayDbContext db, Guid sourceId, bool all, DateTime nowUtc, int most, CancellationToken ct) =>
        db.SourcePages.Where(page => page.SourceId == sourceId && (all || page.NextFetchUtc <= nowUtc))
            .OrderBy(page => page.FetchedUtc != null).ThenBy(page => page.NextFetchUtc).ThenBy(page => page.Position)
            .Select(page => page.Id).Take(most).ToListAsync(ct);
}
