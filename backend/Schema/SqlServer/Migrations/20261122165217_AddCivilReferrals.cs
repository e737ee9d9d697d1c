using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Assistance.Schema.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class AddCivilReferrals : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "members_civil_referrals",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    person_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    org_path = table.Column<string>(type: "varchar(48)", unicode: false, maxLength: 48, nullable: false, collation: "Latin1_General_100_BIN2"),
                    open_key = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    referred_on = table.Column<DateOnly>(type: "date", nullable: false),
                    note = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    outcome = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    answered_on = table.Column<DateOnly>(type: "date", nullable: true),
                    answer = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_members_civil_referrals", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_members_civil_referrals_org_path",
                table: "members_civil_referrals",
                column: "org_path");

            migrationBuilder.CreateIndex(
                name: "ix_members_civil_referrals_person_id",
                table: "members_civil_referrals",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ux_members_civil_referrals_open_key",
                table: "members_civil_referrals",
                column: "open_key",
                unique: true,
                filter: "[open_key] IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "members_civil_referrals");
        }
    }
}
