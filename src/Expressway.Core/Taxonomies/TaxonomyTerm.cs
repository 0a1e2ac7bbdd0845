namespace Expressway.Core.Taxonomies;

/// <summary>A term as stored: one row of <c>terms</c>, key (<see cref="Taxonomy"/>, <see cref="Code"/>).</summary>
public sealed class TaxonomyTerm
{
    /// <summary>Longest code name of a taxonomy.</summary>
    public const int MaxTaxonomy = 40;

    /// <summary>Longest code.</summary>
    public const int MaxCode = 60;

    /// <summary>Longest name.</summary>
    public const int MaxName = 200;

    /// <summary>Longest edition.</summary>
    public const int MaxEdition = 40;

    /// <summary>Makes the row of a term.</summary>
    public TaxonomyTerm(string taxonomy, Term term, int position)
    {
        Taxonomy = taxonomy;
        Code = term.Code;
        NameZh = term.NameZh;
        Set(term, position);
    }

    private TaxonomyTerm()
    {
        Taxonomy = Code = NameZh = "";
    }

    /// <summary>The code name of the taxonomy.</summary>
    public string Taxonomy { get; private set; }

    /// <summary>The code.</summary>
    public string Code { get; private set; }

    /// <summary>The Chinese name.</summary>
    public string NameZh { get; private set; }

    /// <summary>The English name, where there is one.</summary>
    public string? NameEn { get; private set; }

    /// <summary>The code of the term above.</summary>
    public string? Parent { get; private set; }

    /// <summary>The edition or year, where it differs from the taxonomy's.</summary>
    public string? Edition { get; private set; }

    /// <summary>For a former code: the code that replaced it.</summary>
    public string? Successor { get; private set; }

    /// <summary>The place in the taxonomy's order, from 0.</summary>
    public int Position { get; private set; }

    /// <summary>Takes over a term's names, place in the tree and position; the code stays.</summary>
    public void Set(Term term, int position)
    {
        NameZh = term.NameZh;
        NameEn = term.NameEn;
        Parent = term.Parent;
        Edition = term.Edition;
        Successor = term.Successor;
        Position = position;
    }

    /// <summary>The row as a term.</summary>
    public Term ToTerm() => new(Code, NameZh, NameEn, Parent, Edition, Successor);
}
