using Expressway.Core.Data;
using Expressway.Core.Recipes;
using Expressway.Storage;
using Expressway.Storage.Sqlite;
using Microsoft.Extensions.Options;

namespace Expressway.Cli;

/// <summary>The product without its site, for commands that work on the data folder and end.</summary>
internal sealed class CommandHost : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly AsyncServiceScope _scope;

    private CommandHost(ServiceProvider services)
    {
        _services = services;
        _scope = services.CreateAsyncScope();
    }

    /// <summary>The services of one unit of work.</summary>
    public IServiceProvider Services => _scope.ServiceProvider;

    /// <summary>Opens the configured site, its database brought up to date and its types and terms loaded.</summary>
    /// <param name="settings">Settings from the command line.</param>
    /// <param name="ct">Cancellation.</param>
    /// <param name="prepare">Whether to migrate and load; false to look at a site without touching it.</param>
    public static async Task<CommandHost> OpenAsync(IEnumerable<string> settings, CancellationToken ct, bool prepare = true)
    {
        var configuration = new ConfigurationBuilder();
        configuration.AddExpressway(settings);
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(configuration.Build());
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Warning).AddSimpleConsole(console => console.SingleLine = true)
            .AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace));
        services.AddProduct();
        var host = new CommandHost(services.BuildServiceProvider(validateScopes: true));
        if (prepare)
        {
            Directory.CreateDirectory(host.Services.GetRequiredService<IOptions<DataOptions>>().Value.PathOf());
            var db = host.Services.GetRequiredService<ExpresswayDbContext>();
            await MigrationLock.MigrateAsync(db, host.Services.GetRequiredService<TimeProvider>(), ct);
            await host.Services.GetRequiredService<SiteSnapshot>().ReloadAsync(db, ct);
        }

        return host;
    }

    public async ValueTask DisposeAsync()
    {
        await _scope.DisposeAsync();
        await _services.DisposeAsync();
    }
}
