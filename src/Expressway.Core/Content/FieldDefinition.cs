namespace Expressway.Core.Content;

/// <summary>One field of a content type, as its recipe defines it.</summary>
public sealed record FieldDefinition
{
    /// <summary>The field's name in the JSON, such as <c>DocumentNumber</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Its kind, which fixes its JSON shape.</summary>
    public required FieldKind Kind { get; init; }

    /// <summary>Its label.</summary>
    public required LocalizedText DisplayName { get; init; }

    /// <summary>A sentence for editors, in Chinese; null when the label says it all.</summary>
    public string? Hint { get; init; }

    /// <summary>Orchard's editor name (<c>TextArea</c>, <c>Json</c>); null for the usual one of the kind.</summary>
    public string? Editor { get; init; }

    /// <summary>Whether an item without it can't be published.</summary>
    public bool Required { get; init; }

    /// <summary>The greatest number of letters of a text; null when only the kind's own limit holds.</summary>
    public int? MaxLength { get; init; }

    /// <summary>The unit of a number, as printed: 万元, 个月, %.</summary>
    public string? Unit { get; init; }

    /// <summary>The least number allowed.</summary>
    public decimal? Minimum { get; init; }

    /// <summary>The greatest number allowed.</summary>
    public decimal? Maximum { get; init; }

    /// <summary>The taxonomy that a <see cref="FieldKind.TaxonomyField"/> takes its codes from.</summary>
    public string? Taxonomy { get; init; }

    /// <summary>The content types that a <see cref="FieldKind.ContentPickerField"/> may name.</summary>
    public IReadOnlyList<string> PickedTypes { get; init; } = [];

    /// <summary>Whether a picker or taxonomy field takes several values.</summary>
    public bool Multiple { get; init; }

    /// <summary>The facet that the field feeds, such as <c>region</c>; null when it is none.</summary>
    public string? Facet { get; init; }

    /// <summary>Where its text goes in the index.</summary>
    public SearchRole Search { get; init; }

    /// <summary>The weight of a match in it, 1 for running text.</summary>
    public double Weight { get; init; } = 1;
}
