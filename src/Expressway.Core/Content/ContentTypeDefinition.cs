namespace Expressway.Core.Content;

/// <summary>A content type: its names, fields and lists. Defined in a recipe's ContentDefinition step and nowhere else.</summary>
public sealed record ContentTypeDefinition
{
    /// <summary>The name, such as <c>Policy</c>; also the name of the part that holds its fields.</summary>
    public required string Name { get; init; }

    /// <summary>Its names for people.</summary>
    public required LocalizedText DisplayName { get; init; }

    /// <summary>What it is for, in Chinese.</summary>
    public string? Description { get; init; }

    /// <summary>The first part of its public addresses (<c>policies</c>); null for the members of bags, which have no page.</summary>
    public string? Section { get; init; }

    /// <summary>Whether the desk offers to create one.</summary>
    public bool Creatable { get; init; }

    /// <summary>Whether the approver must be someone other than the author.</summary>
    public bool FourEyes { get; init; }

    /// <summary>Its fields in the order of the form.</summary>
    public required IReadOnlyList<FieldDefinition> Fields { get; init; }

    /// <summary>Its lists of small items.</summary>
    public IReadOnlyList<BagDefinition> Bags { get; init; } = [];

    /// <summary>The field of a name, or null.</summary>
    public FieldDefinition? Field(string name) => Fields.FirstOrDefault(field => field.Name == name);
}
