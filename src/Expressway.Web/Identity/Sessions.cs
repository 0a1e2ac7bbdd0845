using System.Globalization;
using System.Security.Claims;
using Expressway.Core.Accounts;
using Expressway.Core.Data;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Expressway.Web.Identity;

/// <summary>Starts and ends sessions, and asks on each request whether a session still holds.</summary>
/// <remarks>ASVS 5.0 7.3 and 7.4: idle 30 minutes, 12 hours at most; a new password, other roles or a disabled account end it with the next request.</remarks>
internal sealed class Sessions(ExpresswayDbContext db, TimeProvider clock)
{
    /// <summary>The cookie scheme.</summary>
    public const string Scheme = CookieAuthenticationDefaults.AuthenticationScheme;

    /// <summary>A session without a request ends after this.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromMinutes(30);

    /// <summary>A session ends after this in any case.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(12);

    private const string StampClaim = "stamp";
    private const string StartItem = "started";

    /// <summary>Signs a person in with a new cookie; a session of before in this browser is over.</summary>
    public async Task SignInAsync(HttpContext http, Account account, CancellationToken ct)
    {
        var roles = await db.AccountRoles.Where(role => role.AccountId == account.Id).Select(role => role.Role).ToListAsync(ct);
        List<Claim> claims =
        [
            new(ClaimTypes.NameIdentifier, account.Id.ToString()),
            new(ClaimTypes.Name, account.DisplayName.Length > 0 ? account.DisplayName : account.UserName ?? ""),
            new(StampClaim, account.SecurityStamp ?? ""),
            .. roles.Select(role => new Claim(ClaimTypes.Role, role)),
        ];
        var properties = new AuthenticationProperties { IsPersistent = false };
        properties.Items[StartItem] = clock.GetUtcNow().UtcDateTime.Ticks.ToString(CultureInfo.InvariantCulture);
        await http.SignInAsync(Scheme, new ClaimsPrincipal(new ClaimsIdentity(claims, Scheme)), properties);
    }

    /// <summary>Rejects the cookie of a session that is over.</summary>
    public static async Task CheckAsync(CookieValidatePrincipalContext context)
    {
        var services = context.HttpContext.RequestServices;
        var clock = services.GetRequiredService<TimeProvider>();
        if (!IsYoung(context.Properties, clock.GetUtcNow().UtcDateTime) || !await IsCurrentAsync(context, services.GetRequiredService<ExpresswayDbContext>()))
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(Scheme);
        }
    }

    private static bool IsYoung(AuthenticationProperties properties, DateTime now) =>
        properties.Items.TryGetValue(StartItem, out var text)
        && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var ticks)
        && now - new DateTime(ticks, DateTimeKind.Utc) < Longest;

    private static async Task<bool> IsCurrentAsync(CookieValidatePrincipalContext context, ExpresswayDbContext db)
    {
        if (!Guid.TryParse(context.Principal?.FindFirstValue(ClaimTypes.NameIdentifier), out var id))
        {
            return false;
        }

        var stamp = context.Principal.FindFirstValue(StampClaim);
        return await db.Accounts.AnyAsync(
            account => account.Id == id && account.DisabledUtc == null && account.SecurityStamp == stamp,
            context.HttpContext.RequestAborted);
    }
}
