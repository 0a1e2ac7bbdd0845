using System.Collections.Frozen;

namespace Expressway.Core.Taxonomies;

/// <summary>All taxonomies of a site at one moment. Immutable, so it may be shared between threads.</summary>
public sealed class TaxonomyRegistry
{
    private readonly FrozenDictionary<string, Taxonomy> _byName;

    /// <summary>Builds the registry; of two taxonomies with one name the later wins.</summary>
    public TaxonomyRegistry(IEnumerable<Taxonomy> taxonomies)
    {
        var byName = new Dictionary<string, Taxonomy>(StringComparer.Ordinal);
        foreach (var taxonomy in taxonomies)
        {
            byName[taxonomy.Name] = taxonomy;
        }

        _byName = byName.ToFrozenDictionary(StringComparer.Ordinal);
        Taxonomies = [.. byName.Values];
    }

    /// <summary>A registry without taxonomies.</summary>
    public static TaxonomyRegistry Empty { get; } = new([]);

    /// <summary>The taxonomies in the order in which they were given.</summary>
    public IReadOnlyList<Taxonomy> Taxonomies { get; }

    /// <summary>The taxonomy of a name (<see cref="TaxonomyNames"/>), or <see langword="null"/>.</summary>
    public Taxonomy? Find(string taxonomy) => _byName.GetValueOrDefault(taxonomy);

    /// <summary>The term of a code, former codes too, or <see langword="null"/>.</summary>
    public Term? Find(string taxonomy, string? code) => Find(taxonomy)?.Find(code);

    /// <summary>Today's term for a code, following its history, or <see langword="null"/>.</summary>
    public Term? Today(string taxonomy, string? code) => Find(taxonomy)?.Today(code);

    /// <summary>The terms above a code, the nearest first.</summary>
    public IReadOnlyList<Term> Ancestors(string taxonomy, string? code) => Find(taxonomy)?.Ancestors(code) ?? [];

    /// <summary>Today's terms below a code, depth first.</summary>
    public IReadOnlyList<Term> Descendants(string taxonomy, string? code) => Find(taxonomy)?.Descendants(code) ?? [];

    /// <summary>Whether a code is the other one or lies below it, both read as today's codes.</summary>
    public bool IsWithin(string taxonomy, string? code, string? ancestor) =>
        Find(taxonomy)?.IsWithin(code, ancestor) ?? false;

    /// <summary>
    /// The codes under which an item of this code is counted in a facet: its own of today and all above it.
    /// An unknown code stands for itself.
    /// </summary>
    public IReadOnlyList<string> WithAncestors(string taxonomy, string code) =>
        Today(taxonomy, code) is { } term
            ? [term.Code, .. Ancestors(taxonomy, term.Code).Select(t => t.Code)]
            : [code];

    /// <summary>The name of a code in a language (<c>zh-CN</c>, <c>en</c>); the code itself when unknown.</summary>
    public string NameOf(string taxonomy, string code, string language) =>
        Find(taxonomy, code)?.Name(language) ?? code;
}
