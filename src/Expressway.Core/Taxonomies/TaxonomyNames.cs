namespace Expressway.Core.Taxonomies;

/// <summary>The code names of the taxonomies that the shipped content types use.</summary>
public static class TaxonomyNames
{
    /// <summary>GB/T 2260 regions.</summary>
    public const string Regions = "regions";

    /// <summary>GB/T 4754 industries.</summary>
    public const string Industries = "industries";

    /// <summary>Topics of policies and articles.</summary>
    public const string Topics = "topics";

    /// <summary>The five service families.</summary>
    public const string Families = "families";

    /// <summary>Service sub-families, each below its family.</summary>
    public const string Subfamilies = "subfamilies";

    /// <summary>Life stages of an enterprise.</summary>
    public const string Stages = "stages";

    /// <summary>Enterprise sizes.</summary>
    public const string Sizes = "sizes";

    /// <summary>Kinds of security.</summary>
    public const string Security = "security";

    /// <summary>Channels in which a policy item or product is applied for.</summary>
    public const string Channels = "channels";

    /// <summary>Levels of a policy's issuer.</summary>
    public const string Levels = "levels";

    /// <summary>Validity of a policy.</summary>
    public const string Validity = "validity";

    /// <summary>What an enterprise needs money or service for.</summary>
    public const string Purposes = "purposes";

    /// <summary>Kinds of institution.</summary>
    public const string InstitutionKinds = "institution-kinds";

    /// <summary>Categories of market information.</summary>
    public const string ArticleCategories = "article-categories";

    /// <summary>Explicit and latent demands.</summary>
    public const string DemandKinds = "demand-kinds";

    /// <summary>Amount bands shown in a demand's public summary.</summary>
    public const string AmountBands = "amount-bands";
}
