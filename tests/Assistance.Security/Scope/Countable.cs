namespace Assistance.Security.Tests.Scope;

/// <summary>What the application counts for somebody, and the same by SQL.</summary>
internal static class Countable
{
    public const string Current = "t.until IS NULL";
    private const string Active = "t.state = 'Active'";
    private const string Paired = "EXISTS (SELECT 1 FROM pairing_pairs p WHERE p.subject_id = t.subject_id AND p.state = 'Active')";
    private const string Member = "t.state = 'Active' AND t.party_status <> 'NonMember'";
    private const string OrganBranch = "t.kind = 'OrganBranch' AND t.abolished_on IS NULL";
    private const string Made = "t.state = 'Made' AND t.day >= @first AND t.day < @end";

    // A village is its branch's; a branch of which no village is known stands for itself.
    private const string Village =
        """
        t.abolished_on IS NULL AND (t.kind IN ('Village', 'Community')
            OR (t.kind = 'VillageBranch' AND NOT EXISTS (SELECT 1 FROM members_organisations v WHERE v.parent_id = t.id AND v.kind IN ('Village', 'Community') AND v.abolished_on IS NULL)))
        """;

    private const string Linked =
        """
        EXISTS (SELECT 1 FROM pairing_branch_links l WHERE l.state = 'Active' AND l.other_path LIKE CONCAT(
            COALESCE((SELECT b.org_path FROM members_organisations b WHERE b.id = t.parent_id AND b.kind = 'VillageBranch' AND t.kind <> 'VillageBranch'), t.org_path), '%'))
        """;

    // A township sees those branches, too, that look after its villages.
    private const string HelpingBranches =
        """
        (SELECT o.id, o.org_path, o.org_path AS other_path FROM members_organisations o WHERE o.kind = 'OrganBranch' AND o.abolished_on IS NULL
         UNION ALL SELECT l.branch_id, l.org_path, l.other_path FROM pairing_branch_links l WHERE l.state IN ('Active', 'Proposed'))
        """;

    // An organ branch sees the villages that it looks after.
    private const string HelpedPlaces =
        $"""
        (SELECT t.id, t.org_path, t.org_path AS other_path FROM members_organisations t WHERE {Village}
         UNION ALL SELECT l.place_id, l.org_path, l.other_path FROM pairing_branch_links l WHERE l.state IN ('Active', 'Proposed'))
        """;

    public static IReadOnlyList<(string Path, Counted Rows)> Lists { get; } =
    [
        ("people", Counted.One("members_people", "t.state <> 'Merged'")),
        ("people?members=true&state=active", Counted.One("members_people", Member)),
        ("ledger", Counted.One("members_ledger", Current)),
        ("ledger?tier=severe", Counted.One("members_ledger", $"{Current} AND t.tier = 'Severe'")),
        ("organisations?kind=villageBranch", Counted.One("members_organisations", "t.kind = 'VillageBranch' AND t.abolished_on IS NULL")),
        ("change-requests", Counted.One("members_change_requests", "1 = 1")),
        ("candidates", Counted.One("members_candidates", "1 = 1")),
        ("transfers", Counted.Two("members_transfers", "1 = 1")),
        ("reorganisations", Counted.Two("members_reorganisations", "1 = 1")),
        ("mergers", Counted.Two("members_mergers", "1 = 1")),
        ("duplicates/dismissals", Counted.Two("members_duplicate_dismissals", "1 = 1")),
        ("roster-imports", Counted.One("members_roster_imports", "1 = 1")),
        ("cases", Counted.One("recognition_cases", "1 = 1")),
        ("notices", Counted.One("recognition_notices", "1 = 1")),
        ("branch-links", Counted.Two("pairing_branch_links", "1 = 1")),
        ("pairing-board/people", Counted.One("members_ledger", Current)),
        ("pairing-board/people?uncovered=false", Counted.One("members_ledger", $"{Current} AND {Paired}")),
        ("pairing-board/places", Counted.Two(HelpedPlaces, "1 = 1", "COUNT(DISTINCT t.id)")),
        ("pairing-board/branches", Counted.Two(HelpingBranches, "1 = 1", "COUNT(DISTINCT t.id)")),
        ("pairs", Counted.Two("pairing_pairs", "1 = 1")),
        ("visits", Counted.Two("pairing_visits", "1 = 1")),
        ("campaign-lines", Counted.One("pairing_campaign_lines", "t.state <> 'Struck'")),
        ("commitments", Counted.Two("pairing_commitments", "1 = 1")),
        ("commitment-sums?by=helper", Counted.Two(
            "(SELECT c.org_path, c.other_path, p.helper_id FROM pairing_commitments c JOIN pairing_pairs p ON p.id = c.pair_id)", "1 = 1", "COUNT(DISTINCT t.helper_id)")),
        ("referred-issues", new Counted("pairing_referred_issues", "1 = 1", Counted.All, "org_path", "other_path", "third_path")),
        ("half-year-reviews", Counted.Two("assessment_half_year_reviews", "1 = 1")),
        ("aged-members?from=1900-01-01&to=2199-12-31", Counted.One("members_people", $"{Member} AND t.birth_date IS NOT NULL")),
        // The demo's pack has one benefit, for those who have left; whoever did there was in office long enough.
        ("post-benefits", Counted.One("members_people", $"{Member} AND t.posts_held IS NOT NULL AND t.posts_held NOT LIKE '%\"until\":null%'")),
        ("guarantee-gap", Counted.One("members_ledger", $"{Current} AND NOT EXISTS (SELECT 1 FROM members_people p WHERE p.id = t.person_id AND p.identities LIKE '%,minimumAllowance,%')")),
        ("survey-sheets", Counted.One("assessment_survey_sheets", "1 = 1")),
        ("quota-ranking", Counted.One("members_ledger", Current)),
        ("year-lists", Counted.One("assessment_listed_people", "1 = 1")),
        ("decisions", Counted.One("assessment_decisions", "1 = 1")),
        ("score-sheets", Counted.One("assessment_score_sheets", "1 = 1")),
        ("commendation-nominations", Counted.One("assessment_nominations", "1 = 1")),
        ("checkpoints", Counted.One("assessment_checkpoints", "1 = 1")),
        ("funds", Counted.One("funds_funds", "1 = 1")),
        ("payments", Counted.One("funds_payments", "1 = 1")),
        ("payments?state=drafted", Counted.One("funds_payments", "t.state = 'Drafted'")),
        ("disbursements", Counted.One("funds_disbursements", "1 = 1")),
        ("disbursements?state=posted", Counted.One("funds_disbursements", "t.state = 'Posted'")),
        ("disbursement-lines", Counted.One("funds_disbursement_lines", "1 = 1")),
        ("bank-statements", Counted.One("funds_bank_statements", "1 = 1")),
        ("bank-matches", Counted.One("funds_bank_matches", "1 = 1")),
        ("disclosures", Counted.One("funds_disclosures", "1 = 1")),
        ("hotline-cases", Counted.One("funds_hotline_cases", "1 = 1")),
        ("fund-vouchers", Counted.One("funds_vouchers", "1 = 1")),
        ("bank-loans", Counted.One("funds_bank_loans", "1 = 1")),
        ("bank-loans?state=settled", Counted.One("funds_bank_loans", "t.state = 'Settled'")),
        ("loans", Counted.One("funds_loans", "1 = 1")),
        ("loans?late=true", Counted.One("funds_loans", "t.next_due_on < @today")),
        ("projects", Counted.One("projects_projects", "1 = 1")),
        ("inspections", Counted.One("projects_inspections", "1 = 1")),
        ("inspection-findings", Counted.One("projects_inspection_findings", "1 = 1")),
        ("questionnaires", Counted.One("projects_questionnaires", "1 = 1")),
        ("liaison-officers", Counted.One("projects_liaison_officers", "1 = 1")),
        ("projects?state=building", Counted.One("projects_projects", "t.state = 'Building'")),
        ("service-entries", Counted.One("projects_service_entries", "1 = 1")),
        ("trainings", Counted.One("projects_trainings", "1 = 1")),
        ("trainings?state=held", Counted.One("projects_trainings", "t.state = 'Held'")),
        ("village-compacts", Counted.Two("projects_village_compacts", "1 = 1")),
        ("village-meetings", Counted.One("projects_village_meetings", "1 = 1")),
        ("village-talks", Counted.One("projects_village_talks", "1 = 1")),
        ("village-assignments", Counted.One("projects_village_assignments", "1 = 1")),
        ("reserve-cadres", Counted.One("projects_reserve_cadres", "1 = 1")),
    ];

    public static IReadOnlyDictionary<string, string> NotCounted { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["audit-records"] = "Grows while it is read; tests of its own say who sees what of it.",
        ["duplicates"] = "Of records both of which are within reach; a test of its own says who sees which.",
        ["jobs/{name}/runs"] = "The system's own work, of no place.",
        ["pairing-board/helpers"] = "Of one branch, by its identifier; whether it is within reach is asked elsewhere.",
        ["link-proposals"] = "The county department's alone, which reaches every row.",
        ["matching-proposals"] = "The county department's alone, which reaches every row.",
        ["matching-proposals/{proposalId}/lines"] = "The county department's alone, which reaches every row.",
        ["messages"] = "Of their reader, wherever that is.",
        ["public/disclosures"] = "For everybody, in public.",
        ["public/notices"] = "For everybody, in public.",
        ["score-outcomes"] = "The demo's assessment is published and not yet final: nothing is proposed yet; a test of its own says who may not read it.",
        ["users"] = "Kept by the administrators, who have no subtree.",
    };

    public static IReadOnlyList<(string Path, string Figure, Counted Rows)> Figures { get; } =
    [
        ("ledger/count", "count", Counted.One("members_ledger", Current)),
        ("quota", "whole.members", Counted.One("members_people", Member)),
        ("quota", "whole.listed", Counted.One("members_ledger", Current)),
        .. new[] { "publicity", "regulation", "safeguard", "assessment" }.Select(step => ("decision-steps", step, Counted.One("assessment_decisions", $"t.{step} = @yes AND t.superseded_by IS NULL"))),
        ("sources-and-uses?year=2026", "total.income", Counted.One("funds_vouchers", "t.kind IN ('Income', 'Fee') AND t.year = 2026", "COALESCE(SUM(t.received), 0)")),
        ("loan-portfolio", "loans", Counted.One("funds_loans", "t.lent_on IS NOT NULL")),
        ("loan-portfolio", "outstanding", Counted.One("funds_loans", "t.lent_on IS NOT NULL", "COALESCE(SUM(t.outstanding), 0)")),
        ("project-figures", "count", Counted.One("projects_projects", "t.state NOT IN ('Draft', 'Ended')")),
        ("project-figures", "investment", Counted.One("projects_projects", "t.state NOT IN ('Draft', 'Ended')", "COALESCE(SUM(t.investment), 0)")),
        ("training-figures", "trainings", Counted.One("projects_trainings", "t.state = 'Held'")),
        ("service-figures", "count", Counted.One("projects_service_entries", "t.struck_why IS NULL")),
        ("case-figures", "open", Counted.One("recognition_cases", "t.open_key IS NOT NULL")),
        ("case-figures", "held", Counted.One("recognition_cases", "t.open_key IS NOT NULL AND t.held = @yes")),
        ("case-figures", "overdue", Counted.One("recognition_cases", "t.open_key IS NOT NULL AND t.frozen_on IS NULL AND ((t.decided_on IS NULL AND t.due_on < @today) OR t.step_due_on < @today)")),
        ("commitment-total", "made", Counted.Two("pairing_commitments", "1 = 1")),
        ("commitment-total", "amount", Counted.Two("pairing_commitments", "t.state <> 'Withdrawn'", "COALESCE(SUM(t.amount), 0)")),
        ("pairing-coverage", "branches", Counted.One("members_organisations", OrganBranch)),
        ("pairing-coverage", "branchesLinked", Counted.One("members_organisations", $"{OrganBranch} AND EXISTS (SELECT 1 FROM pairing_branch_links l WHERE l.branch_id = t.id AND l.state = 'Active')")),
        ("pairing-coverage", "places", Counted.One("members_organisations", Village)),
        ("pairing-coverage", "placesLinked", Counted.One("members_organisations", $"{Village} AND {Linked}")),
        ("pairing-coverage", "links", Counted.Two("pairing_branch_links", Active)),
        ("pairing-coverage", "helpers", Counted.Two("pairing_pairs", Active, "COUNT(DISTINCT t.helper_id)")),
        ("pairing-coverage", "beneficiaries", Counted.Two("pairing_pairs", Active, "COUNT(DISTINCT t.subject_id)")),
        ("pairing-coverage", "pairs", Counted.Two("pairing_pairs", Active)),
        ("pairing-coverage", "recognised", Counted.One("members_ledger", Current)),
        ("pairing-coverage", "recognisedPaired", Counted.One("members_ledger", $"{Current} AND {Paired}")),
    ];

    public static IReadOnlyDictionary<string, Counted> Dashboard { get; } = new Dictionary<string, Counted>(StringComparer.Ordinal)
    {
        ["members"] = Counted.One("members_people", Member),
        ["fullMembers"] = Counted.One("members_people", $"{Member} AND t.party_status = 'FullMember'"),
        ["recognised"] = Counted.One("members_ledger", Current),
        ["recognisedPaired"] = Counted.One("members_ledger", $"{Current} AND {Paired}"),
        ["villages"] = Counted.One("members_organisations", Village),
        ["villagesLinked"] = Counted.One("members_organisations", $"{Village} AND {Linked}"),
        ["organBranches"] = Counted.One("members_organisations", OrganBranch),
        ["pairs"] = Counted.Two("pairing_pairs", Active),
        ["visits"] = Counted.Two("pairing_visits", Made),
        ["peopleVisited"] = Counted.Two("pairing_visits", $"{Made} AND t.pair_id IS NOT NULL", "COUNT(DISTINCT CONCAT(SUBSTRING(CAST(t.day AS varchar(10)), 1, 7), CAST(t.subject_id AS varchar(40))))"),
        ["given"] = Counted.Two("pairing_visits", Made, "SUM(t.cash + t.goods_worth)"),
        ["entered"] = Counted.One("members_ledger", "t.\"from\" >= @first AND t.\"from\" < @end"),
        ["exited"] = Counted.One("members_ledger", "t.until >= @first AND t.until < @end"),
    };
}
