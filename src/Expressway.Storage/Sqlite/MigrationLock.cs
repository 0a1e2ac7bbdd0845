using System.Globalization;
using Expressway.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Expressway.Storage.Sqlite;

/// <summary>Brings a database up to date even when an earlier attempt was killed: EF's lock is a row, and nobody removes a dead process's row.</summary>
public static class MigrationLock
{
    /// <summary>Our migrations take seconds; a lock older than this belongs to a process that is gone.</summary>
    public static readonly TimeSpan Stale = TimeSpan.FromMinutes(2);

    /// <summary>Removes a stale lock, then applies what is pending.</summary>
    public static async Task MigrateAsync(ExpresswayDbContext db, TimeProvider clock, CancellationToken ct)
    {
        if (db.Database.IsSqlite() && await db.Database.CanConnectAsync(ct) && await ExistsAsync(db, ct))
        {
            // EF writes the instant as text, so text order is time order.
            var before = (clock.GetUtcNow().UtcDateTime - Stale).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
            await db.Database.ExecuteSqlAsync($"""DELETE FROM "__EFMigrationsLock" WHERE "Timestamp" < {before}""", ct);
        }

        await db.Database.MigrateAsync(ct);
    }

    private static async Task<bool> ExistsAsync(ExpresswayDbContext db, CancellationToken ct) =>
        await db.Database.SqlQueryRaw<int>("SELECT count(*) AS Value FROM sqlite_master WHERE type = 'table' AND name = '__EFMigrationsLock'").SingleAsync(ct) > 0;
}
