using Expressway.Architecture.Tests.Rules;
using Expressway.Core.Data;
using Expressway.Testing;
using Microsoft.EntityFrameworkCore;

namespace Expressway.Architecture.Tests;

/// <summary>Rules 5 and 6: the database that the migrations make and the model are one.</summary>
public sealed class SchemaTests
{
    [Fact]
    public async Task The_migrated_database_has_the_columns_of_the_model()
    {
        await using var database = await TestDatabase.CreateAsync();

        Holds.Everywhere(await database.InScopeAsync<ExpresswayDbContext, IReadOnlyList<string>>(MigratedColumnRule.ViolationsAsync));
    }

    [Fact]
    public async Task The_migrations_give_the_lengths_and_indexes_of_the_model()
    {
        await using var database = await TestDatabase.CreateAsync();

        Holds.Everywhere(await database.InScopeAsync<ExpresswayDbContext, IEnumerable<string>>(
            db => Task.FromResult<IEnumerable<string>>([.. MigrationRule.Violations(db.Model, MigrationRule.StepsOf(db))])));
    }

    [Fact]
    public async Task Strings_have_a_length_or_are_declared_text()
    {
        await using var database = await TestDatabase.CreateAsync();

        Holds.Everywhere(await database.InScopeAsync<ExpresswayDbContext, IEnumerable<string>>(
            db => Task.FromResult<IEnumerable<string>>([.. StringColumnRule.Violations(db.Model)])));
    }

    [Fact]
    public async Task A_column_too_few_or_too_many_is_seen()
    {
        await using var db = new DriftedContext();
        await db.Database.OpenConnectionAsync(TestContext.Current.CancellationToken);
        await db.Database.ExecuteSqlRawAsync("CREATE TABLE \"Row\" (\"Id\" INTEGER NOT NULL, \"Name\" TEXT, \"Old\" TEXT)", TestContext.Current.CancellationToken);

        Assert.Equal(
            [
                "Row.New is mapped, no migration makes it",
                "Row.Old is migrated, nothing maps it",
                "Row.Name may not be null by the model, not by the migration",
            ],
            await MigratedColumnRule.ViolationsAsync(db));
    }

    [Fact]
    public async Task A_missing_table_is_seen()
    {
        await using var db = new DriftedContext();

        Assert.Contains("no such table", Assert.Single(await MigratedColumnRule.ViolationsAsync(db)));
    }

    [Fact]
    public void A_length_or_an_index_that_drifted_is_seen()
    {
        using var db = new DriftedContext();
        var builder = new Microsoft.EntityFrameworkCore.Migrations.MigrationBuilder(db.Database.ProviderName);
        builder.CreateTable("Row", t => new { Id = t.Column<int>(), Name = t.Column<string>(maxLength: 10), New = t.Column<string>(maxLength: 30) });
        builder.CreateIndex("IX_Row_New", "Row", "New");

        Assert.Equal(
            [
                "Row.Name has the length 20 in the model, 10 in the migrations",
                "unique index on Row (Name) is mapped, no migration makes it",
                "index on Row (New) is migrated, nothing maps it",
            ],
            MigrationRule.Violations(db.Model, builder.Operations));
    }

    private sealed record Row(int Id, string Name, string New);

    private sealed class DriftedContext : DbContext
    {
        protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) => optionsBuilder.UseSqlite("Data Source=:memory:");

        protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.Entity<Row>(row =>
        {
            row.ToTable("Row");
            row.Property(r => r.Name).HasMaxLength(20);
            row.Property(r => r.New).HasMaxLength(30);
            row.HasIndex(r => r.Name).IsUnique();
        });
    }
}
