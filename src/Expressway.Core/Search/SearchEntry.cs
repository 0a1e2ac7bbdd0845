namespace Expressway.Core.Search;

/// <summary>What the index holds of an item, for comparison with the database.</summary>
/// <param name="Id">The item's id.</param>
/// <param name="Version">The version that was indexed.</param>
public sealed record SearchEntry(string Id, int Version);
