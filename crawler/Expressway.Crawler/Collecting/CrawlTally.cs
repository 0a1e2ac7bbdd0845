namespace Expressway.Crawler.Collecting;

/// <summary>Counts what a run does; pages may end at the same time.</summary>
internal sealed class CrawlTally
{
    private readonly int[] _counts = new int[Enum.GetValues<PageOutcome>().Length];

    private int _done;

    public int Found { get; set; }

    public int Fresh { get; set; }

    /// <summary>Counts a page and says how many are done.</summary>
    public int Count(PageOutcome outcome)
    {
        Interlocked.Increment(ref _counts[(int)outcome]);
        return Interlocked.Increment(ref _done);
    }

    public CrawlReport Report(string source) => new()
    {
        Source = source,
        Found = Found,
        Fresh = Fresh,
        Asked = _done,
        Added = Of(PageOutcome.Added) + Of(PageOutcome.Published),
        Published = Of(PageOutcome.Published),
        Renewed = Of(PageOutcome.Renewed),
        Unchanged = Of(PageOutcome.Unchanged),
        Duplicates = Of(PageOutcome.Duplicate),
        ChangedLater = Of(PageOutcome.ChangedLater),
        Excluded = Of(PageOutcome.Excluded),
        Failed = Of(PageOutcome.Failed),
        Gone = Of(PageOutcome.Gone),
    };

    private int Of(PageOutcome outcome) => _counts[(int)outcome];
}
