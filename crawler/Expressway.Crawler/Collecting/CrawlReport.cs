namespace Expressway.Crawler.Collecting;

/// <summary>What a run over one source did, in pages.</summary>
public sealed record CrawlReport
{
    /// <summary>The source's name.</summary>
    public required string Source { get; init; }

    /// <summary>Addresses that the list named, each once.</summary>
    public int Found { get; init; }

    /// <summary>Addresses that were not known before.</summary>
    public int Fresh { get; init; }

    /// <summary>Pages that were asked for.</summary>
    public int Asked { get; init; }

    /// <summary>New inbox items.</summary>
    public int Added { get; init; }

    /// <summary>Inbox items that show a page's new state.</summary>
    public int Renewed { get; init; }

    /// <summary>Pages that did not change, by the server's word (304) or by their text.</summary>
    public int Unchanged { get; init; }

    /// <summary>Pages whose text is in the inbox under another address.</summary>
    public int Duplicates { get; init; }

    /// <summary>Pages that changed after somebody had decided about them.</summary>
    public int ChangedLater { get; init; }

    /// <summary>Pages that may not be fetched (robots.txt, address, trap).</summary>
    public int Excluded { get; init; }

    /// <summary>Pages that could not be fetched or read; they are tried again later.</summary>
    public int Failed { get; init; }

    /// <summary>Pages that are gone (404, 410).</summary>
    public int Gone { get; init; }

    /// <summary>Items published at once, because the source is trusted.</summary>
    public int Published { get; init; }
}
