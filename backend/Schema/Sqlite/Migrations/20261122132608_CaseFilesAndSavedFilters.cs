using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Assistance.Schema.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class CaseFilesAndSavedFilters : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "access_saved_filters",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    screen = table.Column<string>(type: "TEXT", unicode: false, maxLength: 200, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    conditions = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_access_saved_filters", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "recognition_appeals",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    filed_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    recorded_by = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    state = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    finding = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    answered_by = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    answered_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    case_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_recognition_appeals", x => x.id);
                    table.ForeignKey(
                        name: "fk_recognition_appeals_case_id",
                        column: x => x.case_id,
                        principalTable: "recognition_cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "recognition_attachment_contents",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    @sealed = table.Column<byte[]>(name: "sealed", type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_recognition_attachment_contents", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "recognition_attachments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    step = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    added_during = table.Column<int>(type: "INTEGER", nullable: false),
                    file_name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    kind = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    bytes = table.Column<int>(type: "INTEGER", nullable: false),
                    digest = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false),
                    note = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    added_by = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    added_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    removed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    removed_by = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    removed_why = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    case_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_recognition_attachments", x => x.id);
                    table.ForeignKey(
                        name: "fk_recognition_attachments_case_id",
                        column: x => x.case_id,
                        principalTable: "recognition_cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ux_access_saved_filters_user_id_screen_name",
                table: "access_saved_filters",
                columns: new[] { "user_id", "screen", "name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_recognition_appeals_case_id",
                table: "recognition_appeals",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_recognition_attachments_case_id",
                table: "recognition_attachments",
                column: "case_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "access_saved_filters");

            migrationBuilder.DropTable(
                name: "recognition_appeals");

            migrationBuilder.DropTable(
                name: "recognition_attachment_contents");

            migrationBuilder.DropTable(
                name: "recognition_attachments");
        }
    }
}
