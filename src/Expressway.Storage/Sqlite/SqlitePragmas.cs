using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Expressway.Storage.Sqlite;

/// <summary>What each connection is told: a write-ahead log that is synced at each commit, so that an acknowledged write survives a crash.</summary>
/// <remarks>sqlite.org/wal.html, sqlite.org/pragma.html#pragma_synchronous.</remarks>
internal sealed class SqlitePragmas : DbConnectionInterceptor
{
    private const string Sql = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA temp_store=MEMORY; PRAGMA cache_size=-16384; PRAGMA busy_timeout=5000;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Sql;
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = Sql;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
