using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Assistance.Schema.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class FundsRoundsProposalsAndPapers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "photo_count",
                table: "pairing_visits",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateOnly>(
                name: "closed_on",
                table: "pairing_campaigns",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "locked_on",
                table: "pairing_campaigns",
                type: "date",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "funds_accounts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    fund_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    org_path = table.Column<string>(type: "varchar(48)", unicode: false, maxLength: 48, nullable: false, collation: "Latin1_General_100_BIN2"),
                    kind = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    source = table.Column<string>(type: "varchar(20)", unicode: false, maxLength: 20, nullable: false),
                    of_dues = table.Column<bool>(type: "bit", nullable: false),
                    earmarked_for = table.Column<string>(type: "varchar(20)", unicode: false, maxLength: 20, nullable: true),
                    purpose = table.Column<string>(type: "varchar(20)", unicode: false, maxLength: 20, nullable: true),
                    place = table.Column<string>(type: "varchar(100)", unicode: false, maxLength: 100, nullable: false),
                    balance = table.Column<long>(type: "bigint", nullable: false),
                    version = table.Column<int>(type: "int", nullable: false)
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
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    org_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    org_path = table.Column<string>(type: "varchar(48)", unicode: false, maxLength: 48, nullable: false, collation: "Latin1_General_100_BIN2"),
                    name = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    bank = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    account_tail = table.Column<string>(type: "varchar(4)", unicode: false, maxLength: 4, nullable: false),
                    custodian = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    oversight = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    opened_on = table.Column<DateOnly>(type: "date", nullable: false),
                    closed_through = table.Column<DateOnly>(type: "date", nullable: true),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_funds_funds", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "funds_payments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    fund_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    org_path = table.Column<string>(type: "varchar(48)", unicode: false, maxLength: 48, nullable: false, collation: "Latin1_General_100_BIN2"),
                    state = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    amount = table.Column<long>(type: "bigint", nullable: false),
                    source = table.Column<string>(type: "varchar(20)", unicode: false, maxLength: 20, nullable: false),
                    of_dues = table.Column<bool>(type: "bit", nullable: false),
                    earmarked_for = table.Column<string>(type: "varchar(20)", unicode: false, maxLength: 20, nullable: true),
                    purpose = table.Column<string>(type: "varchar(20)", unicode: false, maxLength: 20, nullable: true),
                    to_fund_id = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    summary = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    party = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    made_by = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    made_by_name = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    made_on = table.Column<DateOnly>(type: "date", nullable: false),
                    settled_by_name = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    settled_on = table.Column<DateOnly>(type: "date", nullable: true),
                    reason = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    voucher_id = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_funds_payments", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "funds_turns",
                columns: table => new
                {
                    fund_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
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
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    fund_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    org_path = table.Column<string>(type: "varchar(48)", unicode: false, maxLength: 48, nullable: false, collation: "Latin1_General_100_BIN2"),
                    year = table.Column<int>(type: "int", nullable: false),
                    sequence = table.Column<int>(type: "int", nullable: false),
                    kind = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    summary = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    party = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    source = table.Column<string>(type: "varchar(20)", unicode: false, maxLength: 20, nullable: false),
                    of_dues = table.Column<bool>(type: "bit", nullable: false),
                    earmarked_for = table.Column<string>(type: "varchar(20)", unicode: false, maxLength: 20, nullable: true),
                    purpose = table.Column<string>(type: "varchar(20)", unicode: false, maxLength: 20, nullable: true),
                    received = table.Column<long>(type: "bigint", nullable: false),
                    paid = table.Column<long>(type: "bigint", nullable: false),
                    reversal_of = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    return_of = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    counterpart_id = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    made_by = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    made_by_name = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    checked_by = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    checked_by_name = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    posted_at = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_funds_vouchers", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "members_change_paper_contents",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    @sealed = table.Column<byte[]>(name: "sealed", type: "varbinary(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_members_change_paper_contents", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "members_change_papers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    change_request_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    file_name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    kind = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    bytes = table.Column<int>(type: "int", nullable: false),
                    digest = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false),
                    note = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    added_by = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    added_on = table.Column<DateOnly>(type: "date", nullable: false),
                    removed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    removed_by = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    removed_why = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_members_change_papers", x => x.id);
                    table.ForeignKey(
                        name: "fk_members_change_papers_change_request_id",
                        column: x => x.change_request_id,
                        principalTable: "members_change_requests",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "pairing_campaign_budgets",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    campaign_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    org_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    org_path = table.Column<string>(type: "varchar(48)", unicode: false, maxLength: 48, nullable: false, collation: "Latin1_General_100_BIN2"),
                    items = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pairing_campaign_budgets", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "pairing_campaign_lines",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    campaign_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    subject_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    open_key = table.Column<string>(type: "varchar(110)", unicode: false, maxLength: 110, nullable: false),
                    org_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    org_path = table.Column<string>(type: "varchar(48)", unicode: false, maxLength: 48, nullable: false, collation: "Latin1_General_100_BIN2"),
                    state = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    confirmation = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    @class = table.Column<string>(name: "class", type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    cash = table.Column<long>(type: "bigint", nullable: false),
                    goods_worth = table.Column<long>(type: "bigint", nullable: false),
                    reason = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    sudden = table.Column<bool>(type: "bit", nullable: false),
                    sent_back = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    close_reason = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    closed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    receiver = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    relation = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    means = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: true),
                    card_tail = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    handled_by = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    handler = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    visit_id = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pairing_campaign_lines", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "pairing_proposal_lines",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    proposal_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    org_path = table.Column<string>(type: "varchar(48)", unicode: false, maxLength: 48, nullable: false, collation: "Latin1_General_100_BIN2"),
                    state = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    helper_id = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    beneficiary_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    place_path = table.Column<string>(type: "varchar(48)", unicode: false, maxLength: 48, nullable: false, collation: "Latin1_General_100_BIN2"),
                    tier = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    cost = table.Column<int>(type: "int", nullable: false),
                    fit = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    alternatives = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false),
                    lack = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    changed = table.Column<bool>(type: "bit", nullable: false),
                    former_helper_id = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    pair_id = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    lapsed_because = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pairing_proposal_lines", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "pairing_proposals",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    org_path = table.Column<string>(type: "varchar(48)", unicode: false, maxLength: 48, nullable: false, collation: "Latin1_General_100_BIN2"),
                    state = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    helpers_of = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    people_of = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    proposed_on = table.Column<DateOnly>(type: "date", nullable: false),
                    proposed_by = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    solved_at = table.Column<DateTime>(type: "datetime2", nullable: false),
                    solutions = table.Column<int>(type: "int", nullable: false),
                    cost = table.Column<long>(type: "bigint", nullable: false),
                    short_of_minimums = table.Column<long>(type: "bigint", nullable: false),
                    marks = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    closed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pairing_proposals", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "pairing_visit_photo_contents",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    @sealed = table.Column<byte[]>(name: "sealed", type: "varbinary(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pairing_visit_photo_contents", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "pairing_visit_photos",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    visit_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    file_name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    kind = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    bytes = table.Column<int>(type: "int", nullable: false),
                    digest = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false),
                    note = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    added_by = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    added_on = table.Column<DateOnly>(type: "date", nullable: false),
                    removed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    removed_by = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    removed_why = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pairing_visit_photos", x => x.id);
                    table.ForeignKey(
                        name: "fk_pairing_visit_photos_visit_id",
                        column: x => x.visit_id,
                        principalTable: "pairing_visits",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "funds_entries",
                columns: table => new
                {
                    ordinal = table.Column<int>(type: "int", nullable: false),
                    voucher_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    account_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
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

            migrationBuilder.CreateTable(
                name: "pairing_campaign_corrections",
                columns: table => new
                {
                    number = table.Column<int>(type: "int", nullable: false),
                    line_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    corrected_on = table.Column<DateOnly>(type: "date", nullable: false),
                    corrected_by = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    reason = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    state = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    closed_on = table.Column<DateOnly>(type: "date", nullable: false),
                    close_reason = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    receiver = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    relation = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    means = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: true),
                    card_tail = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    handler = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pairing_campaign_corrections", x => new { x.line_id, x.number });
                    table.ForeignKey(
                        name: "fk_pairing_campaign_corrections_line_id",
                        column: x => x.line_id,
                        principalTable: "pairing_campaign_lines",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "pairing_campaign_gifts",
                columns: table => new
                {
                    @class = table.Column<string>(name: "class", type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    line_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    cash = table.Column<long>(type: "bigint", nullable: false),
                    goods = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    goods_worth = table.Column<long>(type: "bigint", nullable: false),
                    source = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    counts = table.Column<bool>(type: "bit", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pairing_campaign_gifts", x => new { x.line_id, x.@class });
                    table.ForeignKey(
                        name: "fk_pairing_campaign_gifts_line_id",
                        column: x => x.line_id,
                        principalTable: "pairing_campaign_lines",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "pairing_proposal_decisions",
                columns: table => new
                {
                    number = table.Column<int>(type: "int", nullable: false),
                    proposal_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    helper_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    beneficiary_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    kind = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pairing_proposal_decisions", x => new { x.proposal_id, x.number });
                    table.ForeignKey(
                        name: "fk_pairing_proposal_decisions_proposal_id",
                        column: x => x.proposal_id,
                        principalTable: "pairing_proposals",
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
                unique: true,
                filter: "[reversal_of] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_members_change_papers_change_request_id",
                table: "members_change_papers",
                column: "change_request_id");

            migrationBuilder.CreateIndex(
                name: "ux_pairing_campaign_budgets_campaign_id_org_id",
                table: "pairing_campaign_budgets",
                columns: new[] { "campaign_id", "org_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_pairing_campaign_lines_campaign_id_org_path",
                table: "pairing_campaign_lines",
                columns: new[] { "campaign_id", "org_path" });

            migrationBuilder.CreateIndex(
                name: "ix_pairing_campaign_lines_org_path_id",
                table: "pairing_campaign_lines",
                columns: new[] { "org_path", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_pairing_campaign_lines_subject_id",
                table: "pairing_campaign_lines",
                column: "subject_id");

            migrationBuilder.CreateIndex(
                name: "ux_pairing_campaign_lines_open_key",
                table: "pairing_campaign_lines",
                column: "open_key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_pairing_proposal_lines_proposal_id_place_path",
                table: "pairing_proposal_lines",
                columns: new[] { "proposal_id", "place_path" });

            migrationBuilder.CreateIndex(
                name: "ix_pairing_proposal_lines_proposal_id_state",
                table: "pairing_proposal_lines",
                columns: new[] { "proposal_id", "state" });

            migrationBuilder.CreateIndex(
                name: "ix_pairing_proposals_org_path_proposed_on",
                table: "pairing_proposals",
                columns: new[] { "org_path", "proposed_on" });

            migrationBuilder.CreateIndex(
                name: "ix_pairing_visit_photos_visit_id",
                table: "pairing_visit_photos",
                column: "visit_id");
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
                name: "members_change_paper_contents");

            migrationBuilder.DropTable(
                name: "members_change_papers");

            migrationBuilder.DropTable(
                name: "pairing_campaign_budgets");

            migrationBuilder.DropTable(
                name: "pairing_campaign_corrections");

            migrationBuilder.DropTable(
                name: "pairing_campaign_gifts");

            migrationBuilder.DropTable(
                name: "pairing_proposal_decisions");

            migrationBuilder.DropTable(
                name: "pairing_proposal_lines");

            migrationBuilder.DropTable(
                name: "pairing_visit_photo_contents");

            migrationBuilder.DropTable(
                name: "pairing_visit_photos");

            migrationBuilder.DropTable(
                name: "funds_vouchers");

            migrationBuilder.DropTable(
                name: "pairing_campaign_lines");

            migrationBuilder.DropTable(
                name: "pairing_proposals");

            migrationBuilder.DropColumn(
                name: "photo_count",
                table: "pairing_visits");

            migrationBuilder.DropColumn(
                name: "closed_on",
                table: "pairing_campaigns");

            migrationBuilder.DropColumn(
                name: "locked_on",
                table: "pairing_campaigns");
        }
    }
}
