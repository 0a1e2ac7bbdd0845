namespace Expressway.Core.Sources;

/// <summary>What the inbox did with a page.</summary>
public enum IntakeResult
{
    /// <summary>A new item stands in the inbox.</summary>
    Added,

    /// <summary>The item was there and undecided; it shows the page's new state.</summary>
    Renewed,

    /// <summary>The same page with the same text was there.</summary>
    Unchanged,

    /// <summary>Another page with the same text was there.</summary>
    Duplicate,

    /// <summary>The page changed after somebody had decided about it; the item is left as it was.</summary>
    ChangedLater,
}
