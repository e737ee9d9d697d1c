using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Assistance.Schema.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class VisitPhotos : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "photo_count",
                table: "pairing_visits",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "pairing_visit_photo_contents",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    @sealed = table.Column<byte[]>(name: "sealed", type: "varbinary(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pairing_visit_photo_contents", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "pairing_visit_photos",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    visit_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    file_name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    kind = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    bytes = table.Column<int>(type: "int", nullable: false),
                    digest = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false),
                    note = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    added_by = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    added_on = table.Column<DateOnly>(type: "date", nullable: false),
                    removed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    removed_by = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    removed_why = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pairing_visit_photos", x => x.id);
                    table.ForeignKey(
                        name: "fk_pairing_visit_photos_visit_id",
                        column: x => x.visit_id,
                        principalTable: "pairing_visits",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_pairing_visit_photos_visit_id",
                table: "pairing_visit_photos",
                column: "visit_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "pairing_visit_photo_contents");

            migrationBuilder.DropTable(
                name: "pairing_visit_photos");

            migrationBuilder.DropColumn(
                name: "photo_count",
                table: "pairing_visits");
        }
    }
}
