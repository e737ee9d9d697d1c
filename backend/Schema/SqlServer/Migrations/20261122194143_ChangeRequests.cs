using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Assistance.Schema.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class ChangeRequests : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "members_change_requests",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    person_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    org_path = table.Column<string>(type: "varchar(48)", unicode: false, maxLength: 48, nullable: false, collation: "Latin1_General_100_BIN2"),
                    kind = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    open_key = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    state = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    fields = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    before = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    after = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    reason = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    evidence = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    made_by = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    made_by_name = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    made_at = table.Column<DateTime>(type: "datetime2", nullable: false),
                    from_above = table.Column<bool>(type: "bit", nullable: false),
                    decided_by_name = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    decided_at = table.Column<DateTime>(type: "datetime2", nullable: true),
                    decision = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_members_change_requests", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_members_change_requests_org_path_state",
                table: "members_change_requests",
                columns: new[] { "org_path", "state" });

            migrationBuilder.CreateIndex(
                name: "ix_members_change_requests_person_id",
                table: "members_change_requests",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ux_members_change_requests_open_key_kind",
                table: "members_change_requests",
                columns: new[] { "open_key", "kind" },
                unique: true,
                filter: "[open_key] IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "members_change_requests");
        }
    }
}
