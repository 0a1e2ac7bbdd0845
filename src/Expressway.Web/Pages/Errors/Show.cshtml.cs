using System.Data.Common;
using Expressway.Core.Search;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Expressway.Web.Pages.Errors;

/// <summary>What a visitor reads when a page can't be shown. Asks neither the database nor the index.</summary>
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class ShowModel : PageModel
{
    private static readonly int[] Known = [403, 404, 410, 429, 500, 503];

    /// <summary>The status whose texts are shown.</summary>
    public int Kind { get; private set; } = 404;

    public void OnGet(int code) => Show(code);

    public void OnPost(int code) => Show(code);

    private void Show(int code)
    {
        var error = HttpContext.Features.Get<IExceptionHandlerFeature>()?.Error;
        var reExecuted = error is not null || HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is not null;
        Kind = error is DbException or TimeoutException or SearchUnavailableException ? StatusCodes.Status503ServiceUnavailable
            : !reExecuted ? StatusCodes.Status404NotFound
            : Known.Contains(code) ? code
            : code >= 500 ? 500 : 400;
        if (!reExecuted || error is not null)
        {
            Response.StatusCode = Kind;
        }

        if (Kind == StatusCodes.Status503ServiceUnavailable)
        {
            Response.Headers.RetryAfter = "60";
        }
    }
}
