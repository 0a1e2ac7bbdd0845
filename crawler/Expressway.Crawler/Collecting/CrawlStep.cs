namespace Expressway.Crawler.Collecting;

/// <summary>Where a run stands, after each page.</summary>
/// <param name="Source">The source's name.</param>
/// <param name="Done">Pages dealt with.</param>
/// <param name="Total">Pages to deal with.</param>
/// <param name="Url">The page just dealt with.</param>
/// <param name="What">What became of it.</param>
public sealed record CrawlStep(string Source, int Done, int Total, string Url, PageOutcome What);
