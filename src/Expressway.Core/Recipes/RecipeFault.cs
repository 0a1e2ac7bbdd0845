namespace Expressway.Core.Recipes;

/// <summary>Something wrong in a recipe.</summary>
/// <param name="Path">Where: the recipe's name, then the place, such as <c>demo-policies.steps[0].data[3].Topic</c>.</param>
/// <param name="Message">What, and what to write.</param>
public sealed record RecipeFault(string Path, string Message)
{
    /// <inheritdoc />
    public override string ToString() => $"{Path}: {Message}";
}
