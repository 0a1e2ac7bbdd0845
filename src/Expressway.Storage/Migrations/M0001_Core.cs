using Expressway.Storage.Sqlite;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Expressway.Storage.Migrations;

/// <summary>Accounts, taxonomies, content, workflow.</summary>
internal abstract class M0001_Core : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        Accounts(migrationBuilder);
        Taxonomies(migrationBuilder);
        Content(migrationBuilder);
        migrationBuilder.CreateTable(
            "audit_entries",
            t => new
            {
                Id = t.Column<Guid>(),
                AtUtc = t.Column<DateTime>(),
                ActorId = t.Column<Guid>(nullable: true),
                ActorName = t.Column<string>(maxLength: 100),
                Action = t.Column<string>(maxLength: 60),
                Subject = t.Column<string>(maxLength: 60),
                SubjectId = t.Column<string>(maxLength: 60),
                Detail = t.Column<string>(maxLength: 1_000, nullable: true),
            },
            constraints: t => t.PrimaryKey("PK_audit_entries", row => row.Id));
        migrationBuilder.CreateIndex("IX_audit_entries_SubjectId_Id", "audit_entries", ["SubjectId", "Id"]);
    }

    private static void Accounts(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "accounts",
            t => new
            {
                Id = t.Column<Guid>(),
                UserName = t.Column<string>(maxLength: 100, nullable: true),
                NormalizedUserName = t.Column<string>(maxLength: 100, nullable: true),
                Email = t.Column<string>(maxLength: 200, nullable: true),
                NormalizedEmail = t.Column<string>(maxLength: 200, nullable: true),
                EmailConfirmed = t.Column<bool>(),
                PasswordHash = t.Column<string>(maxLength: 500, nullable: true),
                SecurityStamp = t.Column<string>(maxLength: 100, nullable: true),
                ConcurrencyStamp = t.Column<string>(maxLength: 100, nullable: true),
                PhoneNumber = t.Column<string>(maxLength: 40, nullable: true),
                PhoneNumberConfirmed = t.Column<bool>(),
                TwoFactorEnabled = t.Column<bool>(),
                LockoutEnd = t.Column<long>(nullable: true),
                LockoutEnabled = t.Column<bool>(),
                AccessFailedCount = t.Column<int>(),
                DisplayName = t.Column<string>(maxLength: 100),
                CreatedUtc = t.Column<DateTime>(),
                DisabledUtc = t.Column<DateTime>(nullable: true),
            },
            constraints: t => t.PrimaryKey("PK_accounts", row => row.Id));
        migrationBuilder.CreateIndex("IX_accounts_NormalizedUserName", "accounts", "NormalizedUserName", unique: true);
        migrationBuilder.CreateIndex("IX_accounts_NormalizedEmail", "accounts", "NormalizedEmail");
        migrationBuilder.CreateTable(
            "account_roles",
            t => new { AccountId = t.Column<Guid>(), Role = t.Column<string>(maxLength: 40) },
            constraints: t => t.PrimaryKey("PK_account_roles", row => new { row.AccountId, row.Role }));
        migrationBuilder.CreateTable(
            "setup_tokens",
            t => new
            {
                Id = t.Column<Guid>(),
                Hash = t.Column<string>(maxLength: 64),
                ExpiresUtc = t.Column<DateTime>(),
                UsedUtc = t.Column<DateTime>(nullable: true),
            },
            constraints: t => t.PrimaryKey("PK_setup_tokens", row => row.Id));
        migrationBuilder.CreateIndex("IX_setup_tokens_Hash", "setup_tokens", "Hash", unique: true);
    }

    private static void Taxonomies(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "taxonomies",
            t => new
            {
                Name = t.Column<string>(maxLength: 40),
                NameZh = t.Column<string>(maxLength: 200),
                NameEn = t.Column<string>(maxLength: 200),
                Edition = t.Column<string>(maxLength: 40, nullable: true),
                Source = t.Column<string>(maxLength: 300, nullable: true),
                Licence = t.Column<string>(maxLength: 100, nullable: true),
            },
            constraints: t => t.PrimaryKey("PK_taxonomies", row => row.Name));
        migrationBuilder.CreateTable(
            "terms",
            t => new
            {
                Taxonomy = t.Column<string>(maxLength: 40),
                Code = t.Column<string>(maxLength: 60),
                NameZh = t.Column<string>(maxLength: 200),
                NameEn = t.Column<string>(maxLength: 200, nullable: true),
                Parent = t.Column<string>(maxLength: 60, nullable: true),
                Edition = t.Column<string>(maxLength: 40, nullable: true),
                Successor = t.Column<string>(maxLength: 60, nullable: true),
                Position = t.Column<int>(),
            },
            constraints: t => t.PrimaryKey("PK_terms", row => new { row.Taxonomy, row.Code }));
    }

    private static void Content(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "content_types",
            t => new { Name = t.Column<string>(maxLength: 40), Json = t.Column<string>(type: "text") },
            constraints: t => t.PrimaryKey("PK_content_types", row => row.Name));
        migrationBuilder.CreateTable(
            "content_versions",
            t => new
            {
                Id = t.Column<Guid>(),
                ContentItemId = t.Column<string>(maxLength: 40),
                ContentType = t.Column<string>(maxLength: 40),
                Number = t.Column<int>(),
                Title = t.Column<string>(maxLength: 300),
                Json = t.Column<string>(type: "text"),
                Latest = t.Column<bool>(),
                Published = t.Column<bool>(),
                Status = t.Column<string>(maxLength: 20),
                AuthorId = t.Column<Guid>(nullable: true),
                AuthorName = t.Column<string>(maxLength: 100),
                CreatedUtc = t.Column<DateTime>(),
                Comment = t.Column<string>(maxLength: 500, nullable: true),
                Reason = t.Column<string>(maxLength: 500, nullable: true),
                PublishAtUtc = t.Column<DateTime>(nullable: true),
                ArchiveAtUtc = t.Column<DateTime>(nullable: true),
                Revision = t.Column<int>(),
            },
            constraints: t => t.PrimaryKey("PK_content_versions", row => row.Id));
        migrationBuilder.CreateIndex("IX_content_versions_ContentItemId_Number", "content_versions", ["ContentItemId", "Number"], unique: true);
        migrationBuilder.CreateIndex("IX_content_versions_Latest_ContentType_Status_CreatedUtc", "content_versions", ["Latest", "ContentType", "Status", "CreatedUtc"]);
        migrationBuilder.CreateIndex("IX_content_versions_Status_PublishAtUtc", "content_versions", ["Status", "PublishAtUtc"]);
        migrationBuilder.CreateTable(
            "content_items",
            t => new
            {
                ContentItemId = t.Column<string>(maxLength: 40),
                ContentType = t.Column<string>(maxLength: 40),
                Version = t.Column<int>(),
                VersionId = t.Column<Guid>(),
                Title = t.Column<string>(maxLength: 300),
                Summary = t.Column<string>(maxLength: 600, nullable: true),
                Slug = t.Column<string>(maxLength: 60, nullable: true),
                Json = t.Column<string>(type: "text"),
                PublishedUtc = t.Column<DateTime>(),
                ModifiedUtc = t.Column<DateTime>(),
                WithdrawnUtc = t.Column<DateTime>(nullable: true),
            },
            constraints: t => t.PrimaryKey("PK_content_items", row => row.ContentItemId));
        migrationBuilder.CreateIndex("IX_content_items_ContentType_PublishedUtc", "content_items", ["ContentType", "PublishedUtc"]);
        migrationBuilder.CreateIndex("IX_content_items_Slug", "content_items", "Slug");
        migrationBuilder.CreateTable(
            "content_links",
            t => new { FromId = t.Column<string>(maxLength: 40), Field = t.Column<string>(maxLength: 60), ToId = t.Column<string>(maxLength: 40) },
            constraints: t => t.PrimaryKey("PK_content_links", row => new { row.FromId, row.Field, row.ToId }));
        migrationBuilder.CreateIndex("IX_content_links_ToId_Field", "content_links", ["ToId", "Field"]);
        migrationBuilder.CreateTable(
            "outbox",
            t => new
            {
                Id = t.Column<Guid>(),
                ContentItemId = t.Column<string>(maxLength: 40),
                ContentType = t.Column<string>(maxLength: 40),
                Version = t.Column<int>(),
                CreatedUtc = t.Column<DateTime>(),
                NotBeforeUtc = t.Column<DateTime>(),
                Attempts = t.Column<int>(),
                Error = t.Column<string>(maxLength: 500, nullable: true),
            },
            constraints: t => t.PrimaryKey("PK_outbox", row => row.Id));
        migrationBuilder.CreateIndex("IX_outbox_NotBeforeUtc_Id", "outbox", ["NotBeforeUtc", "Id"]);
    }
}

/// <summary>On SQLite.</summary>
[DbContext(typeof(SqliteExpresswayDbContext))]
[Migration("0001_core")]
internal sealed class M0001_CoreSqlite : M0001_Core;
