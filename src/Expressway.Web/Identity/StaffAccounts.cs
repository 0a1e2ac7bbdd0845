using Expressway.Core.Accounts;
using Expressway.Core.Data;
using Expressway.Core.Workflow;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Expressway.Web.Identity;

/// <summary>Makes and changes accounts. Each method saves, with its audit line, and ends the sessions that no longer fit.</summary>
/// <remarks>Nobody ever types a password for somebody else: a person sets their own through a link that works once, for 24 hours.</remarks>
internal sealed class StaffAccounts(ExpresswayDbContext db, UserManager<Account> users, AuditTrail audit, TimeProvider clock)
{
    /// <summary>Makes an account without a password.</summary>
    public async Task<Outcome<Account>> CreateAsync(string userName, string displayName, string? email, IReadOnlyCollection<string> roles, Actor actor)
    {
        if (RolesFault(roles) is { } fault)
        {
            return Outcome.Refused(fault);
        }

        var account = NewAccount(userName, displayName, email);
        return await SaveNewAsync(account, () => users.CreateAsync(account), roles, actor);
    }

    /// <summary>Uses a set-up token to make the first administrator.</summary>
    public async Task<Outcome<Account>> SetUpAsync(string token, string userName, string displayName, string password, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var hash = SetupToken.HashOf(token);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var taken = await db.SetupTokens.Where(row => row.Hash == hash && row.UsedUtc == null && row.ExpiresUtc > now)
            .ExecuteUpdateAsync(row => row.SetProperty(t => t.UsedUtc, now), ct);
        if (taken != 1 || await db.AccountRoles.AnyAsync(role => role.Role == Roles.Administrator, ct))
        {
            return Outcome.Refused(SetUpRefusal);
        }

        var account = NewAccount(userName, displayName, null);
        var made = await SaveNewAsync(account, () => users.CreateAsync(account, password), [Roles.Administrator], Actor.System);
        if (made.IsDone)
        {
            await transaction.CommitAsync(ct);
        }

        return made;
    }

    /// <summary>What a person reads who comes with a link that is no good.</summary>
    public const string SetUpRefusal = "这个设置链接已经用过或已过期。请在服务器上重新启动网站，它会给出新的链接；已经有管理员时不再给出。";

    /// <summary>Whether a set-up token may be used now.</summary>
    public async Task<bool> MaySetUpAsync(string token, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var hash = SetupToken.HashOf(token);
        return await db.SetupTokens.AnyAsync(row => row.Hash == hash && row.UsedUtc == null && row.ExpiresUtc > now, ct)
            && !await db.AccountRoles.AnyAsync(role => role.Role == Roles.Administrator, ct);
    }

    /// <summary>Gives an account other roles.</summary>
    public async Task<Outcome> SetRolesAsync(Account account, IReadOnlyCollection<string> roles, Actor actor, CancellationToken ct)
    {
        if (RolesFault(roles) is { } fault)
        {
            return Outcome.Refused(fault);
        }

        var held = await db.AccountRoles.Where(role => role.AccountId == account.Id).ToListAsync(ct);
        if (held.Any(role => role.Role == Roles.Administrator) && !roles.Contains(Roles.Administrator) && await IsLastAdministratorAsync(account.Id, ct))
        {
            return Outcome.Refused("这是最后一个管理员，请先给别人管理员角色。");
        }

        db.RemoveRange(held.Where(role => !roles.Contains(role.Role)));
        db.AddRange(roles.Where(role => held.All(has => has.Role != role)).Select(role => new AccountRole(account.Id, role)));
        audit.Add(actor, "account.roles", "account", account.Id.ToString(), string.Join(' ', roles.Order(StringComparer.Ordinal)));
        return ToOutcome(await users.UpdateSecurityStampAsync(account));
    }

    /// <summary>Switches an account off or on again.</summary>
    public async Task<Outcome> SetDisabledAsync(Account account, bool disabled, Actor actor, CancellationToken ct)
    {
        if (disabled && account.Id == actor.Id)
        {
            return Outcome.Refused("不能停用自己的账号。");
        }

        if (disabled && await IsLastAdministratorAsync(account.Id, ct))
        {
            return Outcome.Refused("这是最后一个管理员，不能停用。");
        }

        account.DisabledUtc = disabled ? clock.GetUtcNow().UtcDateTime : null;
        audit.Add(actor, disabled ? "account.disabled" : "account.enabled", "account", account.Id.ToString());
        return ToOutcome(await users.UpdateSecurityStampAsync(account));
    }

    /// <summary>A token for a link by which the person sets a password; the sessions and links of before are over.</summary>
    public async Task<string> IssueLinkAsync(Account account, Actor actor)
    {
        audit.Add(actor, "account.link", "account", account.Id.ToString());
        await users.UpdateSecurityStampAsync(account);
        return await users.GeneratePasswordResetTokenAsync(account);
    }

    /// <summary>Sets the password by a link's token; the token's stamp makes it good for one use.</summary>
    public async Task<Outcome> SetPasswordAsync(Account account, string token, string password)
    {
        if (account.DisabledUtc is not null)
        {
            return Outcome.Refused("这个账号已停用。");
        }

        var result = await users.ResetPasswordAsync(account, token, password);
        if (result.Succeeded)
        {
            audit.Add(new Actor(account.Id, account.DisplayName, []), "account.password", "account", account.Id.ToString());
            await db.SaveChangesAsync();
        }

        return ToOutcome(result);
    }

    private async Task<Outcome<Account>> SaveNewAsync(Account account, Func<Task<IdentityResult>> create, IEnumerable<string> roles, Actor actor)
    {
        db.AddRange(roles.Select(role => new AccountRole(account.Id, role)));
        audit.Add(actor, "account.created", "account", account.Id.ToString(), string.Join(' ', roles));
        var result = await create();
        if (result.Succeeded)
        {
            return account;
        }

        db.ChangeTracker.Clear();
        return ToOutcome(result);
    }

    private Account NewAccount(string userName, string displayName, string? email) => new()
    {
        UserName = userName.Trim(),
        DisplayName = displayName.Trim(),
        Email = string.IsNullOrWhiteSpace(email) ? null : email.Trim(),
        NormalizedEmail = string.IsNullOrWhiteSpace(email) ? null : users.NormalizeEmail(email.Trim()),
        CreatedUtc = clock.GetUtcNow().UtcDateTime,
    };

    private async Task<bool> IsLastAdministratorAsync(Guid id, CancellationToken ct)
    {
        var administrators = db.AccountRoles.Where(role => role.Role == Roles.Administrator).Select(role => role.AccountId);
        return await administrators.ContainsAsync(id, ct)
            && !await db.Accounts.AnyAsync(account => account.Id != id && account.DisabledUtc == null && administrators.Contains(account.Id), ct);
    }

    private static string? RolesFault(IReadOnlyCollection<string> roles) =>
        roles.Count == 0 ? "请至少选一个角色。" : roles.FirstOrDefault(role => !Roles.All.Contains(role)) is { } unknown ? $"没有角色“{unknown}”。" : null;

    private static Outcome ToOutcome(IdentityResult result) =>
        result.Succeeded ? Outcome.Done : Outcome.Refused(string.Join(" ", result.Errors.Select(error => error.Description)));
}
