using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Assistance.Schema.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class AddMatchingProposals : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "pairing_proposal_lines",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    proposal_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    org_path = table.Column<string>(type: "TEXT", unicode: false, maxLength: 48, nullable: false),
                    state = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    helper_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    beneficiary_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    place_path = table.Column<string>(type: "TEXT", unicode: false, maxLength: 48, nullable: false),
                    tier = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    cost = table.Column<int>(type: "INTEGER", nullable: false),
                    fit = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    alternatives = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    lack = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    changed = table.Column<bool>(type: "INTEGER", nullable: false),
                    former_helper_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    pair_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    lapsed_because = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pairing_proposal_lines", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "pairing_proposals",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    org_path = table.Column<string>(type: "TEXT", unicode: false, maxLength: 48, nullable: false),
                    state = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    helpers_of = table.Column<Guid>(type: "TEXT", nullable: true),
                    people_of = table.Column<Guid>(type: "TEXT", nullable: true),
                    proposed_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    proposed_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    solved_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    solutions = table.Column<int>(type: "INTEGER", nullable: false),
                    cost = table.Column<long>(type: "INTEGER", nullable: false),
                    short_of_minimums = table.Column<long>(type: "INTEGER", nullable: false),
                    marks = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    closed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pairing_proposals", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "pairing_proposal_decisions",
                columns: table => new
                {
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    proposal_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    helper_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    beneficiary_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false)
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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "pairing_proposal_decisions");

            migrationBuilder.DropTable(
                name: "pairing_proposal_lines");

            migrationBuilder.DropTable(
                name: "pairing_proposals");
        }
    }
}
