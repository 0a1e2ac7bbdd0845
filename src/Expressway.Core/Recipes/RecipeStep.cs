using System.Text.Json.Nodes;

namespace Expressway.Core.Recipes;

/// <summary>One step of an unfolded recipe.</summary>
/// <param name="Path">Where it stands, such as <c>demo-policies.steps[0]</c>.</param>
/// <param name="Name">Its kind, such as <c>content</c>.</param>
/// <param name="Json">The step, expressions replaced.</param>
public sealed record RecipeStep(string Path, string Name, JsonObject Json);
