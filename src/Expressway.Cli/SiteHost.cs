using Expressway.Cli.Jobs;
using Expressway.Core.Accounts;
using Expressway.Core.Data;
using Expressway.Core.Recipes;
using Expressway.Crawler;
using Expressway.Storage;
using Expressway.Storage.Sqlite;
using Expressway.Theme.Clarity;
using Expressway.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Expressway.Cli;

/// <summary>The composition root of the site: builds it, brings its database up to date and says where it is.</summary>
internal static class SiteHost
{
    private const string DefaultUrls = "http://127.0.0.1:5080";

    /// <summary>Builds the site from its configuration.</summary>
    /// <param name="arguments">Settings from the command line.</param>
    /// <param name="adjust">Last changes, for tests; null for none.</param>
    public static WebApplication Build(IEnumerable<string> arguments, Action<WebApplicationBuilder>? adjust = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = "expressway",
            ContentRootPath = AppContext.BaseDirectory,
            EnvironmentName = Environments.Production,
        });
        builder.Configuration.Sources.Clear();
        builder.Configuration.AddExpressway(arguments);
        builder.Logging.ClearProviders();
        builder.Logging.AddSimpleConsole(console => console.SingleLine = true);
        builder.Logging.SetMinimumLevel(LogLevel.Information);
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning);
        builder.Logging.AddFilter("Quartz", LogLevel.Warning);
        builder.WebHost.UseUrls(builder.Configuration["Server:Urls"] ?? DefaultUrls);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Services.AddProduct();
        builder.Services.AddSingleton(ClarityTheme.Assembly);
        builder.Services.AddExpresswayWeb();
        builder.Services.AddSiteJobs();
        if (builder.Configuration.GetValue($"{CrawlerOptions.Section}:{nameof(CrawlerOptions.Enabled)}", defaultValue: true))
        {
            builder.Services.AddCrawlerJobs();
        }

        adjust?.Invoke(builder);
        var app = builder.Build();
        app.UseExpresswayWeb();
        return app;
    }

    /// <summary>Migrates the database and loads what the whole process shares. Called before the site starts.</summary>
    public static async Task PrepareAsync(IServiceProvider services, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        Directory.CreateDirectory(scope.ServiceProvider.GetRequiredService<IOptions<DataOptions>>().Value.PathOf());
        var db = scope.ServiceProvider.GetRequiredService<ExpresswayDbContext>();
        await MigrationLock.MigrateAsync(db, scope.ServiceProvider.GetRequiredService<TimeProvider>(), ct);
        await services.GetRequiredService<SiteSnapshot>().ReloadAsync(db, ct);
    }

    /// <summary>Issues the link that makes the first administrator; null when there is one already.</summary>
    public static async Task<string?> SetupLinkAsync(IServiceProvider services, string address, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ExpresswayDbContext>();
        if (await db.AccountRoles.AnyAsync(role => role.Role == Roles.Administrator, ct))
        {
            return null;
        }

        var (row, text) = SetupToken.Issue(scope.ServiceProvider.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime);
        db.Add(row);
        await db.SaveChangesAsync(ct);
        return $"{address.TrimEnd('/')}/setup?token={text}";
    }
}
