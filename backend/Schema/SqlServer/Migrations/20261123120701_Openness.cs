using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Assistance.Schema.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class Openness : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "funds_disclosures",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    fund_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    org_path = table.Column<string>(type: "varchar(48)", unicode: false, maxLength: 48, nullable: false, collation: "Latin1_General_100_BIN2"),
                    state = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    to = table.Column<DateOnly>(type: "date", nullable: false),
                    statement = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false),
                    made_by = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    made_by_name = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    made_on = table.Column<DateOnly>(type: "date", nullable: false),
                    published_by_name = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    published_on = table.Column<DateOnly>(type: "date", nullable: true),
                    withdrawn_by_name = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    withdrawn_on = table.Column<DateOnly>(type: "date", nullable: true),
                    reason = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_funds_disclosures", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "funds_hotline_cases",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    fund_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    org_path = table.Column<string>(type: "varchar(48)", unicode: false, maxLength: 48, nullable: false, collation: "Latin1_General_100_BIN2"),
                    channel = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    subject = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    reference = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    text = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    state = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    received_on = table.Column<DateOnly>(type: "date", nullable: false),
                    received_at = table.Column<DateTime>(type: "datetime2", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    code = table.Column<string>(type: "varchar(48)", unicode: false, maxLength: 48, nullable: false, collation: "Latin1_General_100_BIN2"),
                    source = table.Column<string>(type: "varchar(48)", unicode: false, maxLength: 48, nullable: true, collation: "Latin1_General_100_BIN2"),
                    recorded_by_name = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    owner_id = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    owner_name = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    finding = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: true),
                    answer = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    answered_by = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    answered_by_name = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    answered_on = table.Column<DateOnly>(type: "date", nullable: true),
                    reason = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    closed_by_name = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    closed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_funds_hotline_cases", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_funds_disclosures_fund_id_state",
                table: "funds_disclosures",
                columns: new[] { "fund_id", "state" });

            migrationBuilder.CreateIndex(
                name: "ix_funds_disclosures_org_path_to",
                table: "funds_disclosures",
                columns: new[] { "org_path", "to" });

            migrationBuilder.CreateIndex(
                name: "ix_funds_disclosures_state_to",
                table: "funds_disclosures",
                columns: new[] { "state", "to" });

            migrationBuilder.CreateIndex(
                name: "ix_funds_hotline_cases_org_path_received_on",
                table: "funds_hotline_cases",
                columns: new[] { "org_path", "received_on" });

            migrationBuilder.CreateIndex(
                name: "ix_funds_hotline_cases_source_received_at",
                table: "funds_hotline_cases",
                columns: new[] { "source", "received_at" });

            migrationBuilder.CreateIndex(
                name: "ix_funds_hotline_cases_state_due_on",
                table: "funds_hotline_cases",
                columns: new[] { "state", "due_on" });

            migrationBuilder.CreateIndex(
                name: "ux_funds_hotline_cases_code",
                table: "funds_hotline_cases",
                column: "code",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "funds_disclosures");

            migrationBuilder.DropTable(
                name: "funds_hotline_cases");
        }
    }
}
