namespace Expressway.Core.Taxonomies;

/// <summary>A taxonomy's heading as stored: one row of <c>taxonomies</c>, key <see cref="Name"/>.</summary>
public sealed class TaxonomyRow
{
    /// <summary>Longest source.</summary>
    public const int MaxSource = 300;

    /// <summary>Longest licence.</summary>
    public const int MaxLicence = 100;

    /// <summary>Makes the row of a heading.</summary>
    public TaxonomyRow(TaxonomyHeading heading)
    {
        Name = heading.Name;
        NameZh = heading.NameZh;
        NameEn = heading.NameEn;
        Set(heading);
    }

    private TaxonomyRow()
    {
        Name = NameZh = NameEn = "";
    }

    /// <summary>The code name.</summary>
    public string Name { get; private set; }

    /// <summary>The Chinese name.</summary>
    public string NameZh { get; private set; }

    /// <summary>The English name.</summary>
    public string NameEn { get; private set; }

    /// <summary>The edition of the standard.</summary>
    public string? Edition { get; private set; }

    /// <summary>Where the codes and names were taken from.</summary>
    public string? Source { get; private set; }

    /// <summary>Under which licence.</summary>
    public string? Licence { get; private set; }

    /// <summary>Takes over a heading; the name stays.</summary>
    public void Set(TaxonomyHeading heading)
    {
        NameZh = heading.NameZh;
        NameEn = heading.NameEn;
        Edition = heading.Edition;
        Source = heading.Source;
        Licence = heading.Licence;
    }

    /// <summary>The row as a heading.</summary>
    public TaxonomyHeading ToHeading() => new(Name, NameZh, NameEn, Edition, Source, Licence);
}
