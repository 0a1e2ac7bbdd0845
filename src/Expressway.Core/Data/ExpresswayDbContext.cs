using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Expressway.Core.Data;

/// <summary>The one context. Each module adds its entities by an <see cref="IEntityTypeConfiguration{TEntity}"/> beside them.</summary>
/// <remarks>A provider's own context (SQLite, PostgreSQL) derives from this one and is found in <c>Expressway.Storage</c>.</remarks>
public abstract class ExpresswayDbContext(DbContextOptions options) : DbContext(options)
{
    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(ExpresswayDbContext).Assembly);

    /// <inheritdoc />
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcConverter>();

    /// <summary>Instants are UTC: SQLite gives them back without a kind, PostgreSQL insists on one.</summary>
    private sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(
        instant => DateTime.SpecifyKind(instant, DateTimeKind.Utc),
        stored => DateTime.SpecifyKind(stored, DateTimeKind.Utc));
}
