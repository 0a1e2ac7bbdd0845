using Expressway.Storage.Sqlite;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Expressway.Storage.Migrations;

/// <summary>Settings that recipes and the desk may change.</summary>
internal abstract class M0005_SiteSettings : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.CreateTable(
        "site_settings",
        t => new { Key = t.Column<string>(maxLength: 60), Value = t.Column<string>(maxLength: 2_000) },
        constraints: t => t.PrimaryKey("PK_site_settings", row => row.Key));
}

/// <summary>On SQLite.</summary>
[DbContext(typeof(SqliteExpresswayDbContext))]
[Migration("0005_site_settings")]
internal sealed class M0005_SiteSettingsSqlite : M0005_SiteSettings;
