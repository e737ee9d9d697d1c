using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Assistance.Schema.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class InspectionsAndOutcomes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "projects_demonstration_bases",
                columns: table => new
                {
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    project_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    named_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    named_by = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    withdrawn_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    withdrawn_why = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    withdrawn_by = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_projects_demonstration_bases", x => new { x.project_id, x.number });
                    table.ForeignKey(
                        name: "fk_projects_demonstration_bases_project_id",
                        column: x => x.project_id,
                        principalTable: "projects_projects",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "projects_inspection_findings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    inspection_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    org_path = table.Column<string>(type: "TEXT", unicode: false, maxLength: 48, nullable: false),
                    place_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    subject_name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    by_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    by_path = table.Column<string>(type: "TEXT", unicode: false, maxLength: 48, nullable: false),
                    owner_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    owner_path = table.Column<string>(type: "TEXT", unicode: false, maxLength: 48, nullable: false),
                    kind = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    text = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    answer = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    answered_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    answered_by_name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    answered_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    remark = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    judged_by_name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    closed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_projects_inspection_findings", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "projects_inspections",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    org_path = table.Column<string>(type: "TEXT", unicode: false, maxLength: 48, nullable: false),
                    by_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    by_path = table.Column<string>(type: "TEXT", unicode: false, maxLength: 48, nullable: false),
                    subject = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    place_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    project_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    subject_name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    is_announced = table.Column<bool>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    inspectors = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    planned_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    planned_by_name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    answers = table.Column<string>(type: "TEXT", maxLength: -1, nullable: true),
                    summary = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    reported_by_name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    reported_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    drop_reason = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_projects_inspections", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "projects_led_along",
                columns: table => new
                {
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    half = table.Column<int>(type: "INTEGER", nullable: false),
                    project_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    members = table.Column<int>(type: "INTEGER", nullable: false),
                    others = table.Column<int>(type: "INTEGER", nullable: false),
                    by_name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_projects_led_along", x => new { x.project_id, x.year, x.half });
                    table.ForeignKey(
                        name: "fk_projects_led_along_project_id",
                        column: x => x.project_id,
                        principalTable: "projects_projects",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "projects_liaison_covers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    officer_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    org_path = table.Column<string>(type: "TEXT", unicode: false, maxLength: 48, nullable: false),
                    place_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    project_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    officer_name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    unit_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_projects_liaison_covers", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "projects_liaison_officers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    unit_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    org_path = table.Column<string>(type: "TEXT", unicode: false, maxLength: 48, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    duty = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_projects_liaison_officers", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_projects_inspection_findings_org_path",
                table: "projects_inspection_findings",
                column: "org_path");

            migrationBuilder.CreateIndex(
                name: "ix_projects_inspection_findings_state_due_on",
                table: "projects_inspection_findings",
                columns: new[] { "state", "due_on" });

            migrationBuilder.CreateIndex(
                name: "ux_projects_inspection_findings_inspection_id_number",
                table: "projects_inspection_findings",
                columns: new[] { "inspection_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_projects_inspections_org_path_on",
                table: "projects_inspections",
                columns: new[] { "org_path", "on" });

            migrationBuilder.CreateIndex(
                name: "ix_projects_inspections_project_id",
                table: "projects_inspections",
                column: "project_id");

            migrationBuilder.CreateIndex(
                name: "ix_projects_liaison_covers_officer_id_until",
                table: "projects_liaison_covers",
                columns: new[] { "officer_id", "until" });

            migrationBuilder.CreateIndex(
                name: "ix_projects_liaison_covers_org_path_until",
                table: "projects_liaison_covers",
                columns: new[] { "org_path", "until" });

            migrationBuilder.CreateIndex(
                name: "ix_projects_liaison_officers_org_path",
                table: "projects_liaison_officers",
                column: "org_path");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "projects_demonstration_bases");

            migrationBuilder.DropTable(
                name: "projects_inspection_findings");

            migrationBuilder.DropTable(
                name: "projects_inspections");

            migrationBuilder.DropTable(
                name: "projects_led_along");

            migrationBuilder.DropTable(
                name: "projects_liaison_covers");

            migrationBuilder.DropTable(
                name: "projects_liaison_officers");
        }
    }
}
