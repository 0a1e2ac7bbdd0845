namespace Expressway.Architecture.Tests.Rules;

/// <summary>Where HTML goes out as it is. Each file that may do so is named here with what makes it safe.</summary>
internal static class RawHtml
{
    /// <summary>Path of the file, and the reason.</summary>
    public static readonly Dictionary<string, string> CallSites = new()
    {
        ["src/Expressway.Web/Theming/TrustedHtml.cs"] = "bodies that ContentStore cleaned before they were stored, and what the highlighter encoded",
    };
}
