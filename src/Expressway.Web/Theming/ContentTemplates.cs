using System.Collections.Concurrent;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewEngines;

namespace Expressway.Web.Theming;

/// <summary>Finds the template of a content type and display in the theme, most specific first: <c>Content/Policy.Summary</c>, then <c>Content/Summary</c>.</summary>
public sealed class ContentTemplates(ICompositeViewEngine views)
{
    private readonly ConcurrentDictionary<(string Type, string Display), string> _names = new();

    /// <summary>The name to give to a partial.</summary>
    /// <param name="context">The view that asks.</param>
    /// <param name="contentType">The content type's name.</param>
    /// <param name="display"><c>Summary</c> or <c>Detail</c>.</param>
    public string Name(ViewContext context, string contentType, string display) => _names.GetOrAdd((contentType, display), key =>
        views.FindView(context, $"Content/{key.Type}.{key.Display}", isMainPage: false).Success ? $"Content/{key.Type}.{key.Display}" : $"Content/{key.Display}");
}
