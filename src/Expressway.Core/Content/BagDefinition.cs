namespace Expressway.Core.Content;

/// <summary>A named list of small items inside an item (Orchard's BagPart), such as a policy item's materials.</summary>
/// <param name="Name">The part's name in the JSON, such as <c>Materials</c>.</param>
/// <param name="DisplayName">Its label.</param>
/// <param name="ContainedType">The content type of its members.</param>
public sealed record BagDefinition(string Name, LocalizedText DisplayName, string ContainedType);
