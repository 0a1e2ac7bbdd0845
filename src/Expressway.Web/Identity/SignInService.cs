using System.Net;
using Expressway.Core.Accounts;
using Expressway.Core.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Logging;

namespace Expressway.Web.Identity;

/// <summary>Judges a name and a password. Says the same, and takes as long, for an unknown name as for a wrong password.</summary>
internal sealed partial class SignInService(UserManager<Account> users, IPasswordHasher<Account> hasher, SignInThrottle throttle, ILogger<SignInService> logger)
{
    private static readonly Lazy<string> NobodysHash = new(() => new PasswordHasher<Account>(
        Microsoft.Extensions.Options.Options.Create(new PasswordHasherOptions { IterationCount = IdentitySetup.HashIterations })).HashPassword(new Account(), Guid.NewGuid().ToString()));

    /// <summary>The account, when it may sign in; otherwise what to tell the person.</summary>
    public async Task<Outcome<Account>> JudgeAsync(string name, string password, IPAddress? address)
    {
        if (throttle.Begin(address, name) is { } wait)
        {
            LogPaused();
            return Outcome.Refused($"尝试次数太多。请等 {Math.Ceiling(wait.TotalMinutes)} 分钟再试，或请管理员重设密码。");
        }

        var account = await users.FindByNameAsync(name.Trim());
        var matches = await MatchesAsync(account, password);
        if (account is null || !matches || account.DisabledUtc is not null)
        {
            LogFailed();
            return Outcome.Refused("用户名或密码不对。");
        }

        throttle.Succeeded(address, name);
        LogSignedIn(account.Id);
        return account;
    }

    private async Task<bool> MatchesAsync(Account? account, string password)
    {
        if (password.Length > PasswordBlocklist.MaxLength)
        {
            return false;
        }

        if (account?.PasswordHash is null)
        {
            hasher.VerifyHashedPassword(new Account(), NobodysHash.Value, password);
            return false;
        }

        return await users.CheckPasswordAsync(account, password);
    }

    [LoggerMessage(EventId = 1601, Level = LogLevel.Information, Message = "Signed in: {Account}")]
    private partial void LogSignedIn(Guid account);

    [LoggerMessage(EventId = 1602, Level = LogLevel.Warning, Message = "A sign-in failed")]
    private partial void LogFailed();

    [LoggerMessage(EventId = 1603, Level = LogLevel.Warning, Message = "A sign-in was refused for too many attempts")]
    private partial void LogPaused();
}
