using Expressway.Core.Content;
using Expressway.Core.Taxonomies;

namespace Expressway.Core.Demands;

/// <summary>The public side of a demand: bands and codes alone, in a sentence and as a content item.</summary>
internal sealed class DemandSummary(TaxonomyRegistry taxonomies)
{
    private const string Zh = "zh-CN";

    /// <summary>The title of the public page.</summary>
    public string Title(DemandCase demand)
    {
        var band = demand.AmountBand is { } code ? "，" + Name(TaxonomyNames.AmountBands, code) : "";
        return $"{Name(TaxonomyNames.Regions, demand.Region)}{Industry(demand)}企业：{Name(TaxonomyNames.Purposes, demand.Purpose)}{band}";
    }

    /// <summary>The first wording of the summary, which staff may edit.</summary>
    public string Sentence(DemandCase demand)
    {
        var parts = new List<string> { $"{Name(TaxonomyNames.Regions, demand.Region)}一家{Industry(demand)}企业，需要{Name(TaxonomyNames.Families, demand.Family)}，用途为{Name(TaxonomyNames.Purposes, demand.Purpose)}" };
        if (demand.AmountBand is { } band)
        {
            parts.Add("金额" + Name(TaxonomyNames.AmountBands, band));
        }

        if (demand.NeededBy is { } day)
        {
            parts.Add($"希望在 {day.Year} 年 {day.Month} 月底前落实");
        }

        if (demand.Security.Length > 0)
        {
            parts.Add("可提供" + string.Join('、', demand.Security.Split(' ').Select(code => Name(TaxonomyNames.Security, code))));
        }

        return string.Join('，', parts) + "。";
    }

    /// <summary>Writes the public content item.</summary>
    public void Fill(ContentDocument document, DemandCase demand)
    {
        document.Title = Title(demand);
        document.SetTerms("Kind", TaxonomyNames.DemandKinds, [demand.Kind]);
        document.SetTerms("Family", TaxonomyNames.Families, [demand.Family]);
        document.SetTerms("Purpose", TaxonomyNames.Purposes, [demand.Purpose]);
        document.SetTerms("AmountBand", TaxonomyNames.AmountBands, demand.AmountBand is { } band ? [band] : []);
        document.SetTerms("Region", TaxonomyNames.Regions, [demand.Region]);
        document.SetTerms("Industry", TaxonomyNames.Industries, [demand.Industry]);
        document.SetDate("NeededBy", demand.NeededBy);
        document.SetTerms("Security", TaxonomyNames.Security, demand.Security.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        document.SetText("Summary", demand.Summary);
    }

    private string Industry(DemandCase demand) => Name(TaxonomyNames.Industries, demand.Industry);

    private string Name(string taxonomy, string code) => taxonomies.NameOf(taxonomy, code, Zh);
}
