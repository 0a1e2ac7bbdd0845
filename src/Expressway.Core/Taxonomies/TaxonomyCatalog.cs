using Microsoft.EntityFrameworkCore;

namespace Expressway.Core.Taxonomies;

/// <summary>
/// Holds the taxonomies in force. One instance a process: readers take <see cref="Current"/>, which never changes
/// under them; who changes the tables calls <see cref="ReloadAsync"/> after saving.
/// </summary>
public sealed class TaxonomyCatalog
{
    private volatile TaxonomyRegistry _current = TaxonomyRegistry.Empty;

    /// <summary>The taxonomies as last loaded; empty before the first load.</summary>
    public TaxonomyRegistry Current => _current;

    /// <summary>Puts a registry in force.</summary>
    public void Use(TaxonomyRegistry registry) => _current = registry;

    /// <summary>Loads the taxonomies from the database and puts them in force.</summary>
    public async Task<TaxonomyRegistry> ReloadAsync(DbContext db, CancellationToken ct)
    {
        var registry = new TaxonomyRegistry(await TaxonomyStore.LoadAsync(db, ct));
        Use(registry);
        return registry;
    }
}
