using Expressway.Core.Accounts;
using Expressway.Core.Data;
using Expressway.Core.Workflow;
using Expressway.Web.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Expressway.Web.Areas.Admin.Pages.Accounts;

/// <summary>Changes an account's roles, switches it off, makes a new password link.</summary>
internal sealed class EditModel(ExpresswayDbContext db, StaffAccounts accounts, AuditTrail audit) : DeskPage
{
    public Account? Account { get; private set; }

    [BindProperty]
    public IReadOnlyList<string> RoleCodes { get; set; } = [];

    public IReadOnlyList<AuditEntry> Trail { get; private set; } = [];

    public string? Link { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (!await LoadAsync(id, ct))
        {
            return NotFound();
        }

        RoleCodes = await db.AccountRoles.Where(role => role.AccountId == id).Select(role => role.Role).ToListAsync(ct);
        return Page();
    }

    public Task<IActionResult> OnPostRolesAsync(Guid id, CancellationToken ct) =>
        ActAsync(id, account => accounts.SetRolesAsync(account, [.. RoleCodes], Actor, ct), "角色已保存，下一次操作起生效。", ct);

    public Task<IActionResult> OnPostDisableAsync(Guid id, CancellationToken ct) =>
        ActAsync(id, account => accounts.SetDisabledAsync(account, true, Actor, ct), "账号已停用，对方已退出登录。", ct);

    public Task<IActionResult> OnPostEnableAsync(Guid id, CancellationToken ct) =>
        ActAsync(id, account => accounts.SetDisabledAsync(account, false, Actor, ct), "账号已启用。", ct);

    public async Task<IActionResult> OnPostLinkAsync(Guid id, CancellationToken ct)
    {
        if (await db.Accounts.FindAsync([id], ct) is not { DisabledUtc: null } account)
        {
            return NotFound();
        }

        var token = await accounts.IssueLinkAsync(account, Actor);
        Link = Url.Page("/Session/SetPassword", null, new { area = "", id, token }, Request.Scheme, Request.Host.Value);
        return await OnGetAsync(id, ct);
    }

    private async Task<IActionResult> ActAsync(Guid id, Func<Account, Task<Outcome>> act, string done, CancellationToken ct)
    {
        if (await db.Accounts.FindAsync([id], ct) is not { } account)
        {
            return NotFound();
        }

        var outcome = await act(account);
        if (!outcome.IsDone)
        {
            Refuse(outcome);
            return await OnGetAsync(id, ct);
        }

        Say(done);
        return account.Id == Actor.Id ? Redirect(Url.Content("~/sign-in")) : RedirectToPage(new { id });
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken ct)
    {
        Account = await db.Accounts.AsNoTracking().FirstOrDefaultAsync(account => account.Id == id, ct);
        Trail = await audit.OfAsync(id.ToString(), ct);
        return Account is not null;
    }
}
