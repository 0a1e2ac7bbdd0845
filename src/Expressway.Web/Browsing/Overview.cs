using Expressway.Core.Taxonomies;

namespace Expressway.Web.Browsing;

/// <summary>What an overview page shows.</summary>
/// <param name="HasCounts">Whether the index could be asked.</param>
/// <param name="Kinds">Content type → items.</param>
/// <param name="Regions">Region → items.</param>
/// <param name="Stages">Life stage → items.</param>
/// <param name="Closing">What closes soon, the soonest first.</param>
/// <param name="Newest">What is new, by content type, or all under the empty name.</param>
/// <param name="Children">The regions below.</param>
public sealed record Overview(
    bool HasCounts,
    IReadOnlyDictionary<string, int> Kinds,
    IReadOnlyDictionary<string, int> Regions,
    IReadOnlyDictionary<string, int> Stages,
    IReadOnlyList<ContentCard> Closing,
    ILookup<string, ContentCard> Newest,
    IReadOnlyList<Term> Children)
{
    /// <summary>How many items of a type there are.</summary>
    public int Of(string kind) => Kinds.GetValueOrDefault(kind);
}
