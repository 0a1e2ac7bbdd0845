using System.ComponentModel.DataAnnotations;
using Expressway.Core.Accounts;
using Expressway.Web.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Expressway.Web.Pages.Session;

/// <summary>Makes the first administrator, by the link that the start of the site printed.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class SetUpModel(StaffAccounts accounts, Sessions sessions) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Token { get; set; } = "";

    [BindProperty, Required(ErrorMessage = "请写用户名。"), StringLength(60, MinimumLength = 3, ErrorMessage = "用户名要 {2} 到 {1} 个字符。")]
    public string UserName { get; set; } = "";

    [BindProperty, Required(ErrorMessage = "请写姓名，同事会在历史里看到。"), StringLength(Account.MaxName, ErrorMessage = "姓名最多 {1} 个字。")]
    public string DisplayName { get; set; } = "";

    [BindProperty, Required(ErrorMessage = "请写密码。")]
    public string Password { get; set; } = "";

    /// <summary>Whether the link is good.</summary>
    public bool IsGood { get; private set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        ModelState.Clear();
        IsGood = await accounts.MaySetUpAsync(Token, ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        IsGood = await accounts.MaySetUpAsync(Token, ct);
        if (!IsGood || !ModelState.IsValid)
        {
            return Page();
        }

        var made = await accounts.SetUpAsync(Token, UserName, DisplayName, Password, ct);
        if (!made.IsDone)
        {
            IsGood = made.Refusal != StaffAccounts.SetUpRefusal;
            ModelState.AddModelError(nameof(Password), made.Refusal);
            return Page();
        }

        await sessions.SignInAsync(HttpContext, made.Value, ct);
        return LocalRedirect(Url.Content("~/admin"));
    }
}
