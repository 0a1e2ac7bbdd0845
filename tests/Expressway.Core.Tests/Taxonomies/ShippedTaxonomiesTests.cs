using Expressway.Core.Taxonomies;
using Expressway.Testing;

namespace Expressway.Core.Tests.Taxonomies;

public sealed class ShippedTaxonomiesTests
{
    private static readonly TaxonomyRegistry Shipped =
        TaxonomyRecipe.ReadFolder(Path.Combine(RepositoryRoot.Path, "recipes", "taxonomies"));

    [Fact]
    public void Industries_have_all_four_levels()
    {
        var codes = Shipped.Find(TaxonomyNames.Industries)!.Terms.Select(t => t.Code).ToArray();

        Assert.Equal([20, 97, 473, 1382], [Of(1), Of(3), Of(4), Of(5)]);
        Assert.True(Shipped.IsWithin(TaxonomyNames.Industries, "C3482", "C34"));
        Assert.True(Shipped.IsWithin(TaxonomyNames.Industries, "C3482", "C"));
        Assert.False(Shipped.IsWithin(TaxonomyNames.Industries, "C34", "C3482"));

        int Of(int length) => codes.Count(c => c.Length == length);
    }

    [Theory]
    [InlineData("320202", "320213")]
    [InlineData("320203", "320213")]
    [InlineData("320204", "320213")]
    [InlineData("320502", "320508")]
    [InlineData("320503", "320508")]
    [InlineData("320504", "320508")]
    [InlineData("320584", "320509")]
    [InlineData("310108", "310106")]
    [InlineData("310103", "310101")]
    public void Merged_districts_lead_to_todays(string former, string today) =>
        Assert.Equal(today, Shipped.Today(TaxonomyNames.Regions, former)?.Code);

    [Fact]
    public void Regions_hold_every_province_and_Jiangsu_to_district()
    {
        var regions = Shipped.Find(TaxonomyNames.Regions)!;

        Assert.Equal(34, regions.Roots.Count(t => t.Code != "000000"));
        Assert.Equal(13, regions.Children("320000").Count);
        Assert.Equal(
            ["320205", "320206", "320211", "320213", "320214", "320281", "320282"],
            regions.Children("320200").Select(t => t.Code));
        Assert.All(regions.Terms, t => Assert.NotNull(t.NameEn));
    }

    [Fact]
    public void Every_subfamily_lies_below_one_of_the_five_families()
    {
        var families = Shipped.Find(TaxonomyNames.Families)!.Terms.Select(t => t.Code).ToArray();

        Assert.Equal(["financing", "finance", "investment", "information", "agency"], families);
        Assert.Equal(families, Shipped.Find(TaxonomyNames.Subfamilies)!.Roots.Select(t => t.Code));
    }

    [Fact]
    public void Reading_what_was_written_gives_the_same()
    {
        var faults = new List<string>();
        var written = TaxonomyRecipe.Write(Shipped.Taxonomies);
        using var json = System.Text.Json.JsonDocument.Parse(written.ToJsonString());

        var read = TaxonomyRecipe.Read(json.RootElement, "steps[0]", faults);

        Assert.Empty(faults);
        Assert.Equal(Shipped.Taxonomies.Select(t => t.Heading), read.Select(t => t.Heading));
        Assert.Equal(Shipped.Taxonomies.SelectMany(t => t.Terms), read.SelectMany(t => t.Terms));
    }

    [Theory]
    [InlineData("""{"name":"taxonomies"}""", "steps[0].Taxonomies:")]
    [InlineData("""{"Taxonomies":[{"NameZh":"甲","NameEn":"A","Terms":[]}]}""", "steps[0].Taxonomies[0].Name:")]
    [InlineData("""{"Taxonomies":[{"Name":"a","NameZh":"甲","NameEn":"A","Terms":[{"Code":7,"NameZh":"一"}]}]}""", "steps[0].Taxonomies[0].Terms[0].Code:")]
    [InlineData("""{"Taxonomies":[{"Name":"a","NameZh":"甲","NameEn":"A","Terms":[{"Code":"x","NameZh":"一","Parent":"y"}]}]}""", "steps[0].Taxonomies[0].Terms[0].Parent:")]
    [InlineData("""{"Taxonomies":[7]}""", "steps[0].Taxonomies[0].Name:")]
    public void A_fault_is_reported_with_its_path(string step, string path)
    {
        var faults = new List<string>();
        using var json = System.Text.Json.JsonDocument.Parse(step);

        Assert.Empty(TaxonomyRecipe.Read(json.RootElement, "steps[0]", faults));
        Assert.Contains(faults, f => f.StartsWith(path, StringComparison.Ordinal));
    }
}
