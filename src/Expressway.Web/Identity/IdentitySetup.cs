using Expressway.Core.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Expressway.Web.Identity;

/// <summary>Registers sign-in.</summary>
internal static class IdentitySetup
{
    /// <summary>PBKDF2-HMAC-SHA512 rounds (OWASP Password Storage Cheat Sheet: 210,000).</summary>
    public const int HashIterations = 210_000;

    /// <summary>The shortest password of staff (ASVS 5.0 6.2.1).</summary>
    public const int MinPassword = 12;

    /// <summary>The shortest time between a link and its end.</summary>
    private static readonly TimeSpan LinkLifetime = TimeSpan.FromHours(24);

    /// <summary>Adds accounts, sessions and the desk's policies.</summary>
    public static IServiceCollection AddSignIn(this IServiceCollection services)
    {
        services.AddSingleton<SignInThrottle>();
        services.AddScoped<Sessions>();
        services.AddScoped<SignInService>();
        services.AddScoped<StaffAccounts>();
        services.AddScoped<IUserStore<Account>, AccountStore>();
        services.AddIdentityCore<Account>(SetRules)
            .AddErrorDescriber<ChineseIdentityErrors>()
            .AddPasswordValidator<PasswordBlocklist>()
            .AddTokenProvider<DataProtectorTokenProvider<Account>>(TokenOptions.DefaultProvider);
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = HashIterations);
        services.Configure<DataProtectionTokenProviderOptions>(options => options.TokenLifespan = LinkLifetime);
        services.AddAuthentication(Sessions.Scheme).AddCookie(Sessions.Scheme);
        services.AddOptions<CookieAuthenticationOptions>(Sessions.Scheme).Configure<IConfiguration>((options, configuration) =>
            SetCookie(options, IsHttps(configuration["Site:BaseUrl"])));
        services.AddAuthorization(DeskAccess.AddPolicies);
        return services;
    }

    private static void SetRules(IdentityOptions options)
    {
        options.Password.RequiredLength = MinPassword;
        options.Password.RequiredUniqueChars = 1;
        options.Password.RequireDigit = false;
        options.Password.RequireLowercase = false;
        options.Password.RequireUppercase = false;
        options.Password.RequireNonAlphanumeric = false;
        options.User.AllowedUserNameCharacters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-@";
    }

    /// <summary>
    /// Where <c>Site:BaseUrl</c> is https, the cookie is <c>__Host-</c> and Secure: a browser then takes it from this very host alone.
    /// On plain http, which is meant for 127.0.0.1 only, a browser would drop such a cookie, so it has another name and no Secure flag.
    /// </summary>
    private static void SetCookie(CookieAuthenticationOptions options, bool https)
    {
        options.Cookie.Name = https ? "__Host-desk" : "desk";
        options.Cookie.SecurePolicy = https ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.Path = "/";
        options.ExpireTimeSpan = Sessions.Idle;
        options.SlidingExpiration = true;
        options.LoginPath = "/sign-in";
        options.ReturnUrlParameter = "returnUrl";
        options.Events.OnValidatePrincipal = Sessions.CheckAsync;
        options.Events.OnRedirectToAccessDenied = context => SetStatus(context, StatusCodes.Status403Forbidden);
        options.Events.OnRedirectToLogin = context => WantsJson(context.Request)
            ? SetStatus(context, StatusCodes.Status401Unauthorized)
            : Redirect(context);
    }

    private static bool IsHttps(string? baseUrl) => baseUrl?.StartsWith("https://", StringComparison.OrdinalIgnoreCase) == true;

    private static bool WantsJson(HttpRequest request) => request.Headers.Accept.ToString().Contains("application/json", StringComparison.Ordinal);

    private static Task SetStatus(RedirectContext<CookieAuthenticationOptions> context, int status)
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    }

    private static Task Redirect(RedirectContext<CookieAuthenticationOptions> context)
    {
        context.Response.Redirect(context.RedirectUri);
        return Task.CompletedTask;
    }
}
