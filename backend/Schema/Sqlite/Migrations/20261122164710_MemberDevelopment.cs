using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Assistance.Schema.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class MemberDevelopment : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "members_candidates",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    org_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    org_path = table.Column<string>(type: "TEXT", unicode: false, maxLength: 48, nullable: false),
                    pack_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    stage = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    applied_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    activist_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    target_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    admitted_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ended_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    end_reason = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    post_level = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: true),
                    employer = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    employed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    home = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    open_key = table.Column<Guid>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_members_candidates", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "members_candidate_steps",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    code = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    passed = table.Column<bool>(type: "INTEGER", nullable: false),
                    evidence = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    by_name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    candidate_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_members_candidate_steps", x => x.id);
                    table.ForeignKey(
                        name: "fk_members_candidate_steps_candidate_id",
                        column: x => x.candidate_id,
                        principalTable: "members_candidates",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_members_candidate_steps_candidate_id",
                table: "members_candidate_steps",
                column: "candidate_id");

            migrationBuilder.CreateIndex(
                name: "ix_members_candidates_org_path_admitted_on",
                table: "members_candidates",
                columns: new[] { "org_path", "admitted_on" });

            migrationBuilder.CreateIndex(
                name: "ix_members_candidates_org_path_stage",
                table: "members_candidates",
                columns: new[] { "org_path", "stage" });

            migrationBuilder.CreateIndex(
                name: "ix_members_candidates_person_id",
                table: "members_candidates",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ux_members_candidates_open_key",
                table: "members_candidates",
                column: "open_key",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "members_candidate_steps");

            migrationBuilder.DropTable(
                name: "members_candidates");
        }
    }
}
