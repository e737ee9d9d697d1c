using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Assistance.Schema.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class BankStatements : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "funds_bank_lines",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    statement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    fund_id = table.Column<Guid>(type: "uuid", nullable: false),
                    org_path = table.Column<string>(type: "character varying(48)", unicode: false, maxLength: 48, nullable: false, collation: "C"),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    place = table.Column<long>(type: "bigint", nullable: false),
                    received = table.Column<long>(type: "bigint", nullable: false),
                    paid = table.Column<long>(type: "bigint", nullable: false),
                    balance = table.Column<long>(type: "bigint", nullable: true),
                    party = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    summary = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    reference = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    key = table.Column<string>(type: "character varying(50)", unicode: false, maxLength: 50, nullable: false),
                    match_id = table.Column<Guid>(type: "uuid", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_funds_bank_lines", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "funds_bank_matches",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    fund_id = table.Column<Guid>(type: "uuid", nullable: false),
                    org_path = table.Column<string>(type: "character varying(48)", unicode: false, maxLength: 48, nullable: false, collation: "C"),
                    net = table.Column<long>(type: "bigint", nullable: false),
                    last_day = table.Column<DateOnly>(type: "date", nullable: false),
                    by_hand = table.Column<bool>(type: "boolean", nullable: false),
                    note = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    made_by = table.Column<Guid>(type: "uuid", nullable: false),
                    made_by_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    made_on = table.Column<DateOnly>(type: "date", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_funds_bank_matches", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "funds_bank_statements",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    fund_id = table.Column<Guid>(type: "uuid", nullable: false),
                    org_path = table.Column<string>(type: "character varying(48)", unicode: false, maxLength: 48, nullable: false, collation: "C"),
                    number = table.Column<int>(type: "integer", nullable: false),
                    file_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    to = table.Column<DateOnly>(type: "date", nullable: false),
                    lines = table.Column<int>(type: "integer", nullable: false),
                    taken_by = table.Column<Guid>(type: "uuid", nullable: false),
                    taken_by_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    taken_on = table.Column<DateOnly>(type: "date", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_funds_bank_statements", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "funds_matched_vouchers",
                columns: table => new
                {
                    voucher_id = table.Column<Guid>(type: "uuid", nullable: false),
                    match_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_funds_matched_vouchers", x => new { x.match_id, x.voucher_id });
                    table.ForeignKey(
                        name: "fk_funds_matched_vouchers_match_id",
                        column: x => x.match_id,
                        principalTable: "funds_bank_matches",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_funds_bank_lines_fund_id_day_place",
                table: "funds_bank_lines",
                columns: new[] { "fund_id", "day", "place" });

            migrationBuilder.CreateIndex(
                name: "ix_funds_bank_lines_match_id",
                table: "funds_bank_lines",
                column: "match_id");

            migrationBuilder.CreateIndex(
                name: "ix_funds_bank_lines_org_path",
                table: "funds_bank_lines",
                column: "org_path");

            migrationBuilder.CreateIndex(
                name: "ix_funds_bank_lines_statement_id",
                table: "funds_bank_lines",
                column: "statement_id");

            migrationBuilder.CreateIndex(
                name: "ux_funds_bank_lines_fund_id_key",
                table: "funds_bank_lines",
                columns: new[] { "fund_id", "key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_funds_bank_matches_fund_id",
                table: "funds_bank_matches",
                column: "fund_id");

            migrationBuilder.CreateIndex(
                name: "ix_funds_bank_matches_org_path_last_day",
                table: "funds_bank_matches",
                columns: new[] { "org_path", "last_day" });

            migrationBuilder.CreateIndex(
                name: "ix_funds_bank_statements_org_path_to",
                table: "funds_bank_statements",
                columns: new[] { "org_path", "to" });

            migrationBuilder.CreateIndex(
                name: "ux_funds_bank_statements_fund_id_number",
                table: "funds_bank_statements",
                columns: new[] { "fund_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_funds_matched_vouchers_voucher_id",
                table: "funds_matched_vouchers",
                column: "voucher_id",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "funds_bank_lines");

            migrationBuilder.DropTable(
                name: "funds_bank_statements");

            migrationBuilder.DropTable(
                name: "funds_matched_vouchers");

            migrationBuilder.DropTable(
                name: "funds_bank_matches");
        }
    }
}
