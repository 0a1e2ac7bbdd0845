using Expressway.Core.Content;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Expressway.Web.Http;

/// <summary>A part of an address that is the section of a content type, so that a new type has pages as soon as it is defined.</summary>
internal sealed class SectionConstraint(ContentTypeCatalog types) : IRouteConstraint
{
    public bool Match(HttpContext? httpContext, IRouter? route, string routeKey, RouteValueDictionary values, RouteDirection routeDirection) =>
        values[routeKey] is string section && types.InSection(section) is not null;
}
