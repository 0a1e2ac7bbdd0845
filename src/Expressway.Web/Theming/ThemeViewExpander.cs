using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.Extensions.Options;

namespace Expressway.Web.Theming;

/// <summary>Looks for layouts, pieces and templates in the theme in force before anywhere else.</summary>
internal sealed class ThemeViewExpander(IOptions<SiteOptions> site) : IViewLocationExpander
{
    private const string Key = "theme";

    public void PopulateValues(ViewLocationExpanderContext context) => context.Values[Key] = site.Value.Theme;

    public IEnumerable<string> ExpandViewLocations(ViewLocationExpanderContext context, IEnumerable<string> viewLocations)
    {
        var theme = context.Values[Key];

        // The desk is one room for all themes.
        return context.AreaName == "Admin"
            ? viewLocations
            : [$"/Themes/{theme}/{{0}}.cshtml", $"/Themes/{theme}/Shared/{{0}}.cshtml", .. viewLocations];
    }
}
