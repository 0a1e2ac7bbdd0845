namespace Expressway.Core.Sources;

/// <summary>A source with its figures, for a list.</summary>
/// <param name="Source">The source; not tracked.</param>
/// <param name="Pages">Addresses known.</param>
/// <param name="Failed">Addresses whose last look failed.</param>
/// <param name="New">Inbox items that wait for a decision.</param>
public sealed record SourceSummary(Source Source, int Pages, int Failed, int New);
