using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Assistance.Schema.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class PostsAndTerms : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "posts_held",
                table: "members_people",
                type: "nvarchar(max)",
                maxLength: -1,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "term_from",
                table: "members_organisations",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "term_until",
                table: "members_organisations",
                type: "date",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_members_organisations_term_until",
                table: "members_organisations",
                column: "term_until");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_members_organisations_term_until",
                table: "members_organisations");

            migrationBuilder.DropColumn(
                name: "posts_held",
                table: "members_people");

            migrationBuilder.DropColumn(
                name: "term_from",
                table: "members_organisations");

            migrationBuilder.DropColumn(
                name: "term_until",
                table: "members_organisations");
        }
    }
}
