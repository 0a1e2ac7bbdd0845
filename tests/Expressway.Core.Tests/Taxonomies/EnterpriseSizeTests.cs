using Expressway.Core.Taxonomies;

namespace Expressway.Core.Tests.Taxonomies;

public sealed class EnterpriseSizeTests
{
    /// <summary>Every row of matching.md A8: a code of it and its limits (small, medium, upper) for staff, revenue, assets.</summary>
    public static TheoryData<string, string, int[]?, int[]?, int[]?> Rows => new()
    {
        { "agriculture", "A0111", null, [50, 500, 20000], null },
        { "industry", "B06", [20, 300, 1000], [300, 2000, 40000], null },
        { "industry", "C3482", [20, 300, 1000], [300, 2000, 40000], null },
        { "industry", "D44", [20, 300, 1000], [300, 2000, 40000], null },
        { "construction", "E47", null, [300, 6000, 80000], [300, 5000, 80000] },
        { "wholesale", "F511", [5, 20, 200], [1000, 5000, 40000], null },
        { "retail", "F52", [10, 50, 300], [100, 500, 20000], null },
        { "transport", "G54", [20, 300, 1000], [200, 3000, 30000], null },
        { "transport", "G5910", [20, 300, 1000], [200, 3000, 30000], null },
        { "storage", "G592", [20, 100, 200], [100, 1000, 30000], null },
        { "storage", "G5990", [20, 100, 200], [100, 1000, 30000], null },
        { "post", "G60", [20, 300, 1000], [100, 2000, 30000], null },
        { "accommodation", "H61", [10, 100, 300], [100, 2000, 10000], null },
        { "catering", "H62", [10, 100, 300], [100, 2000, 10000], null },
        { "telecom", "I64", [10, 100, 2000], [100, 1000, 100000], null },
        { "software", "I651", [10, 100, 300], [50, 1000, 10000], null },
        { "realEstate", "K7010", null, [100, 1000, 200000], [2000, 5000, 10000] },
        { "property", "K702", [100, 300, 1000], [500, 1000, 5000], null },
        { "leasing", "L72", [10, 100, 300], null, [100, 8000, 120000] },
        { "other", "G53", [10, 100, 300], null, null },
        { "other", "K703", [10, 100, 300], null, null },
        { "other", "Q84", [10, 100, 300], null, null },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public void Each_limit_is_included_in_the_class_above_it(string row, string code, int[]? staff, int[]? revenue, int[]? assets)
    {
        int[]?[] limits = [staff, revenue, assets];
        SizeClasses[] classes = [SizeClasses.Micro, SizeClasses.Small, SizeClasses.Medium, SizeClasses.Large];
        Assert.True(EnterpriseSize.IsWithin(code, row));
        for (var level = 0; level < 3; level++)
        {
            var values = limits.Select(l => (decimal?)l?[level]).ToArray();
            Assert.Equal(classes[level + 1], EnterpriseSize.Classify(code, values[0], values[1], values[2]));
            foreach (var input in Enumerable.Range(0, 3).Where(i => limits[i] is not null))
            {
                var under = values.ToArray();
                under[input] -= 0.01m;
                Assert.Equal(classes[level], EnterpriseSize.Classify(code, under[0], under[1], under[2]));
            }
        }
    }

    [Theory]
    [InlineData("C34", null, 1500, null, SizeClasses.Micro | SizeClasses.Small)]
    [InlineData("C34", null, null, null, SizeClasses.All)]
    [InlineData("C34", 2000, null, null, SizeClasses.All)]
    [InlineData("M73", 9, null, null, SizeClasses.Micro)]
    [InlineData("F", 30, 3000, null, SizeClasses.Small)]
    [InlineData("F", 30, 6000, null, SizeClasses.Small | SizeClasses.Medium)]
    [InlineData("J66", 5, 1, 1, SizeClasses.All)]
    [InlineData("S", 5, 1, 1, SizeClasses.All)]
    [InlineData(null, 5, 1, 1, SizeClasses.All)]
    public void What_is_absent_leaves_several_classes_possible(string? code, int? staff, int? revenue, int? assets, SizeClasses expected) =>
        Assert.Equal(expected, EnterpriseSize.Classify(code, staff, revenue, assets));

    [Theory]
    [InlineData("F", "retail", null)]
    [InlineData("G59", "storage", null)]
    [InlineData("K", "other", null)]
    [InlineData("K70", "realEstate", null)]
    [InlineData("K7020", "property", true)]
    [InlineData("J66", "other", false)]
    [InlineData("C34", "retail", false)]
    [InlineData("H", "catering", null)]
    public void A_coarse_code_may_belong_to_a_row(string code, string sector, bool? expected) =>
        Assert.Equal(expected, EnterpriseSize.IsWithin(code, sector));

    [Fact]
    public void Classes_have_the_codes_of_the_taxonomy() =>
        Assert.Equal(["micro", "medium"], EnterpriseSize.Codes(SizeClasses.Micro | SizeClasses.Medium));
}
