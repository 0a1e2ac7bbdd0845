namespace Expressway.Core.Content;

/// <summary>A setting of the site that recipes and the desk may change, such as <c>Name</c> or <c>Demonstration</c>.</summary>
/// <param name="Key">The setting's name, letters and digits.</param>
/// <param name="Value">Its value as text; <c>true</c> or <c>false</c> for switches.</param>
public sealed record SiteSetting(string Key, string Value)
{
    /// <summary>The longest value.</summary>
    public const int MaxValue = 2_000;
}
