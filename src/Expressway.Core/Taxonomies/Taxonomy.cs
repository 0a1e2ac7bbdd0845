using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace Expressway.Core.Taxonomies;

/// <summary>A named tree of terms with its code history. Immutable, so it may be shared between threads.</summary>
public sealed class Taxonomy
{
    private readonly FrozenDictionary<string, Term> _byCode;
    private readonly FrozenDictionary<string, Term[]> _children;

    /// <summary>Builds the tree.</summary>
    /// <param name="heading">What the taxonomy is called and where it comes from.</param>
    /// <param name="terms">The terms in the order in which they are shown.</param>
    /// <exception cref="ArgumentException">The terms are no tree; <see cref="TaxonomyFaults"/> says beforehand.</exception>
    public Taxonomy(TaxonomyHeading heading, IEnumerable<Term> terms)
    {
        Heading = heading;
        Terms = [.. terms];
        if (TaxonomyFaults.In(Terms) is [var fault, ..])
        {
            throw new ArgumentException($"Taxonomy {heading.Name}: {fault.Message}", nameof(terms));
        }

        _byCode = Terms.ToFrozenDictionary(t => t.Code, StringComparer.Ordinal);
        _children = Terms.Where(t => !t.IsFormer).GroupBy(t => t.Parent ?? "", StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);
    }

    /// <summary>What the taxonomy is called and where it comes from.</summary>
    public TaxonomyHeading Heading { get; }

    /// <summary>The code name: <c>regions</c>, <c>industries</c> …</summary>
    public string Name => Heading.Name;

    /// <summary>All terms, former ones too, in the order in which they are shown.</summary>
    public IReadOnlyList<Term> Terms { get; }

    /// <summary>Today's terms at the top.</summary>
    public IReadOnlyList<Term> Roots => Children("");

    /// <summary>Today's terms directly below a code; none for a leaf or an unknown code.</summary>
    public IReadOnlyList<Term> Children(string code) => _children.TryGetValue(code, out var children) ? children : [];

    /// <summary>The term of a code, former codes too, or <see langword="null"/>.</summary>
    public Term? Find(string? code) => code is not null && _byCode.TryGetValue(code, out var term) ? term : null;

    /// <summary>Today's term for a code: itself, or where its history leads (320202 → 320213). Null when unknown.</summary>
    public Term? Today(string? code)
    {
        var term = Find(code);
        while (term?.Successor is { } next)
        {
            term = Find(next);
        }

        return term;
    }

    /// <summary>The terms above a code's term of today, the nearest first; none for an unknown code.</summary>
    public IReadOnlyList<Term> Ancestors(string? code)
    {
        var above = new List<Term>();
        for (var term = Find(Today(code)?.Parent); term is not null; term = Find(term.Parent))
        {
            above.Add(term);
        }

        return above;
    }

    /// <summary>Today's terms below a code's term of today, depth first, without the term itself.</summary>
    public IReadOnlyList<Term> Descendants(string? code)
    {
        var below = new List<Term>();
        if (Today(code) is { } top)
        {
            Collect(top.Code, below);
        }

        return below;
    }

    /// <summary>Whether a code is the other one or lies below it, both read as today's codes.</summary>
    public bool IsWithin(string? code, string? ancestor)
    {
        if (Today(code) is not { } term || Today(ancestor) is not { } outer)
        {
            return false;
        }

        return term.Code == outer.Code || Ancestors(term.Code).Any(t => t.Code == outer.Code);
    }

    /// <summary>Looks a term up by one of its names, exactly; the first in the taxonomy's order wins.</summary>
    public bool TryFindByName(string name, [NotNullWhen(true)] out Term? term)
    {
        term = Terms.FirstOrDefault(t => t.NameZh == name || t.NameEn == name);
        return term is not null;
    }

    private void Collect(string code, List<Term> below)
    {
        foreach (var child in Children(code))
        {
            below.Add(child);
            Collect(child.Code, below);
        }
    }
}
