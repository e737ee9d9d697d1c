using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Assistance.Schema.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class LinkProposals : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "needs",
                table: "members_organisations",
                type: "character varying(400)",
                maxLength: 400,
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "pairing_link_proposal_lines",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    proposal_id = table.Column<Guid>(type: "uuid", nullable: false),
                    org_path = table.Column<string>(type: "character varying(48)", unicode: false, maxLength: 48, nullable: false, collation: "C"),
                    state = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    branch_id = table.Column<Guid>(type: "uuid", nullable: true),
                    place_id = table.Column<Guid>(type: "uuid", nullable: false),
                    place_path = table.Column<string>(type: "character varying(48)", unicode: false, maxLength: 48, nullable: false, collation: "C"),
                    cost = table.Column<int>(type: "integer", nullable: false),
                    reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    others = table.Column<string>(type: "text", maxLength: -1, nullable: false),
                    changed = table.Column<bool>(type: "boolean", nullable: false),
                    link_id = table.Column<Guid>(type: "uuid", nullable: true),
                    lapsed_because = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pairing_link_proposal_lines", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "pairing_link_proposals",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    org_path = table.Column<string>(type: "character varying(48)", unicode: false, maxLength: 48, nullable: false, collation: "C"),
                    state = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    proposed_on = table.Column<DateOnly>(type: "date", nullable: false),
                    proposed_by = table.Column<Guid>(type: "uuid", nullable: false),
                    solved_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    solutions = table.Column<int>(type: "integer", nullable: false),
                    cost = table.Column<long>(type: "bigint", nullable: false),
                    marks = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    closed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pairing_link_proposals", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "pairing_link_proposal_decisions",
                columns: table => new
                {
                    number = table.Column<int>(type: "integer", nullable: false),
                    proposal_id = table.Column<Guid>(type: "uuid", nullable: false),
                    branch_id = table.Column<Guid>(type: "uuid", nullable: false),
                    place_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pairing_link_proposal_decisions", x => new { x.proposal_id, x.number });
                    table.ForeignKey(
                        name: "fk_pairing_link_proposal_decisions_proposal_id",
                        column: x => x.proposal_id,
                        principalTable: "pairing_link_proposals",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_pairing_link_proposal_lines_proposal_id_place_path",
                table: "pairing_link_proposal_lines",
                columns: new[] { "proposal_id", "place_path" });

            migrationBuilder.CreateIndex(
                name: "ix_pairing_link_proposals_org_path_proposed_on",
                table: "pairing_link_proposals",
                columns: new[] { "org_path", "proposed_on" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "pairing_link_proposal_decisions");

            migrationBuilder.DropTable(
                name: "pairing_link_proposal_lines");

            migrationBuilder.DropTable(
                name: "pairing_link_proposals");

            migrationBuilder.DropColumn(
                name: "needs",
                table: "members_organisations");
        }
    }
}
