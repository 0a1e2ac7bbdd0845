using Expressway.Core;
using Expressway.Core.Data;
using Expressway.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Expressway.Testing;

/// <summary>A migrated SQLite database of one test's own, with the product's services over it and a fixed clock.</summary>
/// <remarks>The migrations run once a process; each test gets a copy of the file.</remarks>
public sealed class TestDatabase : IAsyncDisposable
{
    private const string FileName = "expressway.db";

    private static readonly Lazy<Task<TemporaryFolder>> Template = new(MigrateAsync);

    private readonly TemporaryFolder _folder;
    private readonly ServiceProvider _services;

    private TestDatabase(TemporaryFolder folder, FixedClock clock, Action<IServiceCollection>? add)
    {
        _folder = folder;
        Clock = clock;
        _services = Services(folder.Path, services =>
        {
            services.AddSingleton<TimeProvider>(clock);
            services.AddCore();
            add?.Invoke(services);
        });
    }

    /// <summary>The clock that the services see.</summary>
    public FixedClock Clock { get; }

    /// <summary>Full path of the data folder.</summary>
    public string Folder => _folder.Path;

    /// <summary>Full path of the database file.</summary>
    public string File => _folder.Combine(FileName);

    /// <summary>Makes the database.</summary>
    /// <param name="add">Adds what the product takes from its other projects, or replaces a service by a fake.</param>
    /// <param name="clock">The clock; <see cref="FixedClock.Morning"/> where absent.</param>
    public static async Task<TestDatabase> CreateAsync(Action<IServiceCollection>? add = null, FixedClock? clock = null)
    {
        var template = await Template.Value;
        var folder = new TemporaryFolder();
        System.IO.File.Copy(template.Combine(FileName), folder.Combine(FileName));
        return new TestDatabase(folder, clock ?? new FixedClock(), add);
    }

    /// <summary>A scope with a context of its own, as one request has; the caller disposes it.</summary>
    public AsyncServiceScope Scope() => _services.CreateAsyncScope();

    /// <summary>Runs something with a service in a scope of its own.</summary>
    public async Task InScopeAsync<T>(Func<T, Task> act)
        where T : notnull
    {
        await using var scope = Scope();
        await act(scope.ServiceProvider.GetRequiredService<T>());
    }

    /// <summary>Asks something of a service in a scope of its own.</summary>
    public async Task<TResult> InScopeAsync<T, TResult>(Func<T, Task<TResult>> ask)
        where T : notnull
    {
        await using var scope = Scope();
        return await ask(scope.ServiceProvider.GetRequiredService<T>());
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        Close(_folder);
    }

    private static async Task<TemporaryFolder> MigrateAsync()
    {
        var folder = new TemporaryFolder();
        await using (var services = Services(folder.Path, _ => { }))
        await using (var scope = services.CreateAsyncScope())
        {
            var database = scope.ServiceProvider.GetRequiredService<ExpresswayDbContext>().Database;
            await database.MigrateAsync();
            await database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)");
        }

        AppDomain.CurrentDomain.ProcessExit += (_, _) => Close(folder);
        return folder;
    }

    private static ServiceProvider Services(string folder, Action<IServiceCollection> add)
    {
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder()
            .AddInMemoryCollection([new($"{DataOptions.Section}:{nameof(DataOptions.Folder)}", folder)]).Build());
        services.AddLogging();
        services.AddStorage();
        add(services);
        return services.BuildServiceProvider(validateScopes: true);
    }

    private static void Close(TemporaryFolder folder)
    {
        using var connection = new SqliteConnection(StorageServices.SqliteConnectionString(folder.Combine(FileName)));
        SqliteConnection.ClearPool(connection);
        folder.Dispose();
    }
}
