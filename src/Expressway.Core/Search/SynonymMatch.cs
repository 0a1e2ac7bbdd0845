namespace Expressway.Core.Search;

/// <summary>A word of a text that has synonyms.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="Length">How long it is.</param>
/// <param name="Words">The words that mean the same, itself among them.</param>
public sealed record SynonymMatch(int Start, int Length, IReadOnlyList<string> Words);
