using Expressway.Storage.Sqlite;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Expressway.Storage.Migrations;

/// <summary>Policies, policy items, products and institutions as typed rows.</summary>
internal abstract class M0002_TypedContent : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "policies",
            t => new
            {
                ContentItemId = t.Column<string>(maxLength: 40),
                Issuer = t.Column<string>(maxLength: 200),
                DocumentNumber = t.Column<string>(maxLength: 100, nullable: true),
                Level = t.Column<string>(maxLength: 60),
                Region = t.Column<string>(maxLength: 60),
                Validity = t.Column<string>(maxLength: 60),
                PublishedOn = t.Column<DateOnly>(nullable: true),
                ExpiresOn = t.Column<DateOnly>(nullable: true),
            },
            constraints: t => t.PrimaryKey("PK_policies", row => row.ContentItemId));
        migrationBuilder.CreateIndex("IX_policies_DocumentNumber", "policies", "DocumentNumber");
        migrationBuilder.CreateTable(
            "policy_items",
            t => new
            {
                ContentItemId = t.Column<string>(maxLength: 40),
                PolicyId = t.Column<string>(maxLength: 40),
                OpenFrom = t.Column<DateOnly>(nullable: true),
                OpenUntil = t.Column<DateOnly>(nullable: true),
                AmountMax = t.Column<decimal>(precision: 18, scale: 4, nullable: true),
                Channel = t.Column<string>(maxLength: 60),
                Region = t.Column<string>(maxLength: 60),
            },
            constraints: t => t.PrimaryKey("PK_policy_items", row => row.ContentItemId));
        migrationBuilder.CreateIndex("IX_policy_items_PolicyId", "policy_items", "PolicyId");
        migrationBuilder.CreateIndex("IX_policy_items_OpenUntil", "policy_items", "OpenUntil");
        migrationBuilder.CreateTable(
            "products",
            t => new
            {
                ContentItemId = t.Column<string>(maxLength: 40),
                Code = t.Column<string>(maxLength: 40),
                Family = t.Column<string>(maxLength: 60),
                AmountMin = t.Column<decimal>(precision: 18, scale: 4, nullable: true),
                AmountMax = t.Column<decimal>(precision: 18, scale: 4, nullable: true),
                TermMin = t.Column<decimal>(precision: 9, scale: 2, nullable: true),
                TermMax = t.Column<decimal>(precision: 9, scale: 2, nullable: true),
                AnnualRateMin = t.Column<decimal>(precision: 9, scale: 4, nullable: true),
                AnnualRateMax = t.Column<decimal>(precision: 9, scale: 4, nullable: true),
                DecisionDays = t.Column<decimal>(precision: 9, scale: 2, nullable: true),
            },
            constraints: t => t.PrimaryKey("PK_products", row => row.ContentItemId));
        migrationBuilder.CreateIndex("IX_products_Code", "products", "Code", unique: true);
        migrationBuilder.CreateTable(
            "institutions",
            t => new
            {
                ContentItemId = t.Column<string>(maxLength: 40),
                Name = t.Column<string>(maxLength: 300),
                Kind = t.Column<string>(maxLength: 60),
                LicenceNumber = t.Column<string>(maxLength: 60, nullable: true),
            },
            constraints: t => t.PrimaryKey("PK_institutions", row => row.ContentItemId));
        migrationBuilder.CreateIndex("IX_institutions_Name", "institutions", "Name");
    }
}

/// <summary>On SQLite.</summary>
[DbContext(typeof(SqliteExpresswayDbContext))]
[Migration("0002_typed_content")]
internal sealed class M0002_TypedContentSqlite : M0002_TypedContent;
