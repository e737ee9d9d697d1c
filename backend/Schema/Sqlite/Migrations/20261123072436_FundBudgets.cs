using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Assistance.Schema.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class FundBudgets : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "funds_budgets",
                columns: table => new
                {
                    fund_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    org_path = table.Column<string>(type: "TEXT", unicode: false, maxLength: 48, nullable: false),
                    general = table.Column<long>(type: "INTEGER", nullable: false),
                    party_building = table.Column<long>(type: "INTEGER", nullable: false),
                    care = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_funds_budgets", x => new { x.fund_id, x.year });
                });

            migrationBuilder.CreateTable(
                name: "funds_budget_lines",
                columns: table => new
                {
                    source = table.Column<string>(type: "TEXT", unicode: false, maxLength: 20, nullable: false),
                    purpose = table.Column<string>(type: "TEXT", unicode: false, maxLength: 20, nullable: false),
                    fund_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    amount = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_funds_budget_lines", x => new { x.fund_id, x.year, x.source, x.purpose });
                    table.ForeignKey(
                        name: "fk_funds_budget_lines_fund_id_year",
                        columns: x => new { x.fund_id, x.year },
                        principalTable: "funds_budgets",
                        principalColumns: new[] { "fund_id", "year" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_funds_budgets_org_path",
                table: "funds_budgets",
                column: "org_path");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "funds_budget_lines");

            migrationBuilder.DropTable(
                name: "funds_budgets");
        }
    }
}
