using Microsoft.EntityFrameworkCore;

namespace Expressway.Web.Areas.Admin;

/// <summary>One page of a list.</summary>
/// <typeparam name="T">A row.</typeparam>
/// <param name="Rows">The rows of this page.</param>
/// <param name="Number">The page's number, from 1.</param>
/// <param name="HasNext">Whether there is another one.</param>
internal sealed record PageOf<T>(IReadOnlyList<T> Rows, int Number, bool HasNext)
{
    /// <summary>Rows on a page.</summary>
    public const int Size = 30;

    private const int MaxNumber = 1_000;

    /// <summary>Reads one page; one row more than shown says whether there is a next.</summary>
    public static async Task<PageOf<T>> ReadAsync(IQueryable<T> rows, int number, CancellationToken ct)
    {
        var page = Math.Clamp(number, 1, MaxNumber);
        var found = await rows.Skip((page - 1) * Size).Take(Size + 1).ToListAsync(ct);
        return new PageOf<T>([.. found.Take(Size)], page, found.Count > Size && page < MaxNumber);
    }
}
