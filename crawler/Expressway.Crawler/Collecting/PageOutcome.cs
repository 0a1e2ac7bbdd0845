namespace Expressway.Crawler.Collecting;

/// <summary>What became of one page in a run.</summary>
public enum PageOutcome
{
    /// <summary>A new inbox item.</summary>
    Added,

    /// <summary>A new inbox item, published at once.</summary>
    Published,

    /// <summary>An inbox item shows the page's new state.</summary>
    Renewed,

    /// <summary>Nothing changed.</summary>
    Unchanged,

    /// <summary>Its text is in the inbox under another address.</summary>
    Duplicate,

    /// <summary>It changed after somebody had decided about it.</summary>
    ChangedLater,

    /// <summary>It may not be fetched.</summary>
    Excluded,

    /// <summary>It could not be fetched or read.</summary>
    Failed,

    /// <summary>It is gone.</summary>
    Gone,
}
