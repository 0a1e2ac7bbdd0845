namespace Expressway.Core.Search;

/// <summary>The order of hits. Ties are broken by date, then by id, so that paging is stable.</summary>
public enum SearchSort
{
    /// <summary>Best match first; without a text the newest first.</summary>
    Relevance,

    /// <summary>Newest first.</summary>
    Date,

    /// <summary>Items that close soonest first, then those without an end, then those that are closed.</summary>
    Deadline,

    /// <summary>Greatest amount first, then items without one.</summary>
    Amount,
}
