using System.ComponentModel.DataAnnotations;
using Expressway.Core.Accounts;
using Expressway.Web.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Expressway.Web.Areas.Admin.Pages.Accounts;

/// <summary>Makes an account and shows, once, the link by which its owner sets a password.</summary>
internal sealed class CreateModel(StaffAccounts accounts) : DeskPage
{
    [BindProperty, Required(ErrorMessage = "请写用户名。"), StringLength(60, MinimumLength = 3, ErrorMessage = "用户名要 {2} 到 {1} 个字符。")]
    public string UserName { get; set; } = "";

    [BindProperty, Required(ErrorMessage = "请写姓名，同事会在历史里看到。"), StringLength(Account.MaxName, ErrorMessage = "姓名最多 {1} 个字。")]
    public string DisplayName { get; set; } = "";

    [BindProperty, StringLength(200), EmailAddress(ErrorMessage = "邮箱写法不对，例如 name@example.com；也可以不填。")]
    public string? Email { get; set; }

    [BindProperty]
    public IReadOnlyList<string> RoleCodes { get; set; } = [];

    public string? Link { get; private set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return Page();
        }

        ct.ThrowIfCancellationRequested();
        var made = await accounts.CreateAsync(UserName, DisplayName, Email, RoleCodes, Actor);
        if (!made.IsDone)
        {
            ModelState.AddModelError("", made.Refusal);
            return Page();
        }

        var token = await accounts.IssueLinkAsync(made.Value, Actor);
        Link = Url.Page("/Session/SetPassword", null, new { area = "", id = made.Value.Id, token }, Request.Scheme, Request.Host.Value);
        return Page();
    }
}
