namespace Expressway.Core.Taxonomies;

/// <summary>What keeps a list of terms from being a tree with a sound code history.</summary>
public static class TaxonomyFaults
{
    /// <summary>The faults, in the order of the terms; empty when there is none.</summary>
    /// <returns>For each fault the term's place in the list (from 0), the faulty field and a sentence.</returns>
    public static IReadOnlyList<(int Index, string Field, string Message)> In(IReadOnlyList<Term> terms)
    {
        var faults = new List<(int, string, string)>();
        var byCode = new Dictionary<string, Term>(StringComparer.Ordinal);
        for (var i = 0; i < terms.Count; i++)
        {
            if (string.IsNullOrWhiteSpace(terms[i].Code))
            {
                faults.Add((i, nameof(Term.Code), "a term has no code"));
            }
            else if (!byCode.TryAdd(terms[i].Code, terms[i]))
            {
                faults.Add((i, nameof(Term.Code), $"the code {terms[i].Code} appears twice"));
            }
        }

        for (var i = 0; i < terms.Count; i++)
        {
            Check(i, nameof(Term.Parent), terms[i], t => t.Parent);
            Check(i, nameof(Term.Successor), terms[i], t => t.Successor);
        }

        return faults;

        void Check(int index, string field, Term term, Func<Term, string?> next)
        {
            if (next(term) is not { } code)
            {
                return;
            }

            if (!byCode.TryGetValue(code, out var other))
            {
                faults.Add((index, field, $"{term.Code} names {code}, which is not there"));
                return;
            }

            var steps = 0;
            while (next(other) is { } further && byCode.TryGetValue(further, out var beyond) && steps++ <= terms.Count)
            {
                other = beyond;
            }

            if (steps > terms.Count)
            {
                faults.Add((index, field, $"{term.Code} leads back to itself"));
            }
        }
    }
}
