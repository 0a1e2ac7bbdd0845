namespace Expressway.Core.Taxonomies;

/// <summary>A set of enterprise sizes: one when the size is known, several while it may still be any of them.</summary>
[Flags]
public enum SizeClasses
{
    /// <summary>No class.</summary>
    None = 0,

    /// <summary>微型.</summary>
    Micro = 1,

    /// <summary>小型.</summary>
    Small = 2,

    /// <summary>中型.</summary>
    Medium = 4,

    /// <summary>大型.</summary>
    Large = 8,

    /// <summary>All four.</summary>
    All = Micro | Small | Medium | Large,
}
