namespace Expressway.Core.Search;

/// <summary>
/// What a visitor's text asks for, in terms that every engine can ask without reading the text itself.
/// </summary>
/// <param name="Required">An item matches fully when each of these lists has a term that it holds.</param>
/// <param name="Excluded">An item that holds one of these never matches.</param>
/// <param name="Scored">The terms that make an item rank; holding one is the least for a partial match.</param>
/// <param name="Numbers">Document numbers and codes in the form of <see cref="Analysis.TextAnalyzer.Key"/>: an item of that number comes first.</param>
/// <param name="Key">The whole text in that form: an item of that very title comes before the others.</param>
/// <param name="Marks">What to mark in texts.</param>
public sealed record SearchQuery(
    IReadOnlyList<IReadOnlyList<QueryTerm>> Required,
    IReadOnlyList<QueryTerm> Excluded,
    IReadOnlyList<QueryTerm> Scored,
    IReadOnlyList<string> Numbers,
    string Key,
    IReadOnlyList<string> Marks)
{
    /// <summary>A query that asks for nothing: everything is found.</summary>
    public static SearchQuery Everything { get; } = new([], [], [], [], "", []);

    /// <summary>Whether the text had no word that could be looked for.</summary>
    public bool IsEmpty => Scored.Count == 0 && Excluded.Count == 0;
}
