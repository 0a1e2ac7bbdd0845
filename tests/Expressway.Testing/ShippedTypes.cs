using System.Text.Json.Nodes;
using Expressway.Core.Content;

namespace Expressway.Testing;

/// <summary>The content types of <c>recipes/content-types</c>.</summary>
public static class ShippedTypes
{
    /// <summary>Reads all of them.</summary>
    public static IReadOnlyList<ContentTypeDefinition> Read() =>
    [
        .. Directory.EnumerateFiles(RepositoryRoot.Combine("recipes", "content-types"), "*.recipe.json")
            .SelectMany(file => JsonNode.Parse(File.ReadAllText(file))!["steps"]!.AsArray())
            .SelectMany(step => ContentDefinitionReader.ReadStep(step!.AsObject())),
    ];
}
