namespace Expressway.Core.Products;

/// <summary>A public product's typed facts: what lists sort and filter by.</summary>
public sealed class Product
{
    /// <summary>A row for a product.</summary>
    public Product(string contentItemId) => ContentItemId = contentItemId;

    /// <summary>The content item.</summary>
    public string ContentItemId { get; private set; }

    /// <summary>The product's code, unique.</summary>
    public string Code { get; set; } = "";

    /// <summary>Code of <c>families</c>.</summary>
    public string Family { get; set; } = "";

    /// <summary>Least amount, 万元.</summary>
    public decimal? AmountMin { get; set; }

    /// <summary>Greatest amount, 万元.</summary>
    public decimal? AmountMax { get; set; }

    /// <summary>Shortest term, months.</summary>
    public decimal? TermMin { get; set; }

    /// <summary>Longest term, months.</summary>
    public decimal? TermMax { get; set; }

    /// <summary>Lowest annualised rate, percent.</summary>
    public decimal? AnnualRateMin { get; set; }

    /// <summary>Highest annualised rate, percent.</summary>
    public decimal? AnnualRateMax { get; set; }

    /// <summary>Working days to a decision.</summary>
    public decimal? DecisionDays { get; set; }
}
