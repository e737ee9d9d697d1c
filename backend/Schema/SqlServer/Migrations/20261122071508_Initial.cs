using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Assistance.Schema.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "access_sessions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    user_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    token_hash = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: false),
                    started_at = table.Column<DateTime>(type: "datetime2", nullable: false),
                    last_seen_at = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ends_at = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ended_at = table.Column<DateTime>(type: "datetime2", nullable: true),
                    source = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    device = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_access_sessions", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "access_set_up_tokens",
                columns: table => new
                {
                    token_hash = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false),
                    expires_at = table.Column<DateTime>(type: "datetime2", nullable: false),
                    used_at = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_access_set_up_tokens", x => x.token_hash);
                });

            migrationBuilder.CreateTable(
                name: "access_sign_in_counters",
                columns: table => new
                {
                    key = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false),
                    tries = table.Column<int>(type: "int", nullable: false),
                    last_at = table.Column<DateTime>(type: "datetime2", nullable: false),
                    blocked_until = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_access_sign_in_counters", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "access_users",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    account = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    account_key = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    name = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    phone = table.Column<string>(type: "nvarchar(600)", maxLength: 600, nullable: true),
                    password_hash = table.Column<byte[]>(type: "varbinary(200)", maxLength: 200, nullable: false),
                    password_changed_at = table.Column<DateTime>(type: "datetime2", nullable: false),
                    must_change_password = table.Column<bool>(type: "bit", nullable: false),
                    created_at = table.Column<DateTime>(type: "datetime2", nullable: false),
                    disabled_at = table.Column<DateTime>(type: "datetime2", nullable: true),
                    first_half = table.Column<string>(type: "nvarchar(600)", maxLength: 600, nullable: true),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_access_users", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "assessment_half_year_reviews",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    period = table.Column<string>(type: "varchar(6)", unicode: false, maxLength: 6, nullable: false),
                    pair_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    helper_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    helper_org_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    org_path = table.Column<string>(type: "varchar(48)", unicode: false, maxLength: 48, nullable: false, collation: "Latin1_General_100_BIN2"),
                    subject_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    beneficiary_org_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    other_path = table.Column<string>(type: "varchar(48)", unicode: false, maxLength: 48, nullable: false, collation: "Latin1_General_100_BIN2"),
                    state = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    opened_on = table.Column<DateOnly>(type: "date", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    last_per_capita = table.Column<long>(type: "bigint", nullable: true),
                    last_income_year = table.Column<int>(type: "int", nullable: true),
                    household_size = table.Column<int>(type: "int", nullable: false),
                    tier = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: true),
                    present_per_capita = table.Column<long>(type: "bigint", nullable: true),
                    measures_done = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    changes = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    conclusion = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: true),
                    new_tier = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: true),
                    reason = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    submitted_on = table.Column<DateOnly>(type: "date", nullable: true),
                    submitted_by = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    confirmed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    return_reason = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_assessment_half_year_reviews", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "kernel_access_grants",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    user_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    subject_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    reason = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_kernel_access_grants", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "kernel_audit_records",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    at = table.Column<DateTime>(type: "datetime2", nullable: false),
                    actor_id = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    actor_name = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    operation = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    source = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    trace_id = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    action = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    subject_type = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    subject_id = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    org_path = table.Column<string>(type: "varchar(48)", unicode: false, maxLength: 48, nullable: false, collation: "Latin1_General_100_BIN2"),
                    before = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: true),
                    after = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_kernel_audit_records", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "kernel_audit_seals",
                columns: table => new
                {
                    sequence = table.Column<long>(type: "bigint", nullable: false),
                    record_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    hash = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    at = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_kernel_audit_seals", x => x.sequence);
                });

            migrationBuilder.CreateTable(
                name: "kernel_idempotent_answers",
                columns: table => new
                {
                    user_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    key = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    operation = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    digest = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    answer = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false),
                    at = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_kernel_idempotent_answers", x => new { x.user_id, x.key });
                });

            migrationBuilder.CreateTable(
                name: "kernel_job_runs",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    job = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false),
                    business_date = table.Column<DateOnly>(type: "date", nullable: false),
                    state = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    scheduled = table.Column<bool>(type: "bit", nullable: false),
                    attempts = table.Column<int>(type: "int", nullable: false),
                    holder = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    held_until = table.Column<DateTime>(type: "datetime2", nullable: true),
                    started_at = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ended_at = table.Column<DateTime>(type: "datetime2", nullable: true),
                    found = table.Column<int>(type: "int", nullable: false),
                    done = table.Column<int>(type: "int", nullable: false),
                    skipped = table.Column<int>(type: "int", nullable: false),
                    error = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    requested_by = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_kernel_job_runs", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "members_households",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    head_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    org_path = table.Column<string>(type: "varchar(48)", unicode: false, maxLength: 48, nullable: false, collation: "Latin1_General_100_BIN2"),
                    size = table.Column<int>(type: "int", nullable: false),
                    labour_count = table.Column<int>(type: "int", nullable: true),
                    subject_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_members_households", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "members_ledger",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    person_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    org_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    org_path = table.Column<string>(type: "varchar(48)", unicode: false, maxLength: 48, nullable: false, collation: "Latin1_General_100_BIN2"),
                    case_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    case_number = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    tier = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    cause = table.Column<string>(type: "varchar(20)", unicode: false, maxLength: 20, nullable: false),
                    amount = table.Column<long>(type: "bigint", nullable: true),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: true),
                    exit_reason = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    snapshot = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false),
                    per_capita = table.Column<long>(type: "bigint", nullable: true),
                    helper_unit = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    helpers = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    paired_since = table.Column<DateOnly>(type: "date", nullable: true),
                    measures = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    current_key = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    subject_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_members_ledger", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "members_organisations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    name = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    kind = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    org_path = table.Column<string>(type: "varchar(48)", unicode: false, maxLength: 48, nullable: false, collation: "Latin1_General_100_BIN2"),
                    parent_id = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    committee_id = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    name_key = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    division_code = table.Column<string>(type: "varchar(20)", unicode: false, maxLength: 20, nullable: true),
                    function = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: true),
                    last_child = table.Column<int>(type: "int", nullable: false),
                    abolished_on = table.Column<DateOnly>(type: "date", nullable: true),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_members_organisations", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "members_people",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    name = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    sex = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: true),
                    birth_date = table.Column<DateOnly>(type: "date", nullable: true),
                    citizen_id = table.Column<string>(type: "nvarchar(600)", maxLength: 600, nullable: true),
                    citizen_id_index = table.Column<string>(type: "varchar(48)", unicode: false, maxLength: 48, nullable: true, collation: "Latin1_General_100_BIN2"),
                    phone = table.Column<string>(type: "nvarchar(600)", maxLength: 600, nullable: true),
                    bank_account = table.Column<string>(type: "nvarchar(600)", maxLength: 600, nullable: true),
                    address = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    ethnicity = table.Column<string>(type: "varchar(20)", unicode: false, maxLength: 20, nullable: true),
                    education = table.Column<string>(type: "varchar(20)", unicode: false, maxLength: 20, nullable: true),
                    urban_rural = table.Column<string>(type: "varchar(20)", unicode: false, maxLength: 20, nullable: true),
                    party_status = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    joined_on = table.Column<DateOnly>(type: "date", nullable: true),
                    full_member_on = table.Column<DateOnly>(type: "date", nullable: true),
                    composition = table.Column<string>(type: "varchar(20)", unicode: false, maxLength: 20, nullable: true),
                    state = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    state_since = table.Column<DateOnly>(type: "date", nullable: true),
                    state_note = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    post = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    org_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    org_path = table.Column<string>(type: "varchar(48)", unicode: false, maxLength: 48, nullable: false, collation: "Latin1_General_100_BIN2"),
                    household_id = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    tier = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: true),
                    user_id = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    health = table.Column<string>(type: "varchar(20)", unicode: false, maxLength: 20, nullable: true),
                    labour = table.Column<string>(type: "varchar(20)", unicode: false, maxLength: 20, nullable: true),
                    housing = table.Column<string>(type: "varchar(20)", unicode: false, maxLength: 20, nullable: true),
                    primary_cause = table.Column<string>(type: "varchar(20)", unicode: false, maxLength: 20, nullable: true),
                    other_causes = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    identities = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    skills = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    wishes = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    situation = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    remark = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    subject_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_members_people", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "members_policies",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    key = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    name = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    english_name = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    number = table.Column<int>(type: "int", nullable: false),
                    state = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    place = table.Column<string>(type: "varchar(48)", unicode: false, maxLength: 48, nullable: true, collation: "Latin1_General_100_BIN2"),
                    from = table.Column<DateOnly>(type: "date", nullable: true),
                    put_in_force_by = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    document = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false),
                    added_at = table.Column<DateTime>(type: "datetime2", nullable: false),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_members_policies", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "members_roster_files",
                columns: table => new
                {
                    import_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    kind = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    org_path = table.Column<string>(type: "varchar(48)", unicode: false, maxLength: 48, nullable: false, collation: "Latin1_General_100_BIN2"),
                    content = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    at = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_members_roster_files", x => new { x.import_id, x.kind });
                });

            migrationBuilder.CreateTable(
                name: "members_roster_imports",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    org_path = table.Column<string>(type: "varchar(48)", unicode: false, maxLength: 48, nullable: false, collation: "Latin1_General_100_BIN2"),
                    uploaded_by = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    uploaded_by_name = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    file_name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    income_year = table.Column<int>(type: "int", nullable: false),
                    state = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    uploaded_at = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ended_at = table.Column<DateTime>(type: "datetime2", nullable: true),
                    held_until = table.Column<DateTime>(type: "datetime2", nullable: false),
                    rows = table.Column<int>(type: "int", nullable: false),
                    added = table.Column<int>(type: "int", nullable: false),
                    changed = table.Column<int>(type: "int", nullable: false),
                    unchanged = table.Column<int>(type: "int", nullable: false),
                    faults = table.Column<int>(type: "int", nullable: false),
                    report = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_members_roster_imports", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "messaging_messages",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    user_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    kind = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    subject_type = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    subject_id = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false),
                    business_date = table.Column<DateOnly>(type: "date", nullable: false),
                    chinese = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    english = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    sent_at = table.Column<DateTime>(type: "datetime2", nullable: false),
                    read_at = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_messaging_messages", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "pairing_branch_links",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    branch_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    place_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    version = table.Column<int>(type: "int", nullable: false),
                    state = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    org_path = table.Column<string>(type: "varchar(48)", unicode: false, maxLength: 48, nullable: false, collation: "Latin1_General_100_BIN2"),
                    other_path = table.Column<string>(type: "varchar(48)", unicode: false, maxLength: 48, nullable: false, collation: "Latin1_General_100_BIN2"),
                    proposed_on = table.Column<DateOnly>(type: "date", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: true),
                    until = table.Column<DateOnly>(type: "date", nullable: true),
                    end_reason = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: true),
                    end_note = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    last_visit_on = table.Column<DateOnly>(type: "date", nullable: true),
                    open_key = table.Column<string>(type: "varchar(110)", unicode: false, maxLength: 110, nullable: false),
                    seat_key = table.Column<string>(type: "varchar(110)", unicode: false, maxLength: 110, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pairing_branch_links", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "pairing_campaigns",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    key = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    chinese = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    english = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    first = table.Column<DateOnly>(type: "date", nullable: false),
                    last = table.Column<DateOnly>(type: "date", nullable: false),
                    lists_from = table.Column<DateOnly>(type: "date", nullable: false),
                    lock_on = table.Column<DateOnly>(type: "date", nullable: false),
                    visits_from = table.Column<DateOnly>(type: "date", nullable: false),
                    visits_until = table.Column<DateOnly>(type: "date", nullable: false),
                    return_by = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pairing_campaigns", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "pairing_commitments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    pair_id = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    link_id = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    subject_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    org_path = table.Column<string>(type: "varchar(48)", unicode: false, maxLength: 48, nullable: false, collation: "Latin1_General_100_BIN2"),
                    other_path = table.Column<string>(type: "varchar(48)", unicode: false, maxLength: 48, nullable: false, collation: "Latin1_General_100_BIN2"),
                    kind = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    text = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    amount = table.Column<long>(type: "bigint", nullable: true),
                    quantity = table.Column<int>(type: "int", nullable: true),
                    unit = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    made_on = table.Column<DateOnly>(type: "date", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    state = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    closed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    outcome = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pairing_commitments", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "pairing_pairs",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    helper_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    helper_org_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    subject_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    beneficiary_org_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    beneficiary_kind = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    kind = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    agreed_until = table.Column<DateOnly>(type: "date", nullable: true),
                    predecessor = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    planned_on = table.Column<DateOnly>(type: "date", nullable: true),
                    version = table.Column<int>(type: "int", nullable: false),
                    state = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    org_path = table.Column<string>(type: "varchar(48)", unicode: false, maxLength: 48, nullable: false, collation: "Latin1_General_100_BIN2"),
                    other_path = table.Column<string>(type: "varchar(48)", unicode: false, maxLength: 48, nullable: false, collation: "Latin1_General_100_BIN2"),
                    proposed_on = table.Column<DateOnly>(type: "date", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: true),
                    until = table.Column<DateOnly>(type: "date", nullable: true),
                    end_reason = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: true),
                    end_note = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    last_visit_on = table.Column<DateOnly>(type: "date", nullable: true),
                    open_key = table.Column<string>(type: "varchar(110)", unicode: false, maxLength: 110, nullable: false),
                    seat_key = table.Column<string>(type: "varchar(110)", unicode: false, maxLength: 110, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pairing_pairs", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "pairing_referred_issues",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    visit_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    pair_id = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    link_id = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    subject_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    org_path = table.Column<string>(type: "varchar(48)", unicode: false, maxLength: 48, nullable: false, collation: "Latin1_General_100_BIN2"),
                    other_path = table.Column<string>(type: "varchar(48)", unicode: false, maxLength: 48, nullable: false, collation: "Latin1_General_100_BIN2"),
                    third_path = table.Column<string>(type: "varchar(48)", unicode: false, maxLength: 48, nullable: false, collation: "Latin1_General_100_BIN2"),
                    owner_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    text = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    raised_on = table.Column<DateOnly>(type: "date", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    state = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    outcome = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: true),
                    answer = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    answered_on = table.Column<DateOnly>(type: "date", nullable: true),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pairing_referred_issues", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "pairing_visits",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    pair_id = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    link_id = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    subject_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    org_path = table.Column<string>(type: "varchar(48)", unicode: false, maxLength: 48, nullable: false, collation: "Latin1_General_100_BIN2"),
                    other_path = table.Column<string>(type: "varchar(48)", unicode: false, maxLength: 48, nullable: false, collation: "Latin1_General_100_BIN2"),
                    state = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    occasion = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    campaign = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    planned_for = table.Column<DateOnly>(type: "date", nullable: true),
                    made_on = table.Column<DateOnly>(type: "date", nullable: true),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    place = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    findings = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    cash = table.Column<long>(type: "bigint", nullable: false),
                    goods = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    goods_worth = table.Column<long>(type: "bigint", nullable: false),
                    source = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    cancel_reason = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    logged_by = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pairing_visits", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "recognition_cases",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    number = table.Column<string>(type: "varchar(20)", unicode: false, maxLength: 20, nullable: false),
                    year = table.Column<int>(type: "int", nullable: false),
                    person_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    person_name = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    open_key = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    org_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    org_path = table.Column<string>(type: "varchar(48)", unicode: false, maxLength: 48, nullable: false, collation: "Latin1_General_100_BIN2"),
                    org_name = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    township_name = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    pack_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    stage = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    step_by = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    step_due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    submitted_on = table.Column<DateOnly>(type: "date", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    decided_on = table.Column<DateOnly>(type: "date", nullable: true),
                    closed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    frozen_on = table.Column<DateOnly>(type: "date", nullable: true),
                    held = table.Column<bool>(type: "bit", nullable: false),
                    tier = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: true),
                    amount = table.Column<long>(type: "bigint", nullable: true),
                    entitled_from = table.Column<DateOnly>(type: "date", nullable: true),
                    entitled_until = table.Column<DateOnly>(type: "date", nullable: true),
                    ledger_entry_id = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    decision_snapshot = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: true),
                    end_reason = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    route = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    residence = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    applied_tier = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    primary_cause = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    other_causes = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    other_aid = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false),
                    declarations = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false),
                    attested = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    reason = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    signed_on = table.Column<DateOnly>(type: "date", nullable: false),
                    snapshot = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_recognition_cases", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "recognition_notices",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    case_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    org_path = table.Column<string>(type: "varchar(48)", unicode: false, maxLength: 48, nullable: false, collation: "Latin1_General_100_BIN2"),
                    state = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    masked_name = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    branch_name = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    township_name = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    tier = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: true),
                    amount = table.Column<long>(type: "bigint", nullable: true),
                    places = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: true),
                    until = table.Column<DateOnly>(type: "date", nullable: true),
                    hotline = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    receiving_unit = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    posted_by = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    closed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_recognition_notices", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "recognition_number_series",
                columns: table => new
                {
                    year = table.Column<int>(type: "int", nullable: false),
                    last = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_recognition_number_series", x => x.year);
                });

            migrationBuilder.CreateTable(
                name: "access_posts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    role = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    organisation_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    org_path = table.Column<string>(type: "varchar(48)", unicode: false, maxLength: 48, nullable: false, collation: "Latin1_General_100_BIN2"),
                    organisation_name = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: true),
                    user_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_access_posts", x => x.id);
                    table.ForeignKey(
                        name: "fk_access_posts_user_id",
                        column: x => x.user_id,
                        principalTable: "access_users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "assessment_reviewed_incomes",
                columns: table => new
                {
                    source = table.Column<string>(type: "varchar(20)", unicode: false, maxLength: 20, nullable: false),
                    review_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    amount = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_assessment_reviewed_incomes", x => new { x.review_id, x.source });
                    table.ForeignKey(
                        name: "fk_assessment_reviewed_incomes_review_id",
                        column: x => x.review_id,
                        principalTable: "assessment_half_year_reviews",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "members_household_members",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    name = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    relation = table.Column<string>(type: "varchar(20)", unicode: false, maxLength: 20, nullable: false),
                    birth_year = table.Column<int>(type: "int", nullable: true),
                    health = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    occupation = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    annual_income = table.Column<long>(type: "bigint", nullable: true),
                    household_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_members_household_members", x => x.id);
                    table.ForeignKey(
                        name: "fk_members_household_members_household_id",
                        column: x => x.household_id,
                        principalTable: "members_households",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "members_incomes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    year = table.Column<int>(type: "int", nullable: false),
                    source = table.Column<string>(type: "varchar(20)", unicode: false, maxLength: 20, nullable: false),
                    amount = table.Column<long>(type: "bigint", nullable: false),
                    evidence = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    household_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_members_incomes", x => x.id);
                    table.ForeignKey(
                        name: "fk_members_incomes_household_id",
                        column: x => x.household_id,
                        principalTable: "members_households",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "members_ledger_tiers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    tier = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    reason = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    ledger_entry_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_members_ledger_tiers", x => x.id);
                    table.ForeignKey(
                        name: "fk_members_ledger_tiers_ledger_entry_id",
                        column: x => x.ledger_entry_id,
                        principalTable: "members_ledger",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "pairing_plans",
                columns: table => new
                {
                    number = table.Column<int>(type: "int", nullable: false),
                    pair_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    drawn_up_on = table.Column<DateOnly>(type: "date", nullable: false),
                    goal = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    timetable = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    people = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    place = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    tasks = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pairing_plans", x => new { x.pair_id, x.number });
                    table.ForeignKey(
                        name: "fk_pairing_plans_pair_id",
                        column: x => x.pair_id,
                        principalTable: "pairing_pairs",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "pairing_visit_corrections",
                columns: table => new
                {
                    number = table.Column<int>(type: "int", nullable: false),
                    visit_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    corrected_on = table.Column<DateOnly>(type: "date", nullable: false),
                    corrected_by = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    reason = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    made_on = table.Column<DateOnly>(type: "date", nullable: false),
                    place = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    findings = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    cash = table.Column<long>(type: "bigint", nullable: false),
                    goods = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    goods_worth = table.Column<long>(type: "bigint", nullable: false),
                    source = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pairing_visit_corrections", x => new { x.visit_id, x.number });
                    table.ForeignKey(
                        name: "fk_pairing_visit_corrections_visit_id",
                        column: x => x.visit_id,
                        principalTable: "pairing_visits",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "recognition_appraisals",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    held_on = table.Column<DateOnly>(type: "date", nullable: false),
                    place = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    chair = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    recorder = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    should_attend = table.Column<int>(type: "int", nullable: false),
                    present = table.Column<int>(type: "int", nullable: false),
                    ayes = table.Column<int>(type: "int", nullable: false),
                    noes = table.Column<int>(type: "int", nullable: false),
                    abstentions = table.Column<int>(type: "int", nullable: false),
                    method = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    tellers = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    absences = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    minutes = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    threshold_basis_points = table.Column<int>(type: "int", nullable: false),
                    @base = table.Column<string>(name: "base", type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    carried = table.Column<bool>(type: "bit", nullable: false),
                    case_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_recognition_appraisals", x => x.id);
                    table.ForeignKey(
                        name: "fk_recognition_appraisals_case_id",
                        column: x => x.case_id,
                        principalTable: "recognition_cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "recognition_case_steps",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    sequence = table.Column<int>(type: "int", nullable: false),
                    position = table.Column<int>(type: "int", nullable: false),
                    kind = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    by = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    state = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    started_on = table.Column<DateOnly>(type: "date", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    ended_on = table.Column<DateOnly>(type: "date", nullable: true),
                    actor_id = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    actor_name = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    note = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    reference = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    case_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_recognition_case_steps", x => x.id);
                    table.ForeignKey(
                        name: "fk_recognition_case_steps_case_id",
                        column: x => x.case_id,
                        principalTable: "recognition_cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "recognition_freezes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    reason = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    frozen_by = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: true),
                    case_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_recognition_freezes", x => x.id);
                    table.ForeignKey(
                        name: "fk_recognition_freezes_case_id",
                        column: x => x.case_id,
                        principalTable: "recognition_cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "recognition_home_visits",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    visited_on = table.Column<DateOnly>(type: "date", nullable: false),
                    investigators = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false),
                    interviewee = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    income_year = table.Column<int>(type: "int", nullable: false),
                    incomes = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false),
                    verified_with = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false),
                    rigid_expenses = table.Column<long>(type: "bigint", nullable: true),
                    assets = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    housing = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    neighbours_opinion = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    findings = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    confirmed = table.Column<bool>(type: "bit", nullable: false),
                    case_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_recognition_home_visits", x => x.id);
                    table.ForeignKey(
                        name: "fk_recognition_home_visits_case_id",
                        column: x => x.case_id,
                        principalTable: "recognition_cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "recognition_opinions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    step = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    outcome = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    tier = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: true),
                    amount = table.Column<long>(type: "bigint", nullable: true),
                    verification = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    text = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    actor_id = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    actor_name = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    case_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_recognition_opinions", x => x.id);
                    table.ForeignKey(
                        name: "fk_recognition_opinions_case_id",
                        column: x => x.case_id,
                        principalTable: "recognition_cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "recognition_objections",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    channel = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    state = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    received_on = table.Column<DateOnly>(type: "date", nullable: false),
                    received_at = table.Column<DateTime>(type: "datetime2", nullable: false),
                    text = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    objector_name = table.Column<string>(type: "nvarchar(600)", maxLength: 600, nullable: true),
                    objector_contact = table.Column<string>(type: "nvarchar(600)", maxLength: 600, nullable: true),
                    source = table.Column<string>(type: "varchar(48)", unicode: false, maxLength: 48, nullable: true, collation: "Latin1_General_100_BIN2"),
                    recorded_by = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    finding = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    answered_by = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    answered_on = table.Column<DateOnly>(type: "date", nullable: true),
                    notice_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_recognition_objections", x => x.id);
                    table.ForeignKey(
                        name: "fk_recognition_objections_notice_id",
                        column: x => x.notice_id,
                        principalTable: "recognition_notices",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "pairing_plan_measures",
                columns: table => new
                {
                    ordinal = table.Column<int>(type: "int", nullable: false),
                    pair_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    plan_number = table.Column<int>(type: "int", nullable: false),
                    help_kind = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    measure = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    text = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pairing_plan_measures", x => new { x.pair_id, x.plan_number, x.ordinal });
                    table.ForeignKey(
                        name: "fk_pairing_plan_measures_pair_id_plan_number",
                        columns: x => new { x.pair_id, x.plan_number },
                        principalTable: "pairing_plans",
                        principalColumns: new[] { "pair_id", "number" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_access_posts_org_path_role",
                table: "access_posts",
                columns: new[] { "org_path", "role" });

            migrationBuilder.CreateIndex(
                name: "ix_access_posts_user_id",
                table: "access_posts",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_access_sessions_user_id_last_seen_at",
                table: "access_sessions",
                columns: new[] { "user_id", "last_seen_at" });

            migrationBuilder.CreateIndex(
                name: "ux_access_sessions_token_hash",
                table: "access_sessions",
                column: "token_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_access_sign_in_counters_last_at",
                table: "access_sign_in_counters",
                column: "last_at");

            migrationBuilder.CreateIndex(
                name: "ux_access_users_account_key",
                table: "access_users",
                column: "account_key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_assessment_half_year_reviews_helper_id",
                table: "assessment_half_year_reviews",
                column: "helper_id");

            migrationBuilder.CreateIndex(
                name: "ix_assessment_half_year_reviews_org_path_period",
                table: "assessment_half_year_reviews",
                columns: new[] { "org_path", "period" });

            migrationBuilder.CreateIndex(
                name: "ix_assessment_half_year_reviews_other_path_period",
                table: "assessment_half_year_reviews",
                columns: new[] { "other_path", "period" });

            migrationBuilder.CreateIndex(
                name: "ix_assessment_half_year_reviews_state_due_on",
                table: "assessment_half_year_reviews",
                columns: new[] { "state", "due_on" });

            migrationBuilder.CreateIndex(
                name: "ix_assessment_half_year_reviews_subject_id",
                table: "assessment_half_year_reviews",
                column: "subject_id");

            migrationBuilder.CreateIndex(
                name: "ux_assessment_half_year_reviews_pair_id_period",
                table: "assessment_half_year_reviews",
                columns: new[] { "pair_id", "period" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_kernel_access_grants_reason",
                table: "kernel_access_grants",
                column: "reason");

            migrationBuilder.CreateIndex(
                name: "ix_kernel_access_grants_subject_id",
                table: "kernel_access_grants",
                column: "subject_id");

            migrationBuilder.CreateIndex(
                name: "ix_kernel_access_grants_user_id_subject_id",
                table: "kernel_access_grants",
                columns: new[] { "user_id", "subject_id" });

            migrationBuilder.CreateIndex(
                name: "ix_kernel_audit_records_actor_id_at",
                table: "kernel_audit_records",
                columns: new[] { "actor_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_kernel_audit_records_at",
                table: "kernel_audit_records",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_kernel_audit_records_subject_type_subject_id",
                table: "kernel_audit_records",
                columns: new[] { "subject_type", "subject_id" });

            migrationBuilder.CreateIndex(
                name: "ux_kernel_audit_seals_record_id",
                table: "kernel_audit_seals",
                column: "record_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_kernel_idempotent_answers_at",
                table: "kernel_idempotent_answers",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_kernel_job_runs_state",
                table: "kernel_job_runs",
                column: "state");

            migrationBuilder.CreateIndex(
                name: "ux_kernel_job_runs_job_business_date",
                table: "kernel_job_runs",
                columns: new[] { "job", "business_date" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_members_household_members_household_id",
                table: "members_household_members",
                column: "household_id");

            migrationBuilder.CreateIndex(
                name: "ix_members_households_org_path",
                table: "members_households",
                column: "org_path");

            migrationBuilder.CreateIndex(
                name: "ux_members_households_head_id",
                table: "members_households",
                column: "head_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_members_incomes_household_id",
                table: "members_incomes",
                column: "household_id");

            migrationBuilder.CreateIndex(
                name: "ix_members_ledger_org_path_from",
                table: "members_ledger",
                columns: new[] { "org_path", "from" });

            migrationBuilder.CreateIndex(
                name: "ix_members_ledger_person_id",
                table: "members_ledger",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ux_members_ledger_current_key",
                table: "members_ledger",
                column: "current_key",
                unique: true,
                filter: "[current_key] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_members_ledger_tiers_ledger_entry_id",
                table: "members_ledger_tiers",
                column: "ledger_entry_id");

            migrationBuilder.CreateIndex(
                name: "ix_members_organisations_kind_org_path",
                table: "members_organisations",
                columns: new[] { "kind", "org_path" });

            migrationBuilder.CreateIndex(
                name: "ux_members_organisations_org_path",
                table: "members_organisations",
                column: "org_path",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_members_organisations_parent_id_name_key",
                table: "members_organisations",
                columns: new[] { "parent_id", "name_key" },
                unique: true,
                filter: "[parent_id] IS NOT NULL AND [name_key] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_members_people_household_id",
                table: "members_people",
                column: "household_id");

            migrationBuilder.CreateIndex(
                name: "ix_members_people_org_id_state",
                table: "members_people",
                columns: new[] { "org_id", "state" });

            migrationBuilder.CreateIndex(
                name: "ix_members_people_org_path_name",
                table: "members_people",
                columns: new[] { "org_path", "name" });

            migrationBuilder.CreateIndex(
                name: "ux_members_people_citizen_id_index",
                table: "members_people",
                column: "citizen_id_index",
                unique: true,
                filter: "[citizen_id_index] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ux_members_people_user_id",
                table: "members_people",
                column: "user_id",
                unique: true,
                filter: "[user_id] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ux_members_policies_key_number",
                table: "members_policies",
                columns: new[] { "key", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_members_roster_files_at",
                table: "members_roster_files",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_members_roster_imports_org_path_uploaded_at",
                table: "members_roster_imports",
                columns: new[] { "org_path", "uploaded_at" });

            migrationBuilder.CreateIndex(
                name: "ix_messaging_messages_user_id_read_at",
                table: "messaging_messages",
                columns: new[] { "user_id", "read_at" });

            migrationBuilder.CreateIndex(
                name: "ix_messaging_messages_user_id_sent_at",
                table: "messaging_messages",
                columns: new[] { "user_id", "sent_at" });

            migrationBuilder.CreateIndex(
                name: "ux_messaging_messages_user_id_kind_subject_type_subject_id_b",
                table: "messaging_messages",
                columns: new[] { "user_id", "kind", "subject_type", "subject_id", "business_date" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_pairing_branch_links_branch_id",
                table: "pairing_branch_links",
                column: "branch_id");

            migrationBuilder.CreateIndex(
                name: "ix_pairing_branch_links_org_path_state",
                table: "pairing_branch_links",
                columns: new[] { "org_path", "state" });

            migrationBuilder.CreateIndex(
                name: "ix_pairing_branch_links_other_path_state",
                table: "pairing_branch_links",
                columns: new[] { "other_path", "state" });

            migrationBuilder.CreateIndex(
                name: "ix_pairing_branch_links_place_id",
                table: "pairing_branch_links",
                column: "place_id");

            migrationBuilder.CreateIndex(
                name: "ix_pairing_branch_links_state_from",
                table: "pairing_branch_links",
                columns: new[] { "state", "from" });

            migrationBuilder.CreateIndex(
                name: "ux_pairing_branch_links_open_key",
                table: "pairing_branch_links",
                column: "open_key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_pairing_branch_links_seat_key",
                table: "pairing_branch_links",
                column: "seat_key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_pairing_campaigns_return_by_lists_from",
                table: "pairing_campaigns",
                columns: new[] { "return_by", "lists_from" });

            migrationBuilder.CreateIndex(
                name: "ux_pairing_campaigns_key",
                table: "pairing_campaigns",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_pairing_commitments_link_id",
                table: "pairing_commitments",
                column: "link_id");

            migrationBuilder.CreateIndex(
                name: "ix_pairing_commitments_org_path_due_on",
                table: "pairing_commitments",
                columns: new[] { "org_path", "due_on" });

            migrationBuilder.CreateIndex(
                name: "ix_pairing_commitments_other_path_due_on",
                table: "pairing_commitments",
                columns: new[] { "other_path", "due_on" });

            migrationBuilder.CreateIndex(
                name: "ix_pairing_commitments_pair_id",
                table: "pairing_commitments",
                column: "pair_id");

            migrationBuilder.CreateIndex(
                name: "ix_pairing_commitments_state_due_on",
                table: "pairing_commitments",
                columns: new[] { "state", "due_on" });

            migrationBuilder.CreateIndex(
                name: "ix_pairing_commitments_subject_id",
                table: "pairing_commitments",
                column: "subject_id");

            migrationBuilder.CreateIndex(
                name: "ix_pairing_pairs_helper_id",
                table: "pairing_pairs",
                column: "helper_id");

            migrationBuilder.CreateIndex(
                name: "ix_pairing_pairs_helper_org_id",
                table: "pairing_pairs",
                column: "helper_org_id");

            migrationBuilder.CreateIndex(
                name: "ix_pairing_pairs_org_path_state",
                table: "pairing_pairs",
                columns: new[] { "org_path", "state" });

            migrationBuilder.CreateIndex(
                name: "ix_pairing_pairs_other_path_state",
                table: "pairing_pairs",
                columns: new[] { "other_path", "state" });

            migrationBuilder.CreateIndex(
                name: "ix_pairing_pairs_state_from",
                table: "pairing_pairs",
                columns: new[] { "state", "from" });

            migrationBuilder.CreateIndex(
                name: "ix_pairing_pairs_subject_id",
                table: "pairing_pairs",
                column: "subject_id");

            migrationBuilder.CreateIndex(
                name: "ux_pairing_pairs_open_key",
                table: "pairing_pairs",
                column: "open_key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_pairing_pairs_seat_key",
                table: "pairing_pairs",
                column: "seat_key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_pairing_referred_issues_org_path_due_on",
                table: "pairing_referred_issues",
                columns: new[] { "org_path", "due_on" });

            migrationBuilder.CreateIndex(
                name: "ix_pairing_referred_issues_other_path_due_on",
                table: "pairing_referred_issues",
                columns: new[] { "other_path", "due_on" });

            migrationBuilder.CreateIndex(
                name: "ix_pairing_referred_issues_pair_id",
                table: "pairing_referred_issues",
                column: "pair_id");

            migrationBuilder.CreateIndex(
                name: "ix_pairing_referred_issues_subject_id",
                table: "pairing_referred_issues",
                column: "subject_id");

            migrationBuilder.CreateIndex(
                name: "ix_pairing_referred_issues_third_path_due_on",
                table: "pairing_referred_issues",
                columns: new[] { "third_path", "due_on" });

            migrationBuilder.CreateIndex(
                name: "ix_pairing_referred_issues_visit_id",
                table: "pairing_referred_issues",
                column: "visit_id");

            migrationBuilder.CreateIndex(
                name: "ix_pairing_visits_link_id_state_made_on",
                table: "pairing_visits",
                columns: new[] { "link_id", "state", "made_on" });

            migrationBuilder.CreateIndex(
                name: "ix_pairing_visits_org_path_day",
                table: "pairing_visits",
                columns: new[] { "org_path", "day" });

            migrationBuilder.CreateIndex(
                name: "ix_pairing_visits_other_path_day",
                table: "pairing_visits",
                columns: new[] { "other_path", "day" });

            migrationBuilder.CreateIndex(
                name: "ix_pairing_visits_pair_id_state_made_on",
                table: "pairing_visits",
                columns: new[] { "pair_id", "state", "made_on" });

            migrationBuilder.CreateIndex(
                name: "ix_pairing_visits_subject_id",
                table: "pairing_visits",
                column: "subject_id");

            migrationBuilder.CreateIndex(
                name: "ix_recognition_appraisals_case_id",
                table: "recognition_appraisals",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_recognition_case_steps_case_id",
                table: "recognition_case_steps",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_recognition_cases_org_path_submitted_on",
                table: "recognition_cases",
                columns: new[] { "org_path", "submitted_on" });

            migrationBuilder.CreateIndex(
                name: "ix_recognition_cases_person_id",
                table: "recognition_cases",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_recognition_cases_stage_step_due_on",
                table: "recognition_cases",
                columns: new[] { "stage", "step_due_on" });

            migrationBuilder.CreateIndex(
                name: "ux_recognition_cases_number",
                table: "recognition_cases",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_recognition_cases_open_key",
                table: "recognition_cases",
                column: "open_key",
                unique: true,
                filter: "[open_key] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_recognition_freezes_case_id",
                table: "recognition_freezes",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_recognition_home_visits_case_id",
                table: "recognition_home_visits",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_recognition_notices_case_id",
                table: "recognition_notices",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_recognition_notices_org_path",
                table: "recognition_notices",
                column: "org_path");

            migrationBuilder.CreateIndex(
                name: "ix_recognition_notices_state_until",
                table: "recognition_notices",
                columns: new[] { "state", "until" });

            migrationBuilder.CreateIndex(
                name: "ix_recognition_objections_notice_id",
                table: "recognition_objections",
                column: "notice_id");

            migrationBuilder.CreateIndex(
                name: "ix_recognition_objections_source_received_at",
                table: "recognition_objections",
                columns: new[] { "source", "received_at" });

            migrationBuilder.CreateIndex(
                name: "ix_recognition_opinions_case_id",
                table: "recognition_opinions",
                column: "case_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "access_posts");

            migrationBuilder.DropTable(
                name: "access_sessions");

            migrationBuilder.DropTable(
                name: "access_set_up_tokens");

            migrationBuilder.DropTable(
                name: "access_sign_in_counters");

            migrationBuilder.DropTable(
                name: "assessment_reviewed_incomes");

            migrationBuilder.DropTable(
                name: "kernel_access_grants");

            migrationBuilder.DropTable(
                name: "kernel_audit_records");

            migrationBuilder.DropTable(
                name: "kernel_audit_seals");

            migrationBuilder.DropTable(
                name: "kernel_idempotent_answers");

            migrationBuilder.DropTable(
                name: "kernel_job_runs");

            migrationBuilder.DropTable(
                name: "members_household_members");

            migrationBuilder.DropTable(
                name: "members_incomes");

            migrationBuilder.DropTable(
                name: "members_ledger_tiers");

            migrationBuilder.DropTable(
                name: "members_organisations");

            migrationBuilder.DropTable(
                name: "members_people");

            migrationBuilder.DropTable(
                name: "members_policies");

            migrationBuilder.DropTable(
                name: "members_roster_files");

            migrationBuilder.DropTable(
                name: "members_roster_imports");

            migrationBuilder.DropTable(
                name: "messaging_messages");

            migrationBuilder.DropTable(
                name: "pairing_branch_links");

            migrationBuilder.DropTable(
                name: "pairing_campaigns");

            migrationBuilder.DropTable(
                name: "pairing_commitments");

            migrationBuilder.DropTable(
                name: "pairing_plan_measures");

            migrationBuilder.DropTable(
                name: "pairing_referred_issues");

            migrationBuilder.DropTable(
                name: "pairing_visit_corrections");

            migrationBuilder.DropTable(
                name: "recognition_appraisals");

            migrationBuilder.DropTable(
                name: "recognition_case_steps");

            migrationBuilder.DropTable(
                name: "recognition_freezes");

            migrationBuilder.DropTable(
                name: "recognition_home_visits");

            migrationBuilder.DropTable(
                name: "recognition_number_series");

            migrationBuilder.DropTable(
                name: "recognition_objections");

            migrationBuilder.DropTable(
                name: "recognition_opinions");

            migrationBuilder.DropTable(
                name: "access_users");

            migrationBuilder.DropTable(
                name: "assessment_half_year_reviews");

            migrationBuilder.DropTable(
                name: "members_households");

            migrationBuilder.DropTable(
                name: "members_ledger");

            migrationBuilder.DropTable(
                name: "pairing_plans");

            migrationBuilder.DropTable(
                name: "pairing_visits");

            migrationBuilder.DropTable(
                name: "recognition_notices");

            migrationBuilder.DropTable(
                name: "recognition_cases");

            migrationBuilder.DropTable(
                name: "pairing_pairs");
        }
    }
}
