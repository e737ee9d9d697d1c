using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Assistance.Schema.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class CampaignLists : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "closed_on",
                table: "pairing_campaigns",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "locked_on",
                table: "pairing_campaigns",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "pairing_campaign_budgets",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    campaign_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    org_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    org_path = table.Column<string>(type: "TEXT", unicode: false, maxLength: 48, nullable: false),
                    items = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pairing_campaign_budgets", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "pairing_campaign_lines",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    campaign_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    subject_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    open_key = table.Column<string>(type: "TEXT", unicode: false, maxLength: 110, nullable: false),
                    org_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    org_path = table.Column<string>(type: "TEXT", unicode: false, maxLength: 48, nullable: false),
                    state = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    confirmation = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    @class = table.Column<string>(name: "class", type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    cash = table.Column<long>(type: "INTEGER", nullable: false),
                    goods_worth = table.Column<long>(type: "INTEGER", nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    sudden = table.Column<bool>(type: "INTEGER", nullable: false),
                    sent_back = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    close_reason = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    closed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    receiver = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    relation = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    means = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: true),
                    card_tail = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    handled_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    handler = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    visit_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pairing_campaign_lines", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "pairing_campaign_corrections",
                columns: table => new
                {
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    line_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    corrected_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    corrected_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    reason = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    state = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    closed_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    close_reason = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    receiver = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    relation = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    means = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: true),
                    card_tail = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    handler = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true)
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
                    @class = table.Column<string>(name: "class", type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    line_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    cash = table.Column<long>(type: "INTEGER", nullable: false),
                    goods = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    goods_worth = table.Column<long>(type: "INTEGER", nullable: false),
                    source = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    counts = table.Column<bool>(type: "INTEGER", nullable: false)
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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "pairing_campaign_budgets");

            migrationBuilder.DropTable(
                name: "pairing_campaign_corrections");

            migrationBuilder.DropTable(
                name: "pairing_campaign_gifts");

            migrationBuilder.DropTable(
                name: "pairing_campaign_lines");

            migrationBuilder.DropColumn(
                name: "closed_on",
                table: "pairing_campaigns");

            migrationBuilder.DropColumn(
                name: "locked_on",
                table: "pairing_campaigns");
        }
    }
}
