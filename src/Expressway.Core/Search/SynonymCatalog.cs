using Microsoft.EntityFrameworkCore;

namespace Expressway.Core.Search;

/// <summary>Holds the synonyms in force. One instance a process; who changes them reloads it after saving.</summary>
public sealed class SynonymCatalog
{
    private volatile SynonymTable _current = SynonymTable.Empty;

    /// <summary>The synonyms as last set; empty before.</summary>
    public SynonymTable Current => _current;

    /// <summary>Puts a table in force; the next search uses it.</summary>
    public void Use(SynonymTable table) => _current = table;

    /// <summary>Loads the groups from the database and puts them in force.</summary>
    public async Task ReloadAsync(DbContext db, CancellationToken ct)
    {
        var groups = await db.Set<SynonymGroup>().AsNoTracking().OrderBy(group => group.Key).ToListAsync(ct);
        Use(new SynonymTable(groups.Select(group => group.ToList())));
    }
}
