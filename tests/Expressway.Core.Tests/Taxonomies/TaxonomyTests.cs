using Expressway.Core.Taxonomies;

namespace Expressway.Core.Tests.Taxonomies;

public sealed class TaxonomyTests
{
    private static readonly TaxonomyHeading Heading = new("places", "地方", "Places");

    [Fact]
    public void A_former_code_stands_for_its_successor()
    {
        var places = APlaceTree();

        Assert.Equal("213", places.Today("202")?.Code);
        Assert.Equal("213", places.Today("201")?.Code);
        Assert.True(places.IsWithin("201", "2"));
        Assert.True(places.IsWithin("213", "202"));
        Assert.False(places.IsWithin("2", "213"));
        Assert.Equal(["2"], places.Ancestors("201").Select(t => t.Code));
    }

    [Fact]
    public void Former_codes_are_not_offered_as_children()
    {
        Assert.Equal(["213"], APlaceTree().Descendants("2").Select(t => t.Code));
        Assert.Equal(["2", "3"], APlaceTree().Roots.Select(t => t.Code));
    }

    [Fact]
    public void Unknown_codes_are_nowhere()
    {
        Assert.Null(APlaceTree().Today("9"));
        Assert.False(APlaceTree().IsWithin("9", "9"));
        Assert.Empty(APlaceTree().Descendants("9"));
    }

    [Theory]
    [InlineData("a", "b", null, "Parent")]
    [InlineData("a", "a", null, "Parent")]
    [InlineData("a", null, "b", "Successor")]
    [InlineData("a", null, "a", "Successor")]
    public void Refuses_terms_that_lead_nowhere_or_in_a_circle(string code, string? parent, string? successor, string field)
    {
        Term[] terms = [new(code, "名", null, parent, null, successor)];

        var fault = Assert.Single(TaxonomyFaults.In(terms));
        Assert.Equal(field, fault.Field);
        Assert.Throws<ArgumentException>(() => new Taxonomy(Heading, terms));
    }

    [Fact]
    public void Refuses_a_code_that_appears_twice() =>
        Assert.Equal("Code", Assert.Single(TaxonomyFaults.In([new("a", "甲"), new("a", "乙")])).Field);

    [Fact]
    public void A_name_falls_back_to_Chinese()
    {
        var registry = new TaxonomyRegistry([APlaceTree()]);

        Assert.Equal("Two", registry.NameOf("places", "2", "en-GB"));
        Assert.Equal("三", registry.NameOf("places", "3", "en"));
        Assert.Equal("二", registry.NameOf("places", "2", "zh-CN"));
        Assert.Equal("9", registry.NameOf("places", "9", "zh-CN"));
        Assert.Equal(["213", "2"], registry.WithAncestors("places", "201"));
    }

    private static Taxonomy APlaceTree() => new(Heading,
    [
        new("2", "二", "Two"),
        new("213", "二一三", null, "2"),
        new("202", "二零二", null, "2", "2015", "213"),
        new("201", "二零一", null, "2", "2010", "202"),
        new("3", "三"),
    ]);
}
