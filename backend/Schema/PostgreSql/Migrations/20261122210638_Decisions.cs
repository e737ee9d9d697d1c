using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Assistance.Schema.PostgreSql.Migrations
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
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    org_id = table.Column<Guid>(type: "uuid", nullable: false),
                    org_path = table.Column<string>(type: "character varying(48)", unicode: false, maxLength: 48, nullable: false, collation: "C"),
                    body = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    held_on = table.Column<DateOnly>(type: "date", nullable: false),
                    title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    resolution = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    document_number = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    chair = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    attendees = table.Column<int>(type: "integer", nullable: true),
                    publicity = table.Column<bool>(type: "boolean", nullable: false),
                    regulation = table.Column<bool>(type: "boolean", nullable: false),
                    safeguard = table.Column<bool>(type: "boolean", nullable: false),
                    assessment = table.Column<bool>(type: "boolean", nullable: false),
                    pack_id = table.Column<Guid>(type: "uuid", nullable: true),
                    pack_name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    pack_number = table.Column<int>(type: "integer", nullable: true),
                    list_year = table.Column<int>(type: "integer", nullable: true),
                    superseded_by = table.Column<Guid>(type: "uuid", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
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
