using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Assistance.Schema.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class VillageDuties : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "projects_reserve_cadres",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    place_id = table.Column<Guid>(type: "uuid", nullable: false),
                    org_path = table.Column<string>(type: "character varying(48)", unicode: false, maxLength: 48, nullable: false, collation: "C"),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    source = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    note = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    written = table.Column<int>(type: "integer", nullable: true),
                    interview = table.Column<int>(type: "integer", nullable: true),
                    tested_on = table.Column<DateOnly>(type: "date", nullable: true),
                    proposed_by = table.Column<Guid>(type: "uuid", nullable: false),
                    proposed_by_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    proposed_on = table.Column<DateOnly>(type: "date", nullable: false),
                    confirmed_by_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    confirmed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    left_on = table.Column<DateOnly>(type: "date", nullable: true),
                    left_for = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: true),
                    left_why = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    seat_key = table.Column<string>(type: "character varying(60)", unicode: false, maxLength: 60, nullable: true),
                    closed_as = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_projects_reserve_cadres", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "projects_village_assignments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    place_id = table.Column<Guid>(type: "uuid", nullable: false),
                    org_path = table.Column<string>(type: "character varying(48)", unicode: false, maxLength: 48, nullable: false, collation: "C"),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    capacity = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    organ = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    ended_on = table.Column<DateOnly>(type: "date", nullable: true),
                    end_reason = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    report = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_projects_village_assignments", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "projects_village_meetings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    place_id = table.Column<Guid>(type: "uuid", nullable: false),
                    org_path = table.Column<string>(type: "character varying(48)", unicode: false, maxLength: 48, nullable: false, collation: "C"),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    chair = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    minutes = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    others = table.Column<int>(type: "integer", nullable: false),
                    by_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    struck_why = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    struck_by = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    closed_as = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_projects_village_meetings", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "projects_meeting_attenders",
                columns: table => new
                {
                    assignment_id = table.Column<Guid>(type: "uuid", nullable: false),
                    meeting_id = table.Column<Guid>(type: "uuid", nullable: false),
                    capacity = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_projects_meeting_attenders", x => new { x.meeting_id, x.assignment_id });
                    table.ForeignKey(
                        name: "fk_projects_meeting_attenders_meeting_id",
                        column: x => x.meeting_id,
                        principalTable: "projects_village_meetings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_projects_reserve_cadres_org_path_state",
                table: "projects_reserve_cadres",
                columns: new[] { "org_path", "state" });

            migrationBuilder.CreateIndex(
                name: "ix_projects_reserve_cadres_place_id",
                table: "projects_reserve_cadres",
                column: "place_id");

            migrationBuilder.CreateIndex(
                name: "ux_projects_reserve_cadres_person_id_closed_as",
                table: "projects_reserve_cadres",
                columns: new[] { "person_id", "closed_as" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_projects_reserve_cadres_seat_key",
                table: "projects_reserve_cadres",
                column: "seat_key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_projects_village_assignments_org_path_from",
                table: "projects_village_assignments",
                columns: new[] { "org_path", "from" });

            migrationBuilder.CreateIndex(
                name: "ix_projects_village_assignments_person_id",
                table: "projects_village_assignments",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_projects_village_assignments_place_id",
                table: "projects_village_assignments",
                column: "place_id");

            migrationBuilder.CreateIndex(
                name: "ix_projects_village_meetings_org_path_day",
                table: "projects_village_meetings",
                columns: new[] { "org_path", "day" });

            migrationBuilder.CreateIndex(
                name: "ux_projects_village_meetings_place_id_day_kind_closed_as",
                table: "projects_village_meetings",
                columns: new[] { "place_id", "day", "kind", "closed_as" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "projects_meeting_attenders");

            migrationBuilder.DropTable(
                name: "projects_reserve_cadres");

            migrationBuilder.DropTable(
                name: "projects_village_assignments");

            migrationBuilder.DropTable(
                name: "projects_village_meetings");
        }
    }
}
