using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Assistance.Schema.SqlServer.Migrations
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
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    person_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    org_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    org_path = table.Column<string>(type: "varchar(48)", unicode: false, maxLength: 48, nullable: false, collation: "Latin1_General_100_BIN2"),
                    pack_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    stage = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    applied_on = table.Column<DateOnly>(type: "date", nullable: false),
                    activist_on = table.Column<DateOnly>(type: "date", nullable: true),
                    target_on = table.Column<DateOnly>(type: "date", nullable: true),
                    admitted_on = table.Column<DateOnly>(type: "date", nullable: true),
                    ended_on = table.Column<DateOnly>(type: "date", nullable: true),
                    end_reason = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    post_level = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: true),
                    employer = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    employed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    home = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    open_key = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_members_candidates", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "members_candidate_steps",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    code = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: true),
                    passed = table.Column<bool>(type: "bit", nullable: false),
                    evidence = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    by_name = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    at = table.Column<DateTime>(type: "datetime2", nullable: false),
                    candidate_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
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
                unique: true,
                filter: "[open_key] IS NOT NULL");
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
