using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Expressway.Architecture.Tests.Rules;

/// <summary>Rule 8, first half: every endpoint of the back office asks who comes.</summary>
internal static class BackOfficeRule
{
    private static readonly string[] Places = ["admin", "en/admin"];

    /// <summary>Endpoints of the back office that carry no authorisation requirement, or lift it again.</summary>
    public static IEnumerable<string> Violations(IEnumerable<Endpoint> endpoints) => endpoints.OfType<RouteEndpoint>()
        .Where(e => IsBackOffice(e.RoutePattern.RawText ?? "") && !IsGuarded(e))
        .Select(e => $"/{e.RoutePattern.RawText?.TrimStart('/')} ({e.DisplayName}) lets anybody in");

    /// <summary>Whether a route lies in the back office.</summary>
    public static bool IsBackOffice(string route) => Places.Any(p => (route.Trim('/') + "/").StartsWith(p + "/", StringComparison.OrdinalIgnoreCase));

    private static bool IsGuarded(Endpoint endpoint) => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null
        && (endpoint.Metadata.GetMetadata<IAuthorizeData>() is not null || endpoint.Metadata.GetMetadata<AuthorizationPolicy>() is not null);
}
