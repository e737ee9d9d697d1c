using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Assistance.Schema.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class MoneyProjectsAndScores : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "assessment_checkpoints",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    pair_id = table.Column<Guid>(type: "uuid", nullable: false),
                    org_id = table.Column<Guid>(type: "uuid", nullable: false),
                    org_path = table.Column<string>(type: "character varying(48)", unicode: false, maxLength: 48, nullable: false, collation: "C"),
                    kind = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    state = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    opened_on = table.Column<DateOnly>(type: "date", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    finding = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    direction = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: true),
                    answered_on = table.Column<DateOnly>(type: "date", nullable: true),
                    answered_by = table.Column<Guid>(type: "uuid", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_assessment_checkpoints", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "assessment_score_measures",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    sheet_id = table.Column<Guid>(type: "uuid", nullable: false),
                    org_id = table.Column<Guid>(type: "uuid", nullable: false),
                    org_path = table.Column<string>(type: "character varying(48)", unicode: false, maxLength: 48, nullable: false, collation: "C"),
                    number = table.Column<int>(type: "integer", nullable: false),
                    code = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    counted_until = table.Column<DateOnly>(type: "date", nullable: false),
                    counted_on = table.Column<DateOnly>(type: "date", nullable: false),
                    facts = table.Column<string>(type: "text", maxLength: -1, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_assessment_score_measures", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "assessment_score_outcomes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    sheet_id = table.Column<Guid>(type: "uuid", nullable: false),
                    earlier_sheet_id = table.Column<Guid>(type: "uuid", nullable: true),
                    org_id = table.Column<Guid>(type: "uuid", nullable: false),
                    org_path = table.Column<string>(type: "character varying(48)", unicode: false, maxLength: 48, nullable: false, collation: "C"),
                    kind = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    prize = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    rule = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    basis = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    rate = table.Column<int>(type: "integer", nullable: true),
                    amount = table.Column<long>(type: "bigint", nullable: true),
                    proposed_on = table.Column<DateOnly>(type: "date", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    decided_on = table.Column<DateOnly>(type: "date", nullable: true),
                    decided_by = table.Column<Guid>(type: "uuid", nullable: true),
                    decision_id = table.Column<Guid>(type: "uuid", nullable: true),
                    reason = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_assessment_score_outcomes", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "assessment_score_sheets",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    org_id = table.Column<Guid>(type: "uuid", nullable: false),
                    org_path = table.Column<string>(type: "character varying(48)", unicode: false, maxLength: 48, nullable: false, collation: "C"),
                    name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    members = table.Column<int>(type: "integer", nullable: false),
                    @class = table.Column<string>(name: "class", type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    agreed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    agreed_by = table.Column<Guid>(type: "uuid", nullable: true),
                    counted = table.Column<int>(type: "integer", nullable: false),
                    adjustment = table.Column<int>(type: "integer", nullable: false),
                    adjustment_reason = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    total = table.Column<int>(type: "integer", nullable: true),
                    rank = table.Column<int>(type: "integer", nullable: true),
                    work_rank = table.Column<int>(type: "integer", nullable: true),
                    evaluation_rank = table.Column<int>(type: "integer", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_assessment_score_sheets", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "assessment_scoring_rounds",
                columns: table => new
                {
                    year = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    opened_on = table.Column<DateOnly>(type: "date", nullable: false),
                    pack_id = table.Column<Guid>(type: "uuid", nullable: false),
                    counted_until = table.Column<DateOnly>(type: "date", nullable: true),
                    published_on = table.Column<DateOnly>(type: "date", nullable: true),
                    published_by = table.Column<Guid>(type: "uuid", nullable: true),
                    object_until = table.Column<DateOnly>(type: "date", nullable: true),
                    final_on = table.Column<DateOnly>(type: "date", nullable: true),
                    final_by = table.Column<Guid>(type: "uuid", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_assessment_scoring_rounds", x => x.year);
                });

            migrationBuilder.CreateTable(
                name: "funds_budgets",
                columns: table => new
                {
                    fund_id = table.Column<Guid>(type: "uuid", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    org_path = table.Column<string>(type: "character varying(48)", unicode: false, maxLength: 48, nullable: false, collation: "C"),
                    general = table.Column<long>(type: "bigint", nullable: false),
                    party_building = table.Column<long>(type: "bigint", nullable: false),
                    care = table.Column<long>(type: "bigint", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_funds_budgets", x => new { x.fund_id, x.year });
                });

            migrationBuilder.CreateTable(
                name: "funds_disbursement_lines",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    disbursement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    org_id = table.Column<Guid>(type: "uuid", nullable: false),
                    org_path = table.Column<string>(type: "character varying(48)", unicode: false, maxLength: 48, nullable: false, collation: "C"),
                    rule_code = table.Column<string>(type: "character varying(30)", unicode: false, maxLength: 30, nullable: false),
                    rule_chinese = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    rule_english = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    purpose = table.Column<string>(type: "character varying(20)", unicode: false, maxLength: 20, nullable: false),
                    period = table.Column<string>(type: "character varying(100)", unicode: false, maxLength: 100, nullable: false),
                    open_key = table.Column<string>(type: "character varying(160)", unicode: false, maxLength: 160, nullable: false),
                    state = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    amount = table.Column<long>(type: "bigint", nullable: false),
                    shares = table.Column<string>(type: "text", maxLength: -1, nullable: false),
                    facts = table.Column<string>(type: "text", maxLength: -1, nullable: false),
                    facts_on = table.Column<DateOnly>(type: "date", nullable: false),
                    held = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: true),
                    held_note = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    by_hand = table.Column<bool>(type: "boolean", nullable: false),
                    note = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    attested_on = table.Column<DateOnly>(type: "date", nullable: true),
                    attested_by = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    payee = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: true),
                    payee_relation = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: true),
                    account = table.Column<string>(type: "character varying(600)", maxLength: 600, nullable: true),
                    paid_on = table.Column<DateOnly>(type: "date", nullable: true),
                    parts = table.Column<string>(type: "text", maxLength: -1, nullable: false),
                    overpaid_since = table.Column<DateOnly>(type: "date", nullable: true),
                    overpaid_for = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: true),
                    decision = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: true),
                    recovered = table.Column<long>(type: "bigint", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_funds_disbursement_lines", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "funds_disbursements",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    fund_id = table.Column<Guid>(type: "uuid", nullable: false),
                    org_path = table.Column<string>(type: "character varying(48)", unicode: false, maxLength: 48, nullable: false, collation: "C"),
                    title = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    state = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    pay = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    period = table.Column<string>(type: "character varying(10)", unicode: false, maxLength: 10, nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    to = table.Column<DateOnly>(type: "date", nullable: false),
                    facts_on = table.Column<DateOnly>(type: "date", nullable: false),
                    rules = table.Column<string>(type: "text", maxLength: -1, nullable: false),
                    sources = table.Column<string>(type: "text", maxLength: -1, nullable: false),
                    made_by = table.Column<Guid>(type: "uuid", nullable: false),
                    made_by_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    made_on = table.Column<DateOnly>(type: "date", nullable: false),
                    checked_by_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    checked_on = table.Column<DateOnly>(type: "date", nullable: true),
                    approved_by_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    posted_on = table.Column<DateOnly>(type: "date", nullable: true),
                    reason = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    changes = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_funds_disbursements", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "funds_loan_guarantors",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    loan_id = table.Column<Guid>(type: "uuid", nullable: false),
                    org_path = table.Column<string>(type: "character varying(48)", unicode: false, maxLength: 48, nullable: false, collation: "C"),
                    person_id = table.Column<Guid>(type: "uuid", nullable: true),
                    name = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    released_on = table.Column<DateOnly>(type: "date", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_funds_loan_guarantors", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "funds_loans",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    fund_id = table.Column<Guid>(type: "uuid", nullable: false),
                    org_path = table.Column<string>(type: "character varying(48)", unicode: false, maxLength: 48, nullable: false, collation: "C"),
                    org_id = table.Column<Guid>(type: "uuid", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    sequence = table.Column<int>(type: "integer", nullable: false),
                    borrower_id = table.Column<Guid>(type: "uuid", nullable: false),
                    product = table.Column<string>(type: "text", maxLength: -1, nullable: false),
                    pack_id = table.Column<Guid>(type: "uuid", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    amount = table.Column<long>(type: "bigint", nullable: false),
                    months = table.Column<int>(type: "integer", nullable: false),
                    extended_months = table.Column<int>(type: "integer", nullable: false),
                    purpose = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    project = table.Column<string>(type: "text", maxLength: -1, nullable: true),
                    opinions = table.Column<string>(type: "text", maxLength: -1, nullable: false),
                    made_by = table.Column<Guid>(type: "uuid", nullable: false),
                    made_by_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    made_on = table.Column<DateOnly>(type: "date", nullable: false),
                    approved_by = table.Column<Guid>(type: "uuid", nullable: true),
                    approved_by_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    approved_on = table.Column<DateOnly>(type: "date", nullable: true),
                    reason = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    provenance = table.Column<string>(type: "text", maxLength: -1, nullable: true),
                    lent_on = table.Column<DateOnly>(type: "date", nullable: true),
                    term = table.Column<DateOnly>(type: "date", nullable: true),
                    schedule = table.Column<string>(type: "text", maxLength: -1, nullable: true),
                    next_due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    outstanding = table.Column<long>(type: "bigint", nullable: false),
                    written_off = table.Column<long>(type: "bigint", nullable: false),
                    fee_paid = table.Column<long>(type: "bigint", nullable: false),
                    fee_fen_days = table.Column<long>(type: "bigint", nullable: false),
                    fee_until = table.Column<DateOnly>(type: "date", nullable: true),
                    change = table.Column<string>(type: "text", maxLength: -1, nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_funds_loans", x => x.id);
                    table.CheckConstraint("ck_funds_loans_owed", "outstanding >= 0 AND written_off >= 0 AND fee_paid >= 0");
                });

            migrationBuilder.CreateTable(
                name: "projects_enrolments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    project_id = table.Column<Guid>(type: "uuid", nullable: false),
                    org_path = table.Column<string>(type: "character varying(48)", unicode: false, maxLength: 48, nullable: false, collation: "C"),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    role = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    was_needy = table.Column<bool>(type: "boolean", nullable: false),
                    joined_on = table.Column<DateOnly>(type: "date", nullable: false),
                    left_on = table.Column<DateOnly>(type: "date", nullable: true),
                    left_why = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    before_year = table.Column<int>(type: "integer", nullable: true),
                    before = table.Column<long>(type: "bigint", nullable: true),
                    after_year = table.Column<int>(type: "integer", nullable: true),
                    after = table.Column<long>(type: "bigint", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_projects_enrolments", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "projects_projects",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    place_id = table.Column<Guid>(type: "uuid", nullable: false),
                    org_path = table.Column<string>(type: "character varying(48)", unicode: false, maxLength: 48, nullable: false, collation: "C"),
                    state = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    type = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    industry = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    content = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    scale = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    investment = table.Column<long>(type: "bigint", nullable: false),
                    investor = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    needy_members = table.Column<int>(type: "integer", nullable: false),
                    other_people = table.Column<int>(type: "integer", nullable: false),
                    expected_rise = table.Column<long>(type: "bigint", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: false),
                    responsible = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    liaison = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    skills = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    wishes = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    proposed_by = table.Column<Guid>(type: "uuid", nullable: false),
                    proposed_by_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    proposed_on = table.Column<DateOnly>(type: "date", nullable: false),
                    pack_id = table.Column<Guid>(type: "uuid", nullable: true),
                    cap_key = table.Column<string>(type: "character varying(60)", unicode: false, maxLength: 60, nullable: true),
                    tender = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    acceptance = table.Column<string>(type: "text", maxLength: -1, nullable: true),
                    audit = table.Column<string>(type: "text", maxLength: -1, nullable: true),
                    ended_on = table.Column<DateOnly>(type: "date", nullable: true),
                    end_reason = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_projects_projects", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "assessment_outcome_follow_ups",
                columns: table => new
                {
                    number = table.Column<int>(type: "integer", nullable: false),
                    outcome_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    text = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_assessment_outcome_follow_ups", x => new { x.outcome_id, x.number });
                    table.ForeignKey(
                        name: "fk_assessment_outcome_follow_ups_outcome_id",
                        column: x => x.outcome_id,
                        principalTable: "assessment_score_outcomes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "assessment_score_ballots",
                columns: table => new
                {
                    party = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    sheet_id = table.Column<Guid>(type: "uuid", nullable: false),
                    held_on = table.Column<DateOnly>(type: "date", nullable: false),
                    excellent = table.Column<int>(type: "integer", nullable: false),
                    good = table.Column<int>(type: "integer", nullable: false),
                    fair = table.Column<int>(type: "integer", nullable: false),
                    poor = table.Column<int>(type: "integer", nullable: false),
                    record = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_assessment_score_ballots", x => new { x.sheet_id, x.party });
                    table.ForeignKey(
                        name: "fk_assessment_score_ballots_sheet_id",
                        column: x => x.sheet_id,
                        principalTable: "assessment_score_sheets",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "assessment_score_items",
                columns: table => new
                {
                    code = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    sheet_id = table.Column<Guid>(type: "uuid", nullable: false),
                    source = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    weight = table.Column<int>(type: "integer", nullable: false),
                    target = table.Column<int>(type: "integer", nullable: false),
                    done = table.Column<int>(type: "integer", nullable: true),
                    due = table.Column<int>(type: "integer", nullable: true),
                    self_points = table.Column<int>(type: "integer", nullable: true),
                    self_evidence = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    given_points = table.Column<int>(type: "integer", nullable: true),
                    given_reason = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    points = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_assessment_score_items", x => new { x.sheet_id, x.code });
                    table.ForeignKey(
                        name: "fk_assessment_score_items_sheet_id",
                        column: x => x.sheet_id,
                        principalTable: "assessment_score_sheets",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "assessment_score_objections",
                columns: table => new
                {
                    number = table.Column<int>(type: "integer", nullable: false),
                    sheet_id = table.Column<Guid>(type: "uuid", nullable: false),
                    text = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    raised_on = table.Column<DateOnly>(type: "date", nullable: false),
                    raised_by = table.Column<Guid>(type: "uuid", nullable: true),
                    upheld = table.Column<bool>(type: "boolean", nullable: true),
                    answer = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    answered_on = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_assessment_score_objections", x => new { x.sheet_id, x.number });
                    table.ForeignKey(
                        name: "fk_assessment_score_objections_sheet_id",
                        column: x => x.sheet_id,
                        principalTable: "assessment_score_sheets",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "assessment_score_versions",
                columns: table => new
                {
                    number = table.Column<int>(type: "integer", nullable: false),
                    sheet_id = table.Column<Guid>(type: "uuid", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: true),
                    reason = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    total = table.Column<int>(type: "integer", nullable: false),
                    adjustment = table.Column<int>(type: "integer", nullable: false),
                    lines = table.Column<string>(type: "text", maxLength: -1, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_assessment_score_versions", x => new { x.sheet_id, x.number });
                    table.ForeignKey(
                        name: "fk_assessment_score_versions_sheet_id",
                        column: x => x.sheet_id,
                        principalTable: "assessment_score_sheets",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "funds_budget_lines",
                columns: table => new
                {
                    source = table.Column<string>(type: "character varying(20)", unicode: false, maxLength: 20, nullable: false),
                    purpose = table.Column<string>(type: "character varying(20)", unicode: false, maxLength: 20, nullable: false),
                    fund_id = table.Column<Guid>(type: "uuid", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    amount = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_funds_budget_lines", x => new { x.fund_id, x.year, x.source, x.purpose });
                    table.ForeignKey(
                        name: "fk_funds_budget_lines_fund_id_year",
                        columns: x => new { x.fund_id, x.year },
                        principalTable: "funds_budgets",
                        principalColumns: new[] { "fund_id", "year" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "funds_loan_entries",
                columns: table => new
                {
                    ordinal = table.Column<int>(type: "integer", nullable: false),
                    loan_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    principal = table.Column<long>(type: "bigint", nullable: false),
                    fee = table.Column<long>(type: "bigint", nullable: false),
                    voucher_id = table.Column<Guid>(type: "uuid", nullable: true),
                    fee_voucher_id = table.Column<Guid>(type: "uuid", nullable: true),
                    note = table.Column<string>(type: "character varying(251)", maxLength: 251, nullable: true),
                    made_by_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    checked_by_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    fee_fen_days_before = table.Column<long>(type: "bigint", nullable: false),
                    fee_until_before = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_funds_loan_entries", x => new { x.loan_id, x.ordinal });
                    table.ForeignKey(
                        name: "fk_funds_loan_entries_loan_id",
                        column: x => x.loan_id,
                        principalTable: "funds_loans",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "projects_funding",
                columns: table => new
                {
                    source = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    project_id = table.Column<Guid>(type: "uuid", nullable: false),
                    planned = table.Column<long>(type: "bigint", nullable: false),
                    note = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_projects_funding", x => new { x.project_id, x.source });
                    table.ForeignKey(
                        name: "fk_projects_funding_project_id",
                        column: x => x.project_id,
                        principalTable: "projects_projects",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "projects_notes",
                columns: table => new
                {
                    number = table.Column<int>(type: "integer", nullable: false),
                    project_id = table.Column<Guid>(type: "uuid", nullable: false),
                    phase = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    text = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    department = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    adviser = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    by_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_projects_notes", x => new { x.project_id, x.number });
                    table.ForeignKey(
                        name: "fk_projects_notes_project_id",
                        column: x => x.project_id,
                        principalTable: "projects_projects",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "projects_spendings",
                columns: table => new
                {
                    number = table.Column<int>(type: "integer", nullable: false),
                    project_id = table.Column<Guid>(type: "uuid", nullable: false),
                    source = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    amount = table.Column<long>(type: "bigint", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    text = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    by_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    struck_why = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    struck_by = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_projects_spendings", x => new { x.project_id, x.number });
                    table.ForeignKey(
                        name: "fk_projects_spendings_project_id",
                        column: x => x.project_id,
                        principalTable: "projects_projects",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "projects_steps",
                columns: table => new
                {
                    number = table.Column<int>(type: "integer", nullable: false),
                    project_id = table.Column<Guid>(type: "uuid", nullable: false),
                    act = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    level = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: true),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    by_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    text = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_projects_steps", x => new { x.project_id, x.number });
                    table.ForeignKey(
                        name: "fk_projects_steps_project_id",
                        column: x => x.project_id,
                        principalTable: "projects_projects",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_assessment_checkpoints_org_path_state",
                table: "assessment_checkpoints",
                columns: new[] { "org_path", "state" });

            migrationBuilder.CreateIndex(
                name: "ix_assessment_checkpoints_state_due_on",
                table: "assessment_checkpoints",
                columns: new[] { "state", "due_on" });

            migrationBuilder.CreateIndex(
                name: "ux_assessment_checkpoints_pair_id_kind",
                table: "assessment_checkpoints",
                columns: new[] { "pair_id", "kind" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_assessment_score_measures_org_path",
                table: "assessment_score_measures",
                column: "org_path");

            migrationBuilder.CreateIndex(
                name: "ux_assessment_score_measures_sheet_id_code_number",
                table: "assessment_score_measures",
                columns: new[] { "sheet_id", "code", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_assessment_score_outcomes_org_path_year",
                table: "assessment_score_outcomes",
                columns: new[] { "org_path", "year" });

            migrationBuilder.CreateIndex(
                name: "ux_assessment_score_outcomes_sheet_id_kind_prize",
                table: "assessment_score_outcomes",
                columns: new[] { "sheet_id", "kind", "prize" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_assessment_score_sheets_org_path_year",
                table: "assessment_score_sheets",
                columns: new[] { "org_path", "year" });

            migrationBuilder.CreateIndex(
                name: "ix_assessment_score_sheets_year",
                table: "assessment_score_sheets",
                column: "year");

            migrationBuilder.CreateIndex(
                name: "ux_assessment_score_sheets_org_id_year",
                table: "assessment_score_sheets",
                columns: new[] { "org_id", "year" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_funds_budgets_org_path",
                table: "funds_budgets",
                column: "org_path");

            migrationBuilder.CreateIndex(
                name: "ix_funds_disbursement_lines_disbursement_id_state",
                table: "funds_disbursement_lines",
                columns: new[] { "disbursement_id", "state" });

            migrationBuilder.CreateIndex(
                name: "ix_funds_disbursement_lines_org_path",
                table: "funds_disbursement_lines",
                column: "org_path");

            migrationBuilder.CreateIndex(
                name: "ix_funds_disbursement_lines_person_id_state",
                table: "funds_disbursement_lines",
                columns: new[] { "person_id", "state" });

            migrationBuilder.CreateIndex(
                name: "ux_funds_disbursement_lines_open_key",
                table: "funds_disbursement_lines",
                column: "open_key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_funds_disbursements_fund_id_state",
                table: "funds_disbursements",
                columns: new[] { "fund_id", "state" });

            migrationBuilder.CreateIndex(
                name: "ix_funds_disbursements_org_path_made_on",
                table: "funds_disbursements",
                columns: new[] { "org_path", "made_on" });

            migrationBuilder.CreateIndex(
                name: "ix_funds_loan_guarantors_loan_id",
                table: "funds_loan_guarantors",
                column: "loan_id");

            migrationBuilder.CreateIndex(
                name: "ix_funds_loan_guarantors_org_path",
                table: "funds_loan_guarantors",
                column: "org_path");

            migrationBuilder.CreateIndex(
                name: "ix_funds_loan_guarantors_person_id",
                table: "funds_loan_guarantors",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_funds_loans_borrower_id",
                table: "funds_loans",
                column: "borrower_id");

            migrationBuilder.CreateIndex(
                name: "ix_funds_loans_next_due_on",
                table: "funds_loans",
                column: "next_due_on");

            migrationBuilder.CreateIndex(
                name: "ix_funds_loans_org_path_state",
                table: "funds_loans",
                columns: new[] { "org_path", "state" });

            migrationBuilder.CreateIndex(
                name: "ux_funds_loans_fund_id_year_sequence",
                table: "funds_loans",
                columns: new[] { "fund_id", "year", "sequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_projects_enrolments_org_path",
                table: "projects_enrolments",
                column: "org_path");

            migrationBuilder.CreateIndex(
                name: "ix_projects_enrolments_person_id",
                table: "projects_enrolments",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ux_projects_enrolments_project_id_person_id",
                table: "projects_enrolments",
                columns: new[] { "project_id", "person_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_projects_projects_org_path_state",
                table: "projects_projects",
                columns: new[] { "org_path", "state" });

            migrationBuilder.CreateIndex(
                name: "ix_projects_projects_place_id_year",
                table: "projects_projects",
                columns: new[] { "place_id", "year" });

            migrationBuilder.CreateIndex(
                name: "ux_projects_projects_cap_key",
                table: "projects_projects",
                column: "cap_key",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "assessment_checkpoints");

            migrationBuilder.DropTable(
                name: "assessment_outcome_follow_ups");

            migrationBuilder.DropTable(
                name: "assessment_score_ballots");

            migrationBuilder.DropTable(
                name: "assessment_score_items");

            migrationBuilder.DropTable(
                name: "assessment_score_measures");

            migrationBuilder.DropTable(
                name: "assessment_score_objections");

            migrationBuilder.DropTable(
                name: "assessment_score_versions");

            migrationBuilder.DropTable(
                name: "assessment_scoring_rounds");

            migrationBuilder.DropTable(
                name: "funds_budget_lines");

            migrationBuilder.DropTable(
                name: "funds_disbursement_lines");

            migrationBuilder.DropTable(
                name: "funds_disbursements");

            migrationBuilder.DropTable(
                name: "funds_loan_entries");

            migrationBuilder.DropTable(
                name: "funds_loan_guarantors");

            migrationBuilder.DropTable(
                name: "projects_enrolments");

            migrationBuilder.DropTable(
                name: "projects_funding");

            migrationBuilder.DropTable(
                name: "projects_notes");

            migrationBuilder.DropTable(
                name: "projects_spendings");

            migrationBuilder.DropTable(
                name: "projects_steps");

            migrationBuilder.DropTable(
                name: "assessment_score_outcomes");

            migrationBuilder.DropTable(
                name: "assessment_score_sheets");

            migrationBuilder.DropTable(
                name: "funds_budgets");

            migrationBuilder.DropTable(
                name: "funds_loans");

            migrationBuilder.DropTable(
                name: "projects_projects");
        }
    }
}
