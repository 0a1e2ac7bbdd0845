using Expressway.Web.Theming;

namespace Expressway.Theme.Clarity;

/// <summary>The default theme: paper, ink and a line with stations.</summary>
public static class ClarityTheme
{
    /// <summary>The theme as the host registers it.</summary>
    public static ThemeAssembly Assembly { get; } = new("Clarity", typeof(ClarityTheme).Assembly);
}
