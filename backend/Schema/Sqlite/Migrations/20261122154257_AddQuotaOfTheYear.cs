using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Assistance.Schema.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class AddQuotaOfTheYear : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "pack_id",
                table: "assessment_surveys",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "committee_id",
                table: "assessment_listed_people",
                type: "TEXT",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            migrationBuilder.CreateTable(
                name: "assessment_listed_places",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    list_year = table.Column<int>(type: "INTEGER", nullable: false),
                    org_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    org_path = table.Column<string>(type: "TEXT", unicode: false, maxLength: 48, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    members = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_assessment_listed_places", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_assessment_listed_places_org_path",
                table: "assessment_listed_places",
                column: "org_path");

            migrationBuilder.CreateIndex(
                name: "ux_assessment_listed_places_list_year_org_id",
                table: "assessment_listed_places",
                columns: new[] { "list_year", "org_id" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "assessment_listed_places");

            migrationBuilder.DropColumn(
                name: "pack_id",
                table: "assessment_surveys");

            migrationBuilder.DropColumn(
                name: "committee_id",
                table: "assessment_listed_people");
        }
    }
}
