using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Assistance.Schema.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class ReorganisationsAndRowTraces : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "successor_id",
                table: "members_organisations",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "kernel_row_traces",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    act_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ordinal = table.Column<int>(type: "int", nullable: false),
                    module = table.Column<string>(type: "varchar(100)", unicode: false, maxLength: 100, nullable: false),
                    row_kind = table.Column<string>(type: "varchar(100)", unicode: false, maxLength: 100, nullable: false),
                    property = table.Column<string>(type: "varchar(100)", unicode: false, maxLength: 100, nullable: false),
                    before = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false),
                    row_ids = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_kernel_row_traces", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "members_reorganisations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    kind = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    state = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    org_path = table.Column<string>(type: "varchar(48)", unicode: false, maxLength: 48, nullable: false, collation: "Latin1_General_100_BIN2"),
                    other_path = table.Column<string>(type: "varchar(48)", unicode: false, maxLength: 48, nullable: false, collation: "Latin1_General_100_BIN2"),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    at = table.Column<DateTime>(type: "datetime2", nullable: false),
                    by_name = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    reason = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    document_number = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    undone_on = table.Column<DateOnly>(type: "date", nullable: true),
                    undone_by_name = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    undo_reason = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    facts = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_members_reorganisations", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "members_reorganised_organisations",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    reorganisation_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    part = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    name_before = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    name_after = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_members_reorganised_organisations", x => new { x.reorganisation_id, x.organisation_id });
                    table.ForeignKey(
                        name: "fk_members_reorganised_organisations_reorganisation_id",
                        column: x => x.reorganisation_id,
                        principalTable: "members_reorganisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_kernel_row_traces_act_id_ordinal",
                table: "kernel_row_traces",
                columns: new[] { "act_id", "ordinal" });

            migrationBuilder.CreateIndex(
                name: "ix_members_reorganisations_org_path_on",
                table: "members_reorganisations",
                columns: new[] { "org_path", "on" });

            migrationBuilder.CreateIndex(
                name: "ix_members_reorganisations_other_path_on",
                table: "members_reorganisations",
                columns: new[] { "other_path", "on" });

            migrationBuilder.CreateIndex(
                name: "ix_members_reorganisations_state_at",
                table: "members_reorganisations",
                columns: new[] { "state", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_members_reorganised_organisations_organisation_id",
                table: "members_reorganised_organisations",
                column: "organisation_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "kernel_row_traces");

            migrationBuilder.DropTable(
                name: "members_reorganised_organisations");

            migrationBuilder.DropTable(
                name: "members_reorganisations");

            migrationBuilder.DropColumn(
                name: "successor_id",
                table: "members_organisations");
        }
    }
}
