using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Assistance.Schema.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class AddMergersOfRecords : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "merged_into",
                table: "members_people",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "members_duplicate_dismissals",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    first_id = table.Column<Guid>(type: "uuid", nullable: false),
                    second_id = table.Column<Guid>(type: "uuid", nullable: false),
                    org_path = table.Column<string>(type: "character varying(48)", unicode: false, maxLength: 48, nullable: false, collation: "C"),
                    other_path = table.Column<string>(type: "character varying(48)", unicode: false, maxLength: 48, nullable: false, collation: "C"),
                    reason = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    by_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_members_duplicate_dismissals", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "members_mergers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kept_id = table.Column<Guid>(type: "uuid", nullable: false),
                    merged_id = table.Column<Guid>(type: "uuid", nullable: false),
                    org_path = table.Column<string>(type: "character varying(48)", unicode: false, maxLength: 48, nullable: false, collation: "C"),
                    other_path = table.Column<string>(type: "character varying(48)", unicode: false, maxLength: 48, nullable: false, collation: "C"),
                    state = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    by_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    reason = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    kept_version = table.Column<int>(type: "integer", nullable: false),
                    undone_on = table.Column<DateOnly>(type: "date", nullable: true),
                    undone_by_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    undo_reason = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    facts = table.Column<string>(type: "text", maxLength: -1, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_members_mergers", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_members_people_name_birth_date",
                table: "members_people",
                columns: new[] { "name", "birth_date" });

            migrationBuilder.CreateIndex(
                name: "ux_members_duplicate_dismissals_first_id_second_id",
                table: "members_duplicate_dismissals",
                columns: new[] { "first_id", "second_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_members_mergers_kept_id",
                table: "members_mergers",
                column: "kept_id");

            migrationBuilder.CreateIndex(
                name: "ix_members_mergers_merged_id",
                table: "members_mergers",
                column: "merged_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "members_duplicate_dismissals");

            migrationBuilder.DropTable(
                name: "members_mergers");

            migrationBuilder.DropIndex(
                name: "ix_members_people_name_birth_date",
                table: "members_people");

            migrationBuilder.DropColumn(
                name: "merged_into",
                table: "members_people");
        }
    }
}
