using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Assistance.Schema.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class FundPlans : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "assessment_fund_plans",
                columns: table => new
                {
                    year = table.Column<int>(type: "int", nullable: false),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_assessment_fund_plans", x => x.year);
                });

            migrationBuilder.CreateTable(
                name: "assessment_fund_plan_sources",
                columns: table => new
                {
                    source = table.Column<string>(type: "varchar(20)", unicode: false, maxLength: 20, nullable: false),
                    year = table.Column<int>(type: "int", nullable: false),
                    amount = table.Column<long>(type: "bigint", nullable: false),
                    note = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_assessment_fund_plan_sources", x => new { x.year, x.source });
                    table.ForeignKey(
                        name: "fk_assessment_fund_plan_sources_year",
                        column: x => x.year,
                        principalTable: "assessment_fund_plans",
                        principalColumn: "year",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_pairing_visits_day_id",
                table: "pairing_visits",
                columns: new[] { "day", "id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "assessment_fund_plan_sources");

            migrationBuilder.DropTable(
                name: "assessment_fund_plans");

            migrationBuilder.DropIndex(
                name: "ix_pairing_visits_day_id",
                table: "pairing_visits");
        }
    }
}
