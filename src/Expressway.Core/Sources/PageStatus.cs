namespace Expressway.Core.Sources;

/// <summary>What became of a known address at the last look.</summary>
public enum PageStatus
{
    /// <summary>Found, not fetched yet.</summary>
    Waiting,

    /// <summary>Read into the inbox.</summary>
    Taken,

    /// <summary>Read, but an item with the same address or text is there already.</summary>
    Duplicate,

    /// <summary>The page changed after an editor had decided about it.</summary>
    Changed,

    /// <summary>Not to be fetched: robots.txt, a refused address, a trap.</summary>
    Excluded,

    /// <summary>Could not be fetched or read; it is tried again later.</summary>
    Failed,

    /// <summary>The server says that it is gone (404, 410).</summary>
    Gone,
}
