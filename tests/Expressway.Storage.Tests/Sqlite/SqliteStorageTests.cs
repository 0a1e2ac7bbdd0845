using Expressway.Core.Accounts;
using Expressway.Core.Data;
using Expressway.Core.Workflow;
using Expressway.Storage.Sqlite;
using Expressway.Testing;
using Microsoft.EntityFrameworkCore;

namespace Expressway.Storage.Tests.Sqlite;

public sealed class SqliteStorageTests
{
    [Theory]
    [InlineData("journal_mode", "wal")]
    [InlineData("synchronous", "2")]
    [InlineData("foreign_keys", "1")]
    public async Task Every_connection_keeps_what_it_acknowledged(string pragma, string value)
    {
        await using var database = await TestDatabase.CreateAsync();

        Assert.Equal(value, await database.InScopeAsync<ExpresswayDbContext, string>(db => AskAsync(db, pragma)));
    }

    [Fact]
    public async Task Migrating_again_changes_nothing()
    {
        await using var database = await TestDatabase.CreateAsync();
        var ct = TestContext.Current.CancellationToken;

        var pending = await database.InScopeAsync<ExpresswayDbContext, IEnumerable<string>>(db => db.Database.GetPendingMigrationsAsync(ct));
        await database.InScopeAsync<ExpresswayDbContext>(db => db.Database.MigrateAsync(ct));

        Assert.Empty(pending);
    }

    [Fact]
    public async Task The_lock_of_a_killed_migration_does_not_stop_the_next_start()
    {
        await using var database = await TestDatabase.CreateAsync();
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(20));
        await database.InScopeAsync<ExpresswayDbContext>(async db =>
        {
            var killed = (database.Clock.UtcNow - TimeSpan.FromMinutes(3)).ToString("yyyy-MM-dd HH:mm:ss.fffffff", System.Globalization.CultureInfo.InvariantCulture) + "+00:00";
            await db.Database.ExecuteSqlRawAsync("""CREATE TABLE IF NOT EXISTS "__EFMigrationsLock" ("Id" INTEGER NOT NULL PRIMARY KEY, "Timestamp" TEXT NOT NULL)""", patience.Token);
            await db.Database.ExecuteSqlAsync($"""INSERT INTO "__EFMigrationsLock" ("Id", "Timestamp") VALUES (1, {killed})""", patience.Token);

            await MigrationLock.MigrateAsync(db, database.Clock, patience.Token);

            Assert.Equal(0, await db.Database.SqlQueryRaw<int>("""SELECT count(*) AS Value FROM "__EFMigrationsLock" """).SingleAsync(patience.Token));
        });
    }

    [Fact]
    public async Task Instants_come_back_in_utc()
    {
        await using var database = await TestDatabase.CreateAsync();
        var ct = TestContext.Current.CancellationToken;
        await database.InScopeAsync<ExpresswayDbContext>(async db =>
        {
            new AuditTrail(db, database.Clock).Add(Actor.System, "try", "Nothing", "1");
            await db.SaveChangesAsync(ct);
        });

        var read = await database.InScopeAsync<ExpresswayDbContext, AuditEntry>(db => db.Set<AuditEntry>().AsNoTracking().SingleAsync(ct));

        Assert.Equal(database.Clock.UtcNow, read.AtUtc);
        Assert.Equal(DateTimeKind.Utc, read.AtUtc.Kind);
    }

    private static async Task<string> AskAsync(ExpresswayDbContext db, string pragma)
    {
        await db.Database.OpenConnectionAsync(TestContext.Current.CancellationToken);
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"PRAGMA {pragma}";
        return (await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))?.ToString() ?? "";
    }
}
