using System.Reflection;

namespace Expressway.Web.Theming;

/// <summary>An assembly that holds a theme: templates under <c>/Themes/&lt;Name&gt;</c> and embedded assets. The host registers each.</summary>
/// <param name="Name">The theme's name, as in <see cref="SiteOptions.Theme"/>.</param>
/// <param name="Assembly">Where it is compiled.</param>
public sealed record ThemeAssembly(string Name, Assembly Assembly);
