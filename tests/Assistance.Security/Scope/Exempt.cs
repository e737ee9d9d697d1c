using Assistance.Kernel.Scoping;
using Assistance.Testing;

namespace Assistance.Security.Tests.Scope;

/// <summary>What is not asked about rows of another place, and why.</summary>
internal static class Exempt
{
    private const string LentFromAbove = "People borrow from the fund above their branch; whoever names a fund sees the loans of their own people and no others.";
    private static readonly Role[] AtTheCountyOnly = [Role.CountyDepartment, Role.SystemAdmin, Role.SecurityAdmin, Role.AuditAdmin];

    public static IReadOnlyDictionary<string, string> Kinds { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["InformationId"] = "Published for the whole county; only its author withdraws it.",
        ["PolicyId"] = "The rules by which a county decides are no secret.",
    };

    public static IReadOnlyDictionary<(string Operation, string Slot), string> Slots { get; } = new Dictionary<(string Operation, string Slot), string>
    {
        [("proposeBranchLinks", "items.placeId")] = "A branch may look after a village anywhere in the county.",
        [("draftPayment", "toFundId")] = "A township sends money back to the county's fund; a test of its own sends it beside.",
        [("editPayment", "toFundId")] = "A township sends money back to the county's fund; a test of its own sends it beside.",
        [("applyForLoan", "fundId")] = "A branch borrows for its people from the fund above it; a test of its own names a neighbour's.",
        [("exportLoans", "filter.fundId")] = LentFromAbove,
        [("getLoanPortfolio", "FundId")] = LentFromAbove,
        [("reportInspection", "findings.ownerId")] = "What was found is put right between the inspected place and the inspecting side; a test of its own names another place.",
        [("passOnIssue", "ownerId")] = "A need is passed on to whoever can meet it.",
        [("logVisit", "report.issues.ownerId")] = "A need is passed on to whoever can meet it.",
        [("makeVisit", "report.issues.ownerId")] = "A need is passed on to whoever can meet it.",
    };

    /// <summary>Exports, and whose rows they hold.</summary>
    private static readonly Dictionary<string, string> SeenFromBothEnds = new(StringComparer.Ordinal)
    {
        ["exportPairs"] = "Pair",
        ["exportVisits"] = "Visit",
        ["exportCommitments"] = "Commitment",
        ["exportCommitmentSums"] = "Commitment",
        ["exportIssues"] = "ReferredIssue",
        ["exportReviews"] = "HalfYearReview",
    };

    /// <summary>Commands whose requests name no row.</summary>
    public static IReadOnlyDictionary<string, string> Operations { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["exportCommendationForm"] = "The list of a year as it is put up in public.",
        ["findByNumber"] = "Asks by a person's number; a test of its own asks about another township's member.",
        ["tryPolicy"] = "Tries a pack on all cases within reach; a test of its own counts them for a township's panel.",
        ["uploadRoster"] = "A workbook names its rows in words; a test of its own uploads one about another township.",
        ["verifyAuditChain"] = "Hashes all records and tells nothing of them.",
        ["withdrawInformation"] = "Published for the whole county; a test of its own says that only its author withdraws it.",
    };

    /// <summary>Its posts are held at the county, to which every row belongs.</summary>
    public static bool IsOfTheCounty(Operation operation) => operation.UseCase.Allow!.Roles.All(AtTheCountyOnly.Contains);

    public static string? ReasonOf(Operation operation, IdSlot slot) => IsOfTheCounty(operation)
        ? "There is no other county."
        : Kinds.GetValueOrDefault(slot.Kind.Name) ?? Slots.GetValueOrDefault((operation.Id, slot.Path));

    /// <summary>A row out of reach that may be named all the same.</summary>
    public static bool MayName(Operation operation, IdSlot slot, Caller caller, ScopedRow row, IReadOnlyList<ScopedRow> rows)
    {
        var reached = rows.Where(caller.Reaches);
        return (operation.Id, slot.Path) switch
        {
            // A branch proposes its helpers to people of the villages that it looks after.
            ("proposePairs", "items.beneficiaryId") => reached.Any(link => link.Kind.Name == "BranchLink" && ((IScopedTwice)link.Entity).OtherPath.Covers(row.Path)),
            // A pair and what hangs on it are seen from both ends, and may be picked by the far one: the answer has rows. That they are no others, the list proves by their ids.
            ({ } export, "filter.organisationId") when SeenFromBothEnds.TryGetValue(export, out var kind) => reached.Any(seen => seen.Kind.Name == kind && seen.IsWithin(row.Path)),
            // A village's people stand with its branch.
            ("exportPairs", "filter.placeId") => reached.Any(seen => seen.Kind.Name == "Pair" && (seen.IsWithin(row.Path) || seen.IsWithin(row.Path.Parent))),
            ("getCommitmentTotal", "OrganisationId") => reached.Any(seen => seen.Kind.Name == "Commitment" && seen.IsWithin(row.Path)),
            ("exportCommitments" or "exportCommitmentSums", "filter.helperId") or ("getCommitmentTotal", "HelperId") or ("exportPairs", "filter.personId") =>
                reached.Any(pair => pair.Kind.Name == "Pair" && row.Ids.Any(id => pair.Named.Contains(id.Value))),
            // A secretary reads of a training that is announced above them, and sends people of their own.
            ("getTraining" or "listTrainees" or "enrolTrainees", "trainingId") => caller.Role == Role.BranchSecretary && row.Path.Covers(caller.Place),
            ("removeTrainee", "traineeId") => caller.Role == Role.BranchSecretary && reached.Any(own => own.Kind.Name == "Person" && own.Ids.Any(id => row.Named.Contains(id.Value))),
            _ => false,
        };
    }
}
