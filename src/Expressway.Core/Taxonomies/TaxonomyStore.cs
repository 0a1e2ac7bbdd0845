using Microsoft.EntityFrameworkCore;

namespace Expressway.Core.Taxonomies;

/// <summary>Moves taxonomies between the tables <c>taxonomies</c> and <c>terms</c> and their classes.</summary>
public static class TaxonomyStore
{
    /// <summary>Reads all taxonomies, by name.</summary>
    public static async Task<IReadOnlyList<Taxonomy>> LoadAsync(DbContext db, CancellationToken ct)
    {
        var rows = await db.Set<TaxonomyRow>().AsNoTracking().OrderBy(t => t.Name).ToListAsync(ct);
        var terms = await db.Set<TaxonomyTerm>().AsNoTracking().OrderBy(t => t.Position).ToListAsync(ct);
        var byName = terms.ToLookup(t => t.Taxonomy, t => t.ToTerm(), StringComparer.Ordinal);
        return [.. rows.Select(r => new Taxonomy(r.ToHeading(), byName[r.Name]))];
    }

    /// <summary>
    /// Adds a taxonomy or brings it up to date: its terms are added or changed, in its order. Terms that it does not
    /// name stay, behind the others, because content may use them. The caller saves.
    /// </summary>
    public static async Task ApplyAsync(DbContext db, Taxonomy taxonomy, CancellationToken ct)
    {
        if (await db.Set<TaxonomyRow>().FindAsync([taxonomy.Name], ct) is { } row)
        {
            row.Set(taxonomy.Heading);
        }
        else
        {
            db.Add(new TaxonomyRow(taxonomy.Heading));
        }

        var stored = await db.Set<TaxonomyTerm>().Where(t => t.Taxonomy == taxonomy.Name)
            .ToDictionaryAsync(t => t.Code, StringComparer.Ordinal, ct);
        var position = 0;
        foreach (var term in taxonomy.Terms)
        {
            if (stored.Remove(term.Code, out var known))
            {
                known.Set(term, position++);
            }
            else
            {
                db.Add(new TaxonomyTerm(taxonomy.Name, term, position++));
            }
        }

        foreach (var left in stored.Values.OrderBy(t => t.Position))
        {
            left.Set(left.ToTerm(), position++);
        }
    }
}
