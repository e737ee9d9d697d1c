using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Assistance.Schema.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class QuestionnairesBankLoansCommendations : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "assessment_commendations",
                columns: table => new
                {
                    year = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    pack_id = table.Column<Guid>(type: "uuid", nullable: false),
                    notice_days = table.Column<int>(type: "integer", nullable: false),
                    opened_on = table.Column<DateOnly>(type: "date", nullable: false),
                    notice_from = table.Column<DateOnly>(type: "date", nullable: true),
                    notice_until = table.Column<DateOnly>(type: "date", nullable: true),
                    final_on = table.Column<DateOnly>(type: "date", nullable: true),
                    final_by = table.Column<Guid>(type: "uuid", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_assessment_commendations", x => x.year);
                });

            migrationBuilder.CreateTable(
                name: "assessment_nominations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    @class = table.Column<string>(name: "class", type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    org_id = table.Column<Guid>(type: "uuid", nullable: false),
                    org_path = table.Column<string>(type: "character varying(48)", unicode: false, maxLength: 48, nullable: false, collation: "C"),
                    deed = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    evidence = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    nominated_on = table.Column<DateOnly>(type: "date", nullable: false),
                    nominated_by = table.Column<Guid>(type: "uuid", nullable: true),
                    rank = table.Column<int>(type: "integer", nullable: true),
                    opinion = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    endorsed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    endorsed_by = table.Column<Guid>(type: "uuid", nullable: true),
                    state = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    decided_on = table.Column<DateOnly>(type: "date", nullable: true),
                    decided_by = table.Column<Guid>(type: "uuid", nullable: true),
                    decision_id = table.Column<Guid>(type: "uuid", nullable: true),
                    reason = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_assessment_nominations", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "funds_bank_loans",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    org_path = table.Column<string>(type: "character varying(48)", unicode: false, maxLength: 48, nullable: false, collation: "C"),
                    org_id = table.Column<Guid>(type: "uuid", nullable: false),
                    bank = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    contract_number = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    amount = table.Column<long>(type: "bigint", nullable: false),
                    rate_basis_points = table.Column<int>(type: "integer", nullable: false),
                    lent_on = table.Column<DateOnly>(type: "date", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    purpose = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    security = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    guarantors = table.Column<string>(type: "text", maxLength: -1, nullable: false),
                    project = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    state = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    outstanding = table.Column<long>(type: "bigint", nullable: false),
                    ended_on = table.Column<DateOnly>(type: "date", nullable: true),
                    end_reason = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    recorded_by_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    recorded_on = table.Column<DateOnly>(type: "date", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_funds_bank_loans", x => x.id);
                    table.CheckConstraint("ck_funds_bank_loans_owed", "outstanding >= 0");
                });

            migrationBuilder.CreateTable(
                name: "projects_answer_counters",
                columns: table => new
                {
                    key = table.Column<string>(type: "character varying(48)", unicode: false, maxLength: 48, nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    answers = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_projects_answer_counters", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "projects_questionnaire_sheets",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    questionnaire_id = table.Column<Guid>(type: "uuid", nullable: false),
                    way = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    is_valid = table.Column<bool>(type: "boolean", nullable: false),
                    rated = table.Column<int>(type: "integer", nullable: false),
                    contented = table.Column<int>(type: "integer", nullable: false),
                    answers = table.Column<string>(type: "text", maxLength: -1, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_projects_questionnaire_sheets", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "projects_questionnaires",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    org_path = table.Column<string>(type: "character varying(48)", unicode: false, maxLength: 48, nullable: false, collation: "C"),
                    place_id = table.Column<Guid>(type: "uuid", nullable: false),
                    by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    by_path = table.Column<string>(type: "character varying(48)", unicode: false, maxLength: 48, nullable: false, collation: "C"),
                    inspection_id = table.Column<Guid>(type: "uuid", nullable: true),
                    project_id = table.Column<Guid>(type: "uuid", nullable: true),
                    is_quiet = table.Column<bool>(type: "boolean", nullable: false),
                    title = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    introduction = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    questions = table.Column<string>(type: "text", maxLength: -1, nullable: false),
                    opens_on = table.Column<DateOnly>(type: "date", nullable: false),
                    closes_on = table.Column<DateOnly>(type: "date", nullable: false),
                    asked = table.Column<int>(type: "integer", nullable: false),
                    goal = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    code_index = table.Column<string>(type: "character varying(48)", unicode: false, maxLength: 48, nullable: true, collation: "C"),
                    code = table.Column<string>(type: "character varying(600)", maxLength: 600, nullable: true),
                    drawn_up_by_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_projects_questionnaires", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "projects_village_talks",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    place_id = table.Column<Guid>(type: "uuid", nullable: false),
                    org_path = table.Column<string>(type: "character varying(48)", unicode: false, maxLength: 48, nullable: false, collation: "C"),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    leader = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    topic = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    asked = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    outcome = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    by_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_projects_village_talks", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "assessment_commendation_classes",
                columns: table => new
                {
                    code = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    order = table.Column<int>(type: "integer", nullable: false),
                    chinese = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    english = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    rule = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    office = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    seats = table.Column<int>(type: "integer", nullable: false),
                    prize = table.Column<long>(type: "bigint", nullable: false),
                    taken = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_assessment_commendation_classes", x => new { x.year, x.code });
                    table.ForeignKey(
                        name: "fk_assessment_commendation_classes_year",
                        column: x => x.year,
                        principalTable: "assessment_commendations",
                        principalColumn: "year",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "funds_bank_interests",
                columns: table => new
                {
                    number = table.Column<int>(type: "integer", nullable: false),
                    bank_loan_id = table.Column<Guid>(type: "uuid", nullable: false),
                    slip = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: false),
                    paid_on = table.Column<DateOnly>(type: "date", nullable: false),
                    amount = table.Column<long>(type: "bigint", nullable: false),
                    by_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    struck_why = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    payment_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_funds_bank_interests", x => new { x.bank_loan_id, x.number });
                    table.ForeignKey(
                        name: "fk_funds_bank_interests_bank_loan_id",
                        column: x => x.bank_loan_id,
                        principalTable: "funds_bank_loans",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "funds_bank_repayments",
                columns: table => new
                {
                    number = table.Column<int>(type: "integer", nullable: false),
                    bank_loan_id = table.Column<Guid>(type: "uuid", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    amount = table.Column<long>(type: "bigint", nullable: false),
                    by_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    struck_why = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_funds_bank_repayments", x => new { x.bank_loan_id, x.number });
                    table.ForeignKey(
                        name: "fk_funds_bank_repayments_bank_loan_id",
                        column: x => x.bank_loan_id,
                        principalTable: "funds_bank_loans",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_assessment_nominations_org_path_year",
                table: "assessment_nominations",
                columns: new[] { "org_path", "year" });

            migrationBuilder.CreateIndex(
                name: "ix_assessment_nominations_person_id",
                table: "assessment_nominations",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_assessment_nominations_year_class_state",
                table: "assessment_nominations",
                columns: new[] { "year", "class", "state" });

            migrationBuilder.CreateIndex(
                name: "ix_funds_bank_interests_payment_id",
                table: "funds_bank_interests",
                column: "payment_id");

            migrationBuilder.CreateIndex(
                name: "ix_funds_bank_interests_slip",
                table: "funds_bank_interests",
                column: "slip");

            migrationBuilder.CreateIndex(
                name: "ix_funds_bank_loans_org_path_state",
                table: "funds_bank_loans",
                columns: new[] { "org_path", "state" });

            migrationBuilder.CreateIndex(
                name: "ix_funds_bank_loans_person_id",
                table: "funds_bank_loans",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_funds_bank_loans_state_due_on",
                table: "funds_bank_loans",
                columns: new[] { "state", "due_on" });

            migrationBuilder.CreateIndex(
                name: "ux_funds_bank_loans_bank_contract_number",
                table: "funds_bank_loans",
                columns: new[] { "bank", "contract_number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_projects_questionnaire_sheets_questionnaire_id",
                table: "projects_questionnaire_sheets",
                column: "questionnaire_id");

            migrationBuilder.CreateIndex(
                name: "ix_projects_questionnaires_inspection_id",
                table: "projects_questionnaires",
                column: "inspection_id");

            migrationBuilder.CreateIndex(
                name: "ix_projects_questionnaires_org_path_opens_on",
                table: "projects_questionnaires",
                columns: new[] { "org_path", "opens_on" });

            migrationBuilder.CreateIndex(
                name: "ux_projects_questionnaires_code_index",
                table: "projects_questionnaires",
                column: "code_index",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_projects_village_talks_org_path_on",
                table: "projects_village_talks",
                columns: new[] { "org_path", "on" });

            migrationBuilder.CreateIndex(
                name: "ix_projects_village_talks_person_id",
                table: "projects_village_talks",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_projects_village_talks_place_id",
                table: "projects_village_talks",
                column: "place_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "assessment_commendation_classes");

            migrationBuilder.DropTable(
                name: "assessment_nominations");

            migrationBuilder.DropTable(
                name: "funds_bank_interests");

            migrationBuilder.DropTable(
                name: "funds_bank_repayments");

            migrationBuilder.DropTable(
                name: "projects_answer_counters");

            migrationBuilder.DropTable(
                name: "projects_questionnaire_sheets");

            migrationBuilder.DropTable(
                name: "projects_questionnaires");

            migrationBuilder.DropTable(
                name: "projects_village_talks");

            migrationBuilder.DropTable(
                name: "assessment_commendations");

            migrationBuilder.DropTable(
                name: "funds_bank_loans");
        }
    }
}
