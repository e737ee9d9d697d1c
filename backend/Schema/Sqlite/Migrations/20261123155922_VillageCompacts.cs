using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Assistance.Schema.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class VillageCompacts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "projects_village_compacts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    place_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    org_path = table.Column<string>(type: "TEXT", unicode: false, maxLength: 48, nullable: false),
                    partner_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    other_path = table.Column<string>(type: "TEXT", unicode: false, maxLength: 48, nullable: false),
                    terms = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ended_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    end_reason = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_projects_village_compacts", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "projects_compact_exchanges",
                columns: table => new
                {
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    compact_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    hosted = table.Column<bool>(type: "INTEGER", nullable: false),
                    people = table.Column<int>(type: "INTEGER", nullable: false),
                    text = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    by_name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_projects_compact_exchanges", x => new { x.compact_id, x.number });
                    table.ForeignKey(
                        name: "fk_projects_compact_exchanges_compact_id",
                        column: x => x.compact_id,
                        principalTable: "projects_village_compacts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "projects_compact_years",
                columns: table => new
                {
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    compact_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    target = table.Column<long>(type: "INTEGER", nullable: true),
                    received = table.Column<long>(type: "INTEGER", nullable: true),
                    source = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    by_name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_projects_compact_years", x => new { x.compact_id, x.year });
                    table.ForeignKey(
                        name: "fk_projects_compact_years_compact_id",
                        column: x => x.compact_id,
                        principalTable: "projects_village_compacts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_projects_village_compacts_org_path_from",
                table: "projects_village_compacts",
                columns: new[] { "org_path", "from" });

            migrationBuilder.CreateIndex(
                name: "ix_projects_village_compacts_other_path",
                table: "projects_village_compacts",
                column: "other_path");

            migrationBuilder.CreateIndex(
                name: "ix_projects_village_compacts_place_id_partner_id",
                table: "projects_village_compacts",
                columns: new[] { "place_id", "partner_id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "projects_compact_exchanges");

            migrationBuilder.DropTable(
                name: "projects_compact_years");

            migrationBuilder.DropTable(
                name: "projects_village_compacts");
        }
    }
}
