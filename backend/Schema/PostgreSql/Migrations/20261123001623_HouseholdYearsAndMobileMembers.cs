using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Assistance.Schema.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class HouseholdYearsAndMobileMembers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "expenses",
                table: "recognition_home_visits",
                type: "text",
                maxLength: -1,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "away_heard_on",
                table: "members_people",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "away_host",
                table: "members_people",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "away_place",
                table: "members_people",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "away_reason",
                table: "members_people",
                type: "character varying(100)",
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "away_since",
                table: "members_people",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "accounting",
                table: "members_incomes",
                type: "character varying(20)",
                unicode: false,
                maxLength: 20,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "accounting",
                table: "assessment_reviewed_incomes",
                type: "character varying(20)",
                unicode: false,
                maxLength: 20,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "members_expenses",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "character varying(20)", unicode: false, maxLength: 20, nullable: false),
                    amount = table.Column<long>(type: "bigint", nullable: false),
                    evidence = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    household_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_members_expenses", x => x.id);
                    table.ForeignKey(
                        name: "fk_members_expenses_household_id",
                        column: x => x.household_id,
                        principalTable: "members_households",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_members_people_away_since",
                table: "members_people",
                column: "away_since");

            migrationBuilder.CreateIndex(
                name: "ix_members_expenses_household_id",
                table: "members_expenses",
                column: "household_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "members_expenses");

            migrationBuilder.DropIndex(
                name: "ix_members_people_away_since",
                table: "members_people");

            migrationBuilder.DropColumn(
                name: "expenses",
                table: "recognition_home_visits");

            migrationBuilder.DropColumn(
                name: "away_heard_on",
                table: "members_people");

            migrationBuilder.DropColumn(
                name: "away_host",
                table: "members_people");

            migrationBuilder.DropColumn(
                name: "away_place",
                table: "members_people");

            migrationBuilder.DropColumn(
                name: "away_reason",
                table: "members_people");

            migrationBuilder.DropColumn(
                name: "away_since",
                table: "members_people");

            migrationBuilder.DropColumn(
                name: "accounting",
                table: "members_incomes");

            migrationBuilder.DropColumn(
                name: "accounting",
                table: "assessment_reviewed_incomes");
        }
    }
}
