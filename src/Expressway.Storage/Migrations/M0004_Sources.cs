using Expressway.Storage.Sqlite;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Expressway.Storage.Migrations;

/// <summary>Sources, the addresses they named, the inbox.</summary>
internal abstract class M0004_Sources : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "sources",
            t => new
            {
                Id = t.Column<Guid>(),
                Name = t.Column<string>(maxLength: 100),
                Kind = t.Column<string>(maxLength: 20),
                Url = t.Column<string>(maxLength: 2_000),
                EveryMinutes = t.Column<int>(),
                Trusted = t.Column<bool>(),
                Region = t.Column<string>(maxLength: 60, nullable: true),
                Topic = t.Column<string>(maxLength: 60, nullable: true),
                ContentType = t.Column<string>(maxLength: 40),
                Licence = t.Column<string>(maxLength: 200, nullable: true),
                Enabled = t.Column<bool>(),
                NextDueUtc = t.Column<DateTime>(),
                LastRunUtc = t.Column<DateTime>(nullable: true),
                LastSuccessUtc = t.Column<DateTime>(nullable: true),
                LastError = t.Column<string>(maxLength: 500, nullable: true),
                ConsecutiveFailures = t.Column<int>(),
                ETag = t.Column<string>(maxLength: 200, nullable: true),
                LastModified = t.Column<string>(maxLength: 60, nullable: true),
                SelectorsJson = t.Column<string>(type: "text"),
            },
            constraints: t => t.PrimaryKey("PK_sources", row => row.Id));
        migrationBuilder.CreateIndex("IX_sources_Name", "sources", "Name", unique: true);
        migrationBuilder.CreateIndex("IX_sources_Enabled_NextDueUtc", "sources", ["Enabled", "NextDueUtc"]);
        Pages(migrationBuilder);
        Inbox(migrationBuilder);
    }

    private static void Pages(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "source_pages",
            t => new
            {
                Id = t.Column<Guid>(),
                SourceId = t.Column<Guid>(),
                Key = t.Column<string>(maxLength: 64),
                Url = t.Column<string>(maxLength: 2_000),
                Position = t.Column<int>(),
                Status = t.Column<string>(maxLength: 20),
                ETag = t.Column<string>(maxLength: 200, nullable: true),
                LastModified = t.Column<string>(maxLength: 60, nullable: true),
                ContentHash = t.Column<string>(maxLength: 64, nullable: true),
                FirstSeenUtc = t.Column<DateTime>(),
                LastSeenUtc = t.Column<DateTime>(),
                FetchedUtc = t.Column<DateTime>(nullable: true),
                NextFetchUtc = t.Column<DateTime>(),
                RecheckMinutes = t.Column<int>(),
                Failures = t.Column<int>(),
                Error = t.Column<string>(maxLength: 500, nullable: true),
            },
            constraints: t => t.PrimaryKey("PK_source_pages", row => row.Id));
        migrationBuilder.CreateIndex("IX_source_pages_SourceId_Key", "source_pages", ["SourceId", "Key"], unique: true);
        migrationBuilder.CreateIndex("IX_source_pages_SourceId_NextFetchUtc", "source_pages", ["SourceId", "NextFetchUtc"]);
    }

    private static void Inbox(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "inbox_items",
            t => new
            {
                Id = t.Column<Guid>(),
                SourceId = t.Column<Guid>(),
                Url = t.Column<string>(maxLength: 2_000),
                CanonicalUrl = t.Column<string>(maxLength: 2_000),
                CanonicalKey = t.Column<string>(maxLength: 64),
                ContentHash = t.Column<string>(maxLength: 64),
                ContentType = t.Column<string>(maxLength: 40),
                Title = t.Column<string>(maxLength: 300),
                Author = t.Column<string>(maxLength: 100, nullable: true),
                SourceName = t.Column<string>(maxLength: 200, nullable: true),
                Language = t.Column<string>(maxLength: 20, nullable: true),
                Issuer = t.Column<string>(maxLength: 200, nullable: true),
                DocumentNumber = t.Column<string>(maxLength: 100, nullable: true),
                IndexNumber = t.Column<string>(maxLength: 100, nullable: true),
                TopicText = t.Column<string>(maxLength: 200, nullable: true),
                WrittenDate = t.Column<DateOnly>(nullable: true),
                PublishedDate = t.Column<DateOnly>(nullable: true),
                EffectiveDate = t.Column<DateOnly>(nullable: true),
                ExpiryDate = t.Column<DateOnly>(nullable: true),
                ValidityText = t.Column<string>(maxLength: 40, nullable: true),
                BodyHtml = t.Column<string>(type: "text"),
                BodyText = t.Column<string>(type: "text"),
                RawPath = t.Column<string>(maxLength: 200, nullable: true),
                FirstFetchedUtc = t.Column<DateTime>(),
                FetchedUtc = t.Column<DateTime>(),
                Status = t.Column<string>(maxLength: 20),
                ContentItemId = t.Column<string>(maxLength: 40, nullable: true),
                DecidedById = t.Column<Guid>(nullable: true),
                DecidedBy = t.Column<string>(maxLength: 100, nullable: true),
                DecidedUtc = t.Column<DateTime>(nullable: true),
                Reason = t.Column<string>(maxLength: 500, nullable: true),
                Revision = t.Column<int>(),
                AttachmentsJson = t.Column<string>(type: "text"),
            },
            constraints: t => t.PrimaryKey("PK_inbox_items", row => row.Id));
        migrationBuilder.CreateIndex("IX_inbox_items_CanonicalKey", "inbox_items", "CanonicalKey", unique: true);
        migrationBuilder.CreateIndex("IX_inbox_items_ContentHash", "inbox_items", "ContentHash", unique: true);
        migrationBuilder.CreateIndex("IX_inbox_items_Status_FirstFetchedUtc", "inbox_items", ["Status", "FirstFetchedUtc"]);
        migrationBuilder.CreateIndex("IX_inbox_items_SourceId_Status", "inbox_items", ["SourceId", "Status"]);
    }
}

/// <summary>On SQLite.</summary>
[DbContext(typeof(SqliteExpresswayDbContext))]
[Migration("0004_sources")]
internal sealed class M0004_SourcesSqlite : M0004_Sources;
