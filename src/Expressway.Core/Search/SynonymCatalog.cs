namespace Expressway.Core.Search;

/// <summary>Holds the synonyms in force. One instance a process; who changes them calls <see cref="Use"/>.</summary>
public sealed class SynonymCatalog
{
    private volatile SynonymTable _current = SynonymTable.Empty;

    /// <summary>The synonyms as last set; empty before.</summary>
    public SynonymTable Current => _current;

    /// <summary>Puts a table in force; the next search uses it.</summary>
    public void Use(SynonymTable table) => _current = table;
}
