using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Expressway.Web.Localization;

/// <summary>Takes <c>/en</c> off the path and makes it the path base, so that every address built from then on stays in the language.</summary>
internal sealed class LanguagePath(RequestDelegate next)
{
    /// <summary>The prefix of English addresses.</summary>
    public const string English = "/en";

    private static readonly CultureInfo Chinese = CultureInfo.GetCultureInfo("zh-CN");
    private static readonly CultureInfo EnglishCulture = CultureInfo.GetCultureInfo("en");

    public Task InvokeAsync(HttpContext context)
    {
        var culture = Chinese;
        if (context.Request.Path.StartsWithSegments(English, StringComparison.Ordinal, out var rest))
        {
            context.Request.PathBase += English;
            context.Request.Path = rest.HasValue ? rest : "/";
            culture = EnglishCulture;
        }

        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        CultureInfo.CurrentUICulture = culture;
        return next(context);
    }
}
