using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Assistance.Schema.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class CivilAnswersInTheFile : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "granted_from",
                table: "members_civil_referrals",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "wrote_identity",
                table: "members_civil_referrals",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "granted_from",
                table: "members_civil_referrals");

            migrationBuilder.DropColumn(
                name: "wrote_identity",
                table: "members_civil_referrals");
        }
    }
}
