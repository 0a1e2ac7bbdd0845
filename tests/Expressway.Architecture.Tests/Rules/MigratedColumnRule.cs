using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Expressway.Architecture.Tests.Rules;

/// <summary>Rule 5: the migrated database has exactly the columns that the model maps, and they may be null where the model says so.</summary>
internal static class MigratedColumnRule
{
    /// <summary>Asks the database behind a context for each table of its model.</summary>
    public static async Task<IReadOnlyList<string>> ViolationsAsync(DbContext db)
    {
        var violations = new List<string>();
        await db.Database.OpenConnectionAsync();
        foreach (var table in db.Model.GetRelationalModel().Tables)
        {
            violations.AddRange(await InTableAsync(db, table));
        }

        return violations;
    }

    private static async Task<IEnumerable<string>> InTableAsync(DbContext db, ITable table)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"SELECT * FROM \"{table.Name}\" WHERE 1=0";
        try
        {
            await using var reader = await command.ExecuteReaderAsync();
            var actual = (await reader.GetColumnSchemaAsync()).ToDictionary(c => c.ColumnName, c => c.AllowDBNull ?? false);
            var mapped = table.Columns.ToDictionary(c => c.Name, c => c.IsNullable);
            return mapped.Keys.Except(actual.Keys).Select(c => $"{table.Name}.{c} is mapped, no migration makes it")
                .Concat(actual.Keys.Except(mapped.Keys).Select(c => $"{table.Name}.{c} is migrated, nothing maps it"))
                .Concat(mapped.Where(c => actual.TryGetValue(c.Key, out var nullable) && nullable != c.Value)
                    .Select(c => $"{table.Name}.{c.Key} may {(c.Value ? "" : "not ")}be null by the model, not by the migration"));
        }
        catch (System.Data.Common.DbException error)
        {
            return [$"{table.Name}: {error.Message}"];
        }
    }
}
