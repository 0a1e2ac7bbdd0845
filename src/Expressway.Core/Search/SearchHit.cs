namespace Expressway.Core.Search;

/// <summary>One found item.</summary>
/// <param name="Id">The item's id.</param>
/// <param name="Kind">Its content type.</param>
/// <param name="Version">The version that was indexed.</param>
/// <param name="Score">How well it matches; comparable within one answer only. 0 without a text.</param>
/// <param name="Others">How many more items share its <see cref="SearchDocument.CollapseKey"/> and are not shown.</param>
/// <param name="IsPartial">Whether it holds only some of the words; such hits are shown where full matches are few.</param>
public sealed record SearchHit(string Id, string Kind, int Version, double Score, int Others = 0, bool IsPartial = false);
