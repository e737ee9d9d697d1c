using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Assistance.Schema.SqlServer.Migrations
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
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    list_year = table.Column<int>(type: "int", nullable: false),
                    person_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    name = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    birth_date = table.Column<DateOnly>(type: "date", nullable: true),
                    org_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    org_path = table.Column<string>(type: "varchar(48)", unicode: false, maxLength: 48, nullable: false, collation: "Latin1_General_100_BIN2"),
                    place = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    committee = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: true),
                    tier = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    cause = table.Column<string>(type: "varchar(20)", unicode: false, maxLength: 20, nullable: false),
                    per_capita = table.Column<long>(type: "bigint", nullable: true),
                    since = table.Column<DateOnly>(type: "date", nullable: false),
                    finding = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: true),
                    fixed_on = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_assessment_listed_people", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "assessment_survey_sheets",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    list_year = table.Column<int>(type: "int", nullable: false),
                    org_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    org_path = table.Column<string>(type: "varchar(48)", unicode: false, maxLength: 48, nullable: false, collation: "Latin1_General_100_BIN2"),
                    committee_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    state = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    opened_on = table.Column<DateOnly>(type: "date", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    responsible_id = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    reported_on = table.Column<DateOnly>(type: "date", nullable: true),
                    reported_by = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    confirmed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    return_reason = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_assessment_survey_sheets", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "assessment_surveys",
                columns: table => new
                {
                    list_year = table.Column<int>(type: "int", nullable: false),
                    opened_on = table.Column<DateOnly>(type: "date", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    fixed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    fixed_because = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_assessment_surveys", x => x.list_year);
                });

            migrationBuilder.CreateTable(
                name: "assessment_survey_lines",
                columns: table => new
                {
                    subject_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    sheet_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    tier = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: true),
                    is_candidate = table.Column<bool>(type: "bit", nullable: false),
                    finding = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: true),
                    new_tier = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: true),
                    reason = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    left_because = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true)
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
