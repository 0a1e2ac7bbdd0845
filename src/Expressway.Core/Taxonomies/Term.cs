namespace Expressway.Core.Taxonomies;

/// <summary>One term of a taxonomy: a region, an industry, a topic …</summary>
/// <param name="Code">The code, unique in its taxonomy: <c>320213</c>, <c>C3482</c>, <c>green-finance</c>.</param>
/// <param name="NameZh">The Chinese name.</param>
/// <param name="NameEn">The English name, where there is one.</param>
/// <param name="Parent">The code of the term above, or <see langword="null"/> at the top.</param>
/// <param name="Edition">The edition or the year in which the code ended, where it differs from the taxonomy's.</param>
/// <param name="Successor">For a former code: the code that replaced it.</param>
public sealed record Term(
    string Code,
    string NameZh,
    string? NameEn = null,
    string? Parent = null,
    string? Edition = null,
    string? Successor = null)
{
    /// <summary>Whether the code is no longer in use and lives on in <see cref="Successor"/>.</summary>
    public bool IsFormer => Successor is not null;

    /// <summary>The name in a language (<c>zh-CN</c>, <c>en</c> …); Chinese where the language has none.</summary>
    public string Name(string language) =>
        NameEn is not null && language.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? NameEn : NameZh;
}
