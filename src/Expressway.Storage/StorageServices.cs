using Expressway.Core.Content;
using Expressway.Core.Data;
using Expressway.Core.Search;
using Expressway.Core.Demands;
using Expressway.Storage.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Expressway.Storage;

/// <summary>Registers the database that the configuration names.</summary>
public static class StorageServices
{
    /// <summary>Seconds that a command waits for a lock before it fails.</summary>
    private const int CommandTimeout = 5;

    /// <summary>Adds <see cref="ExpresswayDbContext"/> on the configured product.</summary>
    public static IServiceCollection AddStorage(this IServiceCollection services)
    {
        services.AddOptions<DataOptions>().BindConfiguration(DataOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<StorageOptions>().BindConfiguration(StorageOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddDbContextPool<SqliteExpresswayDbContext>((provider, options) =>
        {
            options.UseSqlite(ConnectionString(provider), sqlite => sqlite.CommandTimeout(CommandTimeout));
            options.AddInterceptors(provider.GetServices<Microsoft.EntityFrameworkCore.Diagnostics.IInterceptor>());
        });
        services.AddScoped<ExpresswayDbContext>(provider => provider.GetRequiredService<SqliteExpresswayDbContext>());
        services.AddSingleton(provider => DemandVault.Open(provider.GetRequiredService<IOptions<DataOptions>>().Value.PathOf("keys", "demands.key")));
        services.AddSingleton<ISearchIndex>(provider => new SqliteSearchIndex(
            provider.GetRequiredService<IOptions<DataOptions>>().Value.PathOf("search.db"), provider.GetRequiredService<SynonymCatalog>(), provider.GetRequiredService<ContentTypeCatalog>()));
        services.AddScoped<StorageDoctor>();
        return services;
    }

    /// <summary>The SQLite connection string of a database file.</summary>
    public static string SqliteConnectionString(string file) =>
        new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadWriteCreate, DefaultTimeout = CommandTimeout }.ToString();

    private static string ConnectionString(IServiceProvider provider)
    {
        var storage = provider.GetRequiredService<IOptions<StorageOptions>>().Value;
        var data = provider.GetRequiredService<IOptions<DataOptions>>().Value;
        return storage.ConnectionString.Length > 0 ? storage.ConnectionString : SqliteConnectionString(data.PathOf("expressway.db"));
    }
}
