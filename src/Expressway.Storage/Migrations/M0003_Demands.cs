using Expressway.Storage.Sqlite;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Expressway.Storage.Migrations;

/// <summary>Demands, their history, and their private side in a table of its own.</summary>
internal abstract class M0003_Demands : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "demand_cases",
            t => new
            {
                Id = t.Column<Guid>(),
                TrackingNumber = t.Column<string>(maxLength: 20),
                AccessCodeHash = t.Column<string>(maxLength: 100),
                Status = t.Column<string>(maxLength: 20),
                Kind = t.Column<string>(maxLength: 60),
                Family = t.Column<string>(maxLength: 60),
                Purpose = t.Column<string>(maxLength: 60),
                AmountBand = t.Column<string>(maxLength: 60, nullable: true),
                Region = t.Column<string>(maxLength: 60),
                Industry = t.Column<string>(maxLength: 60),
                NeededBy = t.Column<DateOnly>(nullable: true),
                Security = t.Column<string>(maxLength: 200),
                Summary = t.Column<string>(maxLength: 600),
                Reason = t.Column<string>(maxLength: 500, nullable: true),
                SubmittedUtc = t.Column<DateTime>(),
                ConsentUtc = t.Column<DateTime>(),
                ConsentText = t.Column<string>(maxLength: 40),
                ChangedUtc = t.Column<DateTime>(),
                ContentItemId = t.Column<string>(maxLength: 40, nullable: true),
                Version = t.Column<int>(),
            },
            constraints: t => t.PrimaryKey("PK_demand_cases", row => row.Id));
        migrationBuilder.CreateIndex("IX_demand_cases_TrackingNumber", "demand_cases", "TrackingNumber", unique: true);
        migrationBuilder.CreateIndex("IX_demand_cases_Status_SubmittedUtc", "demand_cases", ["Status", "SubmittedUtc"]);
        migrationBuilder.CreateTable(
            "demand_details",
            t => new { CaseId = t.Column<Guid>(), Cipher = t.Column<byte[]>() },
            constraints: t => t.PrimaryKey("PK_demand_details", row => row.CaseId));
        migrationBuilder.CreateTable(
            "demand_events",
            t => new
            {
                Id = t.Column<Guid>(),
                CaseId = t.Column<Guid>(),
                AtUtc = t.Column<DateTime>(),
                ActorId = t.Column<Guid>(nullable: true),
                ActorName = t.Column<string>(maxLength: 100),
                Kind = t.Column<string>(maxLength: 40),
                Note = t.Column<string>(maxLength: 500, nullable: true),
            },
            constraints: t => t.PrimaryKey("PK_demand_events", row => row.Id));
        migrationBuilder.CreateIndex("IX_demand_events_CaseId_Id", "demand_events", ["CaseId", "Id"]);
    }
}

/// <summary>On SQLite.</summary>
[DbContext(typeof(SqliteExpresswayDbContext))]
[Migration("0003_demands")]
internal sealed class M0003_DemandsSqlite : M0003_Demands;
