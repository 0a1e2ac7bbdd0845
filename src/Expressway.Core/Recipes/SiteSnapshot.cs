using Expressway.Core.Content;
using Expressway.Core.Data;
using Expressway.Core.Search;
using Expressway.Core.Taxonomies;
using Microsoft.EntityFrameworkCore;

namespace Expressway.Core.Recipes;

/// <summary>What the whole process shares and the database holds: types, terms, settings, synonyms. Loaded at start, renewed after a recipe.</summary>
public sealed class SiteSnapshot(ContentTypeCatalog types, TaxonomyCatalog taxonomies, SiteSettings settings, SynonymCatalog synonyms)
{
    /// <summary>Reads all of it.</summary>
    public async Task ReloadAsync(ExpresswayDbContext db, CancellationToken ct)
    {
        await types.LoadAsync(db, ct);
        await taxonomies.ReloadAsync(db, ct);
        await settings.ReloadAsync(db, ct);
        var groups = await db.Set<SynonymGroup>().AsNoTracking().ToListAsync(ct);
        synonyms.Use(new SynonymTable(groups.Select(group => group.ToList())));
    }
}
