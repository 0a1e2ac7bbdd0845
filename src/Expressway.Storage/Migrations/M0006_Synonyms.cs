using Expressway.Storage.Sqlite;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Expressway.Storage.Migrations;

/// <summary>Words that mean the same to the search.</summary>
internal abstract class M0006_Synonyms : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.CreateTable(
        "synonyms",
        t => new { Key = t.Column<string>(maxLength: 100), Words = t.Column<string>(maxLength: 1_000) },
        constraints: t => t.PrimaryKey("PK_synonyms", row => row.Key));
}

/// <summary>On SQLite.</summary>
[DbContext(typeof(SqliteExpresswayDbContext))]
[Migration("0006_synonyms")]
internal sealed class M0006_SynonymsSqlite : M0006_Synonyms;
