using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Assistance.Schema.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class PaymentLimits : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "authority",
                table: "funds_payments",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "in_cash",
                table: "funds_payments",
                type: "bit",
                nullable: false,
                defaultValue: false);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "authority",
                table: "funds_payments");

            migrationBuilder.DropColumn(
                name: "in_cash",
                table: "funds_payments");
        }
    }
}
