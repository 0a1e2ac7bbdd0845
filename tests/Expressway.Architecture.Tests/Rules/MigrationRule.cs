using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace Expressway.Architecture.Tests.Rules;

/// <summary>
/// What rule 5 cannot ask a database that keeps no lengths: all migrations together give each text column the model's
/// length, and the database the model's indexes.
/// </summary>
internal static class MigrationRule
{
    /// <summary>All steps of the migrations that belong to a context, in order.</summary>
    public static IReadOnlyList<MigrationOperation> StepsOf(DbContext db)
    {
        var migrations = db.GetService<IMigrationsAssembly>();
        return [.. migrations.Migrations.OrderBy(m => m.Key, StringComparer.Ordinal)
            .SelectMany(m => migrations.CreateMigration(m.Value, db.Database.ProviderName!).UpOperations)];
    }

    /// <summary>Where the steps and the model differ.</summary>
    public static IEnumerable<string> Violations(IModel model, IReadOnlyList<MigrationOperation> steps) =>
        Lengths(model, steps).Concat(Indexes(model, steps));

    private static IEnumerable<string> Lengths(IModel model, IReadOnlyList<MigrationOperation> steps)
    {
        var made = new Dictionary<(string, string), int?>();
        foreach (var column in steps.SelectMany(s => s is CreateTableOperation table ? table.Columns : s is ColumnOperation one ? [one] : Enumerable.Empty<ColumnOperation>()))
        {
            made[(column.Table, column.Name)] = column.MaxLength;
        }

        return model.GetRelationalModel().Tables.SelectMany(t => t.Columns
            .Select(c => (Place: (t.Name, c.Name), Length: c.PropertyMappings[0].Property.GetMaxLength()))
            .Where(c => made.TryGetValue(c.Place, out var length) && length != c.Length)
            .Select(c => $"{c.Place.Item1}.{c.Place.Item2} has the length {c.Length} in the model, {made[c.Place]} in the migrations"));
    }

    private static IEnumerable<string> Indexes(IModel model, IReadOnlyList<MigrationOperation> steps)
    {
        var made = new Dictionary<string, string>();
        foreach (var step in steps)
        {
            if (step is CreateIndexOperation create)
            {
                made[create.Name] = Describe(create.Table, create.Columns, create.IsUnique);
            }
            else if (step is DropIndexOperation drop)
            {
                made.Remove(drop.Name);
            }
        }

        var mapped = model.GetRelationalModel().Tables.SelectMany(t => t.Indexes
            .Select(i => Describe(t.Name, i.Columns.Select(c => c.Name), i.IsUnique))).ToList();
        return mapped.Except(made.Values).Select(i => $"{i} is mapped, no migration makes it")
            .Concat(made.Values.Except(mapped).Select(i => $"{i} is migrated, nothing maps it"));
    }

    private static string Describe(string table, IEnumerable<string> columns, bool unique) =>
        $"{(unique ? "unique index" : "index")} on {table} ({string.Join(", ", columns)})";
}
