using Expressway.Core.Accounts;
using Expressway.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Expressway.Web.Areas.Admin.Pages.Accounts;

/// <summary>Who can sign in, and as what.</summary>
internal sealed class IndexModel(ExpresswayDbContext db) : DeskPage
{
    private const int Most = 500;

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        var roles = (await db.AccountRoles.AsNoTracking().ToListAsync(ct)).ToLookup(role => role.AccountId, role => role.Role);
        var accounts = await db.Accounts.AsNoTracking().OrderBy(account => account.UserName).Take(Most)
            .Select(account => new { account.Id, account.UserName, account.DisplayName, account.DisabledUtc, HasPassword = account.PasswordHash != null }).ToListAsync(ct);
        Rows = [.. accounts.Select(account => new Row(account.Id, account.UserName ?? "", account.DisplayName, account.DisabledUtc is not null, account.HasPassword, [.. roles[account.Id]]))];
    }

    internal sealed record Row(Guid Id, string UserName, string Name, bool IsDisabled, bool HasPassword, IReadOnlyList<string> Roles);
}
