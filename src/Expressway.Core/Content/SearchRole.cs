namespace Expressway.Core.Content;

/// <summary>Which column of the search index a field's text goes to; the title has its own.</summary>
public enum SearchRole
{
    /// <summary>Not searched.</summary>
    None,

    /// <summary>Document numbers and codes, found exactly.</summary>
    Number,

    /// <summary>Names of offices, institutions and sources.</summary>
    Names,

    /// <summary>Names of taxonomy terms.</summary>
    Tags,

    /// <summary>The short account.</summary>
    Summary,

    /// <summary>The text.</summary>
    Body,
}
