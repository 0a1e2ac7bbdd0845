namespace Expressway.Core.Taxonomies;

/// <summary>What a taxonomy is called and where it comes from.</summary>
/// <param name="Name">The code name: <c>regions</c>, <c>industries</c> …</param>
/// <param name="NameZh">The Chinese name.</param>
/// <param name="NameEn">The English name.</param>
/// <param name="Edition">The edition of the standard, such as <c>GB/T 4754-2017</c>.</param>
/// <param name="Source">Where the codes and names were taken from.</param>
/// <param name="Licence">Under which licence.</param>
public sealed record TaxonomyHeading(
    string Name,
    string NameZh,
    string NameEn,
    string? Edition = null,
    string? Source = null,
    string? Licence = null);
