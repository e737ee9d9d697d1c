using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Assistance.Schema.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class MembershipEventsAndDues : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "dues_paid_until",
                table: "members_people",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "dues_reason",
                table: "members_people",
                type: "character varying(400)",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "lost_contact_since",
                table: "members_people",
                type: "date",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "members_membership_events",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    org_path = table.Column<string>(type: "character varying(48)", unicode: false, maxLength: 48, nullable: false, collation: "C"),
                    kind = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    note = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    by_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_members_membership_events", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "members_transfers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    from_id = table.Column<Guid>(type: "uuid", nullable: false),
                    from_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    org_path = table.Column<string>(type: "character varying(48)", unicode: false, maxLength: 48, nullable: false, collation: "C"),
                    other_path = table.Column<string>(type: "character varying(48)", unicode: false, maxLength: 48, nullable: false, collation: "C"),
                    to_id = table.Column<Guid>(type: "uuid", nullable: true),
                    to_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    letter_number = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: true),
                    issued_on = table.Column<DateOnly>(type: "date", nullable: false),
                    valid_until = table.Column<DateOnly>(type: "date", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    ended_on = table.Column<DateOnly>(type: "date", nullable: true),
                    note = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    open_key = table.Column<Guid>(type: "uuid", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_members_transfers", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_members_people_state_state_since",
                table: "members_people",
                columns: new[] { "state", "state_since" });

            migrationBuilder.CreateIndex(
                name: "ix_members_membership_events_person_id",
                table: "members_membership_events",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_members_transfers_org_path_state",
                table: "members_transfers",
                columns: new[] { "org_path", "state" });

            migrationBuilder.CreateIndex(
                name: "ix_members_transfers_other_path_state",
                table: "members_transfers",
                columns: new[] { "other_path", "state" });

            migrationBuilder.CreateIndex(
                name: "ix_members_transfers_person_id",
                table: "members_transfers",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_members_transfers_state_valid_until",
                table: "members_transfers",
                columns: new[] { "state", "valid_until" });

            migrationBuilder.CreateIndex(
                name: "ux_members_transfers_open_key",
                table: "members_transfers",
                column: "open_key",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "members_membership_events");

            migrationBuilder.DropTable(
                name: "members_transfers");

            migrationBuilder.DropIndex(
                name: "ix_members_people_state_state_since",
                table: "members_people");

            migrationBuilder.DropColumn(
                name: "dues_paid_until",
                table: "members_people");

            migrationBuilder.DropColumn(
                name: "dues_reason",
                table: "members_people");

            migrationBuilder.DropColumn(
                name: "lost_contact_since",
                table: "members_people");
        }
    }
}
