using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Assistance.Schema.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Decisions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "assessment_decisions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    org_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    org_path = table.Column<string>(type: "TEXT", unicode: false, maxLength: 48, nullable: false),
                    body = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    held_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    resolution = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    document_number = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    chair = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    attendees = table.Column<int>(type: "INTEGER", nullable: true),
                    publicity = table.Column<bool>(type: "INTEGER", nullable: false),
                    regulation = table.Column<bool>(type: "INTEGER", nullable: false),
                    safeguard = table.Column<bool>(type: "INTEGER", nullable: false),
                    assessment = table.Column<bool>(type: "INTEGER", nullable: false),
                    pack_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    pack_name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    pack_number = table.Column<int>(type: "INTEGER", nullable: true),
                    list_year = table.Column<int>(type: "INTEGER", nullable: true),
                    superseded_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_assessment_decisions", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_assessment_decisions_org_path_held_on",
                table: "assessment_decisions",
                columns: new[] { "org_path", "held_on" });

            migrationBuilder.CreateIndex(
                name: "ix_assessment_decisions_superseded_by",
                table: "assessment_decisions",
                column: "superseded_by");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "assessment_decisions");
        }
    }
}
