using Expressway.Core.Content;
using Expressway.Core.Search;
using Expressway.Core.Taxonomies;
using Expressway.Web.Localization;
using Microsoft.Extensions.Localization;

namespace Expressway.Web.Browsing;

/// <summary>Turns the index's counts into facets with names, in the order of their taxonomy.</summary>
internal sealed class FacetLabels(ContentTypeCatalog types, TaxonomyCatalog taxonomies, IStringLocalizer text)
{
    /// <summary>The most options that a facet shows.</summary>
    private const int MaxOptions = 40;

    /// <summary>The facets that have something to choose, in their order.</summary>
    public IReadOnlyList<FacetView> Show(
        IReadOnlyList<string> names, IReadOnlyDictionary<string, IReadOnlyList<FacetCount>> counts, BrowseQuery query, ContentTypeDefinition? section, IReadOnlyDictionary<string, string> titles) =>
        [.. names.Select(name => new FacetView(name, Label(name, section), Options(name, counts.GetValueOrDefault(name) ?? [], query.In(name), section, titles))).Where(facet => facet.Options.Count > 0)];

    /// <summary>The name of a code of a facet.</summary>
    public string NameOf(string facet, string code, ContentTypeDefinition? section, IReadOnlyDictionary<string, string> titles)
    {
        var language = SiteText.Language;
        if (facet == SearchFacets.Kind)
        {
            return types.Find(code)?.DisplayName.In(language) ?? code;
        }

        return Field(facet, section) switch
        {
            { Taxonomy: { } taxonomy } => taxonomies.Current.NameOf(taxonomy, code, language),
            { Kind: FieldKind.ContentPickerField } => titles.GetValueOrDefault(code) ?? code,
            _ => code,
        };
    }

    private string Label(string facet, ContentTypeDefinition? section) =>
        facet == SearchFacets.Kind ? text["Facet.Kind"] : Field(facet, section)?.DisplayName.In(SiteText.Language) ?? facet;

    private FieldDefinition? Field(string facet, ContentTypeDefinition? section) =>
        (section is null ? types.Listed : [section]).SelectMany(type => type.Fields).FirstOrDefault(field => field.Facet == facet);

    private List<FacetOption> Options(string facet, IReadOnlyList<FacetCount> counts, IReadOnlyList<string> chosen, ContentTypeDefinition? section, IReadOnlyDictionary<string, string> titles)
    {
        var byCode = counts.ToDictionary(count => count.Code, count => count.Count, StringComparer.Ordinal);
        foreach (var code in chosen)
        {
            byCode.TryAdd(code, 0);
        }

        if (Field(facet, section)?.Taxonomy is { } name && taxonomies.Current.Find(name) is { } taxonomy)
        {
            return [.. Tree(taxonomy, byCode, chosen).Take(MaxOptions)];
        }

        return [.. byCode.Where(pair => pair.Value > 0 || chosen.Contains(pair.Key))
            .OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Take(MaxOptions)
            .Select(pair => new FacetOption(pair.Key, NameOf(facet, pair.Key, section, titles), pair.Value, chosen.Contains(pair.Key), 0))];
    }

    /// <summary>Roots, and what lies below a root that is chosen or stands alone with its count: so a city's site shows its districts at once.</summary>
    private static IEnumerable<FacetOption> Tree(Taxonomy taxonomy, Dictionary<string, int> counts, IReadOnlyList<string> chosen)
    {
        var language = SiteText.Language;
        var stack = new Stack<(Term Term, int Depth)>(taxonomy.Roots.Reverse().Select(term => (term, 0)));
        while (stack.TryPop(out var at))
        {
            if (!counts.TryGetValue(at.Term.Code, out var count))
            {
                continue;
            }

            yield return new FacetOption(at.Term.Code, at.Term.Name(language), count, chosen.Contains(at.Term.Code), at.Depth);
            var open = taxonomy.Name == TaxonomyNames.Regions || chosen.Any(code => taxonomy.IsWithin(code, at.Term.Code));
            foreach (var child in open ? taxonomy.Children(at.Term.Code).Reverse() : [])
            {
                stack.Push((child, at.Depth + 1));
            }
        }
    }
}
