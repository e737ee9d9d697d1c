using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Assistance.Schema.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class Trainings : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "projects_agents",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    organisation_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    org_path = table.Column<string>(type: "varchar(48)", unicode: false, maxLength: 48, nullable: false, collation: "Latin1_General_100_BIN2"),
                    person_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    role = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: true),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_projects_agents", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "projects_information",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    organisation_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    kind = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    title = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    text = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    contact = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    skills = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    wishes = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    published_on = table.Column<DateOnly>(type: "date", nullable: false),
                    valid_until = table.Column<DateOnly>(type: "date", nullable: false),
                    by = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    by_name = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    by_role = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: true),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_projects_information", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "projects_service_entries",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    organisation_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    org_path = table.Column<string>(type: "varchar(48)", unicode: false, maxLength: 48, nullable: false, collation: "Latin1_General_100_BIN2"),
                    level = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    person_id = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    matter = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    text = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    done = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    by_name = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    struck_why = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_projects_service_entries", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "projects_trainees",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    training_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    org_path = table.Column<string>(type: "varchar(48)", unicode: false, maxLength: 48, nullable: false, collation: "Latin1_General_100_BIN2"),
                    person_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    relative = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    background = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    state = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    mastered_on = table.Column<DateOnly>(type: "date", nullable: true),
                    employer = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    employed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_projects_trainees", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "projects_trainings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    organiser_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    org_path = table.Column<string>(type: "varchar(48)", unicode: false, maxLength: 48, nullable: false, collation: "Latin1_General_100_BIN2"),
                    state = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    kind = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    topic = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    skill = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: true),
                    place = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    starts_at = table.Column<TimeOnly>(type: "time", nullable: false),
                    ends_at = table.Column<TimeOnly>(type: "time", nullable: false),
                    sessions = table.Column<int>(type: "int", nullable: false),
                    capacity = table.Column<int>(type: "int", nullable: true),
                    teacher = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    audience = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    drafted_by_name = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    check_in_code = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: true),
                    others = table.Column<int>(type: "int", nullable: false),
                    cancel_reason = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_projects_trainings", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_projects_agents_org_path",
                table: "projects_agents",
                column: "org_path");

            migrationBuilder.CreateIndex(
                name: "ix_projects_agents_person_id",
                table: "projects_agents",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_projects_information_valid_until",
                table: "projects_information",
                column: "valid_until");

            migrationBuilder.CreateIndex(
                name: "ix_projects_service_entries_org_path_on",
                table: "projects_service_entries",
                columns: new[] { "org_path", "on" });

            migrationBuilder.CreateIndex(
                name: "ix_projects_service_entries_person_id",
                table: "projects_service_entries",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_projects_trainees_org_path",
                table: "projects_trainees",
                column: "org_path");

            migrationBuilder.CreateIndex(
                name: "ix_projects_trainees_person_id",
                table: "projects_trainees",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ux_projects_trainees_training_id_person_id_relative",
                table: "projects_trainees",
                columns: new[] { "training_id", "person_id", "relative" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_projects_trainings_check_in_code",
                table: "projects_trainings",
                column: "check_in_code");

            migrationBuilder.CreateIndex(
                name: "ix_projects_trainings_org_path_on",
                table: "projects_trainings",
                columns: new[] { "org_path", "on" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "projects_agents");

            migrationBuilder.DropTable(
                name: "projects_information");

            migrationBuilder.DropTable(
                name: "projects_service_entries");

            migrationBuilder.DropTable(
                name: "projects_trainees");

            migrationBuilder.DropTable(
                name: "projects_trainings");
        }
    }
}
