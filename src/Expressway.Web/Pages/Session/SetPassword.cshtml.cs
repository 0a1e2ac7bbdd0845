using System.ComponentModel.DataAnnotations;
using Expressway.Core.Accounts;
using Expressway.Web.Identity;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Expressway.Web.Pages.Session;

/// <summary>Sets one's own password by a link that an administrator made; it works once.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class SetPasswordModel(UserManager<Account> users, StaffAccounts accounts, Sessions sessions) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string Token { get; set; } = "";

    [BindProperty, Required(ErrorMessage = "请写密码。")]
    public string Password { get; set; } = "";

    /// <summary>Whose password it is; empty where the link is no good.</summary>
    public string UserName { get; private set; } = "";

    public async Task OnGetAsync(CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        ModelState.Clear();
        await FindAsync();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await FindAsync() is not { } account || !ModelState.IsValid)
        {
            return Page();
        }

        var outcome = await accounts.SetPasswordAsync(account, Token, Password);
        if (!outcome.IsDone)
        {
            ModelState.AddModelError(nameof(Password), outcome.Refusal);
            return Page();
        }

        await sessions.SignInAsync(HttpContext, account, ct);
        return LocalRedirect(Url.Content("~/admin"));
    }

    private async Task<Account?> FindAsync()
    {
        var account = await users.FindByIdAsync(Id);
        if (account is null || !await users.VerifyUserTokenAsync(account, TokenOptions.DefaultProvider, UserManager<Account>.ResetPasswordTokenPurpose, Token))
        {
            return null;
        }

        UserName = account.UserName ?? "";
        return account;
    }
}
