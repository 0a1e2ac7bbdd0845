using System.ComponentModel.DataAnnotations;
using Expressway.Web.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Expressway.Web.Pages.Session;

/// <summary>Sign-in of staff.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class SignInModel(SignInService judge, Sessions sessions) : PageModel
{
    [BindProperty, Required(ErrorMessage = "请写用户名。"), StringLength(100)]
    public string UserName { get; set; } = "";

    [BindProperty, Required(ErrorMessage = "请写密码。")]
    public string Password { get; set; } = "";

    /// <summary>Where to go afterwards; another site's address is not followed.</summary>
    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public IActionResult OnGet() => User.IsStaff() ? Onward() : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var judged = await judge.JudgeAsync(UserName, Password, HttpContext.Connection.RemoteIpAddress);
        if (!judged.IsDone)
        {
            ModelState.AddModelError(nameof(Password), judged.Refusal);
            return Page();
        }

        await sessions.SignInAsync(HttpContext, judged.Value, ct);
        return Onward();
    }

    private LocalRedirectResult Onward() => LocalRedirect(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : Url.Content("~/admin"));
}
