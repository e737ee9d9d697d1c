using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Assistance.Schema.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class AddFunds : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "funds_accounts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    fund_id = table.Column<Guid>(type: "uuid", nullable: false),
                    org_path = table.Column<string>(type: "character varying(48)", unicode: false, maxLength: 48, nullable: false, collation: "C"),
                    kind = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    source = table.Column<string>(type: "character varying(20)", unicode: false, maxLength: 20, nullable: false),
                    of_dues = table.Column<bool>(type: "boolean", nullable: false),
                    earmarked_for = table.Column<string>(type: "character varying(20)", unicode: false, maxLength: 20, nullable: true),
                    purpose = table.Column<string>(type: "character varying(20)", unicode: false, maxLength: 20, nullable: true),
                    place = table.Column<string>(type: "character varying(100)", unicode: false, maxLength: 100, nullable: false),
                    balance = table.Column<long>(type: "bigint", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_funds_accounts", x => x.id);
                    table.CheckConstraint("ck_funds_accounts_covered", "kind <> 'Cash' OR balance >= 0");
                });

            migrationBuilder.CreateTable(
                name: "funds_funds",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    org_id = table.Column<Guid>(type: "uuid", nullable: false),
                    org_path = table.Column<string>(type: "character varying(48)", unicode: false, maxLength: 48, nullable: false, collation: "C"),
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    bank = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    account_tail = table.Column<string>(type: "character varying(4)", unicode: false, maxLength: 4, nullable: false),
                    custodian = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    oversight = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    opened_on = table.Column<DateOnly>(type: "date", nullable: false),
                    closed_through = table.Column<DateOnly>(type: "date", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_funds_funds", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "funds_payments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    fund_id = table.Column<Guid>(type: "uuid", nullable: false),
                    org_path = table.Column<string>(type: "character varying(48)", unicode: false, maxLength: 48, nullable: false, collation: "C"),
                    state = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    amount = table.Column<long>(type: "bigint", nullable: false),
                    source = table.Column<string>(type: "character varying(20)", unicode: false, maxLength: 20, nullable: false),
                    of_dues = table.Column<bool>(type: "boolean", nullable: false),
                    earmarked_for = table.Column<string>(type: "character varying(20)", unicode: false, maxLength: 20, nullable: true),
                    purpose = table.Column<string>(type: "character varying(20)", unicode: false, maxLength: 20, nullable: true),
                    to_fund_id = table.Column<Guid>(type: "uuid", nullable: true),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    summary = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    party = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    made_by = table.Column<Guid>(type: "uuid", nullable: false),
                    made_by_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    made_on = table.Column<DateOnly>(type: "date", nullable: false),
                    settled_by_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    settled_on = table.Column<DateOnly>(type: "date", nullable: true),
                    reason = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    voucher_id = table.Column<Guid>(type: "uuid", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_funds_payments", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "funds_turns",
                columns: table => new
                {
                    fund_id = table.Column<Guid>(type: "uuid", nullable: false),
                    taken = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_funds_turns", x => x.fund_id);
                });

            migrationBuilder.CreateTable(
                name: "funds_vouchers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    fund_id = table.Column<Guid>(type: "uuid", nullable: false),
                    org_path = table.Column<string>(type: "character varying(48)", unicode: false, maxLength: 48, nullable: false, collation: "C"),
                    year = table.Column<int>(type: "integer", nullable: false),
                    sequence = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    summary = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    party = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    source = table.Column<string>(type: "character varying(20)", unicode: false, maxLength: 20, nullable: false),
                    of_dues = table.Column<bool>(type: "boolean", nullable: false),
                    earmarked_for = table.Column<string>(type: "character varying(20)", unicode: false, maxLength: 20, nullable: true),
                    purpose = table.Column<string>(type: "character varying(20)", unicode: false, maxLength: 20, nullable: true),
                    received = table.Column<long>(type: "bigint", nullable: false),
                    paid = table.Column<long>(type: "bigint", nullable: false),
                    reversal_of = table.Column<Guid>(type: "uuid", nullable: true),
                    return_of = table.Column<Guid>(type: "uuid", nullable: true),
                    counterpart_id = table.Column<Guid>(type: "uuid", nullable: true),
                    made_by = table.Column<Guid>(type: "uuid", nullable: false),
                    made_by_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    checked_by = table.Column<Guid>(type: "uuid", nullable: true),
                    checked_by_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    posted_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_funds_vouchers", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "funds_entries",
                columns: table => new
                {
                    ordinal = table.Column<int>(type: "integer", nullable: false),
                    voucher_id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    amount = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_funds_entries", x => new { x.voucher_id, x.ordinal });
                    table.ForeignKey(
                        name: "fk_funds_entries_voucher_id",
                        column: x => x.voucher_id,
                        principalTable: "funds_vouchers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_funds_accounts_org_path",
                table: "funds_accounts",
                column: "org_path");

            migrationBuilder.CreateIndex(
                name: "ux_funds_accounts_fund_id_place",
                table: "funds_accounts",
                columns: new[] { "fund_id", "place" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_funds_entries_account_id",
                table: "funds_entries",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ix_funds_funds_org_path",
                table: "funds_funds",
                column: "org_path");

            migrationBuilder.CreateIndex(
                name: "ux_funds_funds_org_id",
                table: "funds_funds",
                column: "org_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_funds_payments_fund_id_state",
                table: "funds_payments",
                columns: new[] { "fund_id", "state" });

            migrationBuilder.CreateIndex(
                name: "ix_funds_payments_org_path_state",
                table: "funds_payments",
                columns: new[] { "org_path", "state" });

            migrationBuilder.CreateIndex(
                name: "ix_funds_vouchers_fund_id_day",
                table: "funds_vouchers",
                columns: new[] { "fund_id", "day" });

            migrationBuilder.CreateIndex(
                name: "ix_funds_vouchers_org_path_day",
                table: "funds_vouchers",
                columns: new[] { "org_path", "day" });

            migrationBuilder.CreateIndex(
                name: "ix_funds_vouchers_return_of",
                table: "funds_vouchers",
                column: "return_of");

            migrationBuilder.CreateIndex(
                name: "ux_funds_vouchers_fund_id_year_sequence",
                table: "funds_vouchers",
                columns: new[] { "fund_id", "year", "sequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_funds_vouchers_reversal_of",
                table: "funds_vouchers",
                column: "reversal_of",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "funds_accounts");

            migrationBuilder.DropTable(
                name: "funds_entries");

            migrationBuilder.DropTable(
                name: "funds_funds");

            migrationBuilder.DropTable(
                name: "funds_payments");

            migrationBuilder.DropTable(
                name: "funds_turns");

            migrationBuilder.DropTable(
                name: "funds_vouchers");
        }
    }
}
