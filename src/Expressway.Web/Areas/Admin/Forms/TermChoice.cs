using Expressway.Core.Content;
using Expressway.Core.Taxonomies;

namespace Expressway.Web.Areas.Admin.Forms;

/// <summary>How a taxonomy field is chosen from: a list to tick where it can be seen at a glance, else a search.</summary>
internal static class TermChoice
{
    private const int Glance = 60;

    /// <summary>Whether the taxonomy is too long for a list.</summary>
    public static bool IsLarge(TaxonomyRegistry taxonomies, FieldDefinition field) =>
        field.Taxonomy is not { } name || taxonomies.Find(name) is not { Terms.Count: <= Glance };

    /// <summary>The terms in use, each with its depth in the tree.</summary>
    public static IEnumerable<(Term Term, int Depth)> Tree(Taxonomy taxonomy) => taxonomy.Roots.SelectMany(root => Below(taxonomy, root, 0));

    /// <summary>The first terms whose code or name holds what was typed; exact beginnings first.</summary>
    public static IEnumerable<Term> Search(Taxonomy taxonomy, string typed, int most) =>
        taxonomy.Terms.Where(term => !term.IsFormer && (Has(term.Code, typed) || Has(term.NameZh, typed) || Has(term.NameEn ?? "", typed)))
            .OrderBy(term => Begins(term.Code, typed) || Begins(term.NameZh, typed) ? 0 : 1).Take(most);

    /// <summary>The code that a line means: <c>C3482</c>, <c>C3482 its name</c>, or a name alone; null when it means none.</summary>
    public static string? CodeOf(Taxonomy taxonomy, string line)
    {
        var first = line.Split([' ', '\u3000'], 2)[0];
        return taxonomy.Find(first)?.Code ?? (taxonomy.TryFindByName(line, out var term) ? term.Code : null);
    }

    private static IEnumerable<(Term Term, int Depth)> Below(Taxonomy taxonomy, Term term, int depth) =>
        taxonomy.Children(term.Code).SelectMany(child => Below(taxonomy, child, depth + 1)).Prepend((term, depth));

    private static bool Has(string text, string typed) => text.Contains(typed, StringComparison.OrdinalIgnoreCase);

    private static bool Begins(string text, string typed) => text.StartsWith(typed, StringComparison.OrdinalIgnoreCase);
}
