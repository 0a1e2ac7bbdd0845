using Expressway.Web.Identity;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Expressway.Web.Pages.Session;

/// <summary>Ends the session and asks the browser to forget what it kept.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class SignOutModel : PageModel
{
    public IActionResult OnGet() => LocalRedirect(Url.Content("~/"));

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        await HttpContext.SignOutAsync(Sessions.Scheme);
        Response.Headers["Clear-Site-Data"] = "\"cache\", \"cookies\", \"storage\"";
        return LocalRedirect(Url.Content("~/sign-in"));
    }
}
