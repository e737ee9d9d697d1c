using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Assistance.Schema.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class AddYearlySurvey : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "assessment_listed_people",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    list_year = table.Column<int>(type: "INTEGER", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    birth_date = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    org_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    org_path = table.Column<string>(type: "TEXT", unicode: false, maxLength: 48, nullable: false),
                    place = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    committee = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    tier = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    cause = table.Column<string>(type: "TEXT", unicode: false, maxLength: 20, nullable: false),
                    per_capita = table.Column<long>(type: "INTEGER", nullable: true),
                    since = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    finding = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: true),
                    fixed_on = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_assessment_listed_people", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "assessment_survey_sheets",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    list_year = table.Column<int>(type: "INTEGER", nullable: false),
                    org_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    org_path = table.Column<string>(type: "TEXT", unicode: false, maxLength: 48, nullable: false),
                    committee_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    opened_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    responsible_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    reported_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    reported_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    confirmed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    return_reason = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_assessment_survey_sheets", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "assessment_surveys",
                columns: table => new
                {
                    list_year = table.Column<int>(type: "INTEGER", nullable: false),
                    opened_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    fixed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    fixed_because = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_assessment_surveys", x => x.list_year);
                });

            migrationBuilder.CreateTable(
                name: "assessment_survey_lines",
                columns: table => new
                {
                    subject_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    sheet_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    tier = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: true),
                    is_candidate = table.Column<bool>(type: "INTEGER", nullable: false),
                    finding = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: true),
                    new_tier = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: true),
                    reason = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    left_because = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_assessment_survey_lines", x => new { x.sheet_id, x.subject_id });
                    table.ForeignKey(
                        name: "fk_assessment_survey_lines_sheet_id",
                        column: x => x.sheet_id,
                        principalTable: "assessment_survey_sheets",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_assessment_listed_people_org_path_list_year",
                table: "assessment_listed_people",
                columns: new[] { "org_path", "list_year" });

            migrationBuilder.CreateIndex(
                name: "ux_assessment_listed_people_list_year_person_id",
                table: "assessment_listed_people",
                columns: new[] { "list_year", "person_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_assessment_survey_lines_subject_id",
                table: "assessment_survey_lines",
                column: "subject_id");

            migrationBuilder.CreateIndex(
                name: "ix_assessment_survey_sheets_list_year_state",
                table: "assessment_survey_sheets",
                columns: new[] { "list_year", "state" });

            migrationBuilder.CreateIndex(
                name: "ix_assessment_survey_sheets_org_path_list_year",
                table: "assessment_survey_sheets",
                columns: new[] { "org_path", "list_year" });

            migrationBuilder.CreateIndex(
                name: "ux_assessment_survey_sheets_org_id_list_year",
                table: "assessment_survey_sheets",
                columns: new[] { "org_id", "list_year" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "assessment_listed_people");

            migrationBuilder.DropTable(
                name: "assessment_survey_lines");

            migrationBuilder.DropTable(
                name: "assessment_surveys");

            migrationBuilder.DropTable(
                name: "assessment_survey_sheets");
        }
    }
}
