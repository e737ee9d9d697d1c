using Assistance.Kernel.Calendar;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;

namespace Assistance.Recognition.Policy;

/// <summary>Who may be recognised: section <c>eligibility</c> of a pack.</summary>
/// <param name="Routes">The ways in; an application names the one it takes.</param>
/// <param name="Causes">Causes that count, by the standard's codes; one is required (rule B5).</param>
/// <param name="Exclusions">What shuts somebody out; each is asked of every applicant.</param>
/// <param name="IncomeLines">Annual income below which the route by income opens (rules G1, H10, I1).</param>
/// <param name="Window">The days of the year on which applications are taken; all year where null.</param>
/// <param name="Required">What the file must hold before somebody can come into the ledger (rule G3).</param>
internal sealed record EligibilityPolicy(
    IReadOnlyList<EntryRoute> Routes,
    IReadOnlyList<string> Causes,
    IReadOnlyList<Exclusion> Exclusions,
    IReadOnlyList<IncomeLine>? IncomeLines = null,
    ApplicationWindow? Window = null,
    IReadOnlyList<LedgerFact>? Required = null)
{
    public const string SectionName = "eligibility";

    /// <summary>rule B7: six months unpaid without a reason speak against a declaration that the dues are not refused.</summary>
    public Refusal? RefuseDues(HouseholdSnapshot file) =>
        Exclusions.Any(exclusion => exclusion.Code == Exclusion.RefusesDues) && file.Dues is { Overdue: true } dues ? RecognitionRefusals.DuesUnpaid(dues.MonthsUnpaid) : null;

    public EntryRoute? Route(string code) => Routes.FirstOrDefault(route => route.Code == code);

    /// <summary>The line of a place and year: that of the latest year not after it.</summary>
    public IncomeLine? Line(Residence residence, int year) => (IncomeLines ?? [])
        .Where(line => line.Residence == residence && line.FromYear <= year).MaxBy(line => line.FromYear);
}

/// <summary>A line is drawn by head or for the household as a whole, as its source says it: one of the two is given (rule G1).</summary>
/// <param name="FromYear">The first year of income that it is compared with.</param>
/// <param name="Inclusive">Whether an income of exactly the line still counts: 以下 includes it, 低于 does not.</param>
internal sealed record IncomeLine(int FromYear, Residence Residence, Money? PerCapita = null, Money? Household = null, bool Inclusive = false)
{
    /// <summary>Whether a household of this income, by head and as a whole, lies within the line.</summary>
    public bool Admits(Money? perCapita, Money? household)
    {
        var (income, line) = Household is { } whole ? (household, whole) : (perCapita, PerCapita!.Value);
        return income < line || (Inclusive && income == line);
    }
}

/// <summary>A way in. Every condition that it sets must hold.</summary>
/// <param name="Residence">Only for those who live there; for both where null (rules G1, I1).</param>
/// <param name="BelowIncomeLine">Income must lie below the line of place and year.</param>
/// <param name="Identities">The household holds one of these assistance identities.</param>
/// <param name="Causes">The primary cause is one of these.</param>
/// <param name="MinimumAge">In completed years on the day of the application (rule A8: together with the standing and what the branch attests).</param>
/// <param name="MinimumStanding">党龄 in completed years on the day of the application, computed from the file (rule A8).</param>
/// <param name="Attested">Conditions that the branch confirms one by one, for no register holds them.</param>
internal sealed record EntryRoute(
    string Code,
    string Chinese,
    string English,
    Residence? Residence = null,
    bool BelowIncomeLine = false,
    IReadOnlyList<string>? Identities = null,
    IReadOnlyList<string>? Causes = null,
    int? MinimumAge = null,
    int? MinimumStanding = null,
    IReadOnlyList<Condition>? Attested = null);

/// <summary>What a ledger says of everybody in it (rule G3).</summary>
internal enum LedgerFact
{
    /// <summary>本人基本情况: sex and date of birth.</summary>
    Self,

    /// <summary>家庭成员: how many live in the household, and how many can work.</summary>
    Household,

    /// <summary>年收入: of the household, with its year.</summary>
    Income,

    /// <summary>生产生活情况: health, ability to work and housing.</summary>
    Situation,

    /// <summary>困难情况及原因: the primary cause.</summary>
    Cause,
}

internal sealed record Condition(string Code, string Chinese, string English);

/// <param name="Rule">The article that it comes from.</param>
internal sealed record Exclusion(string Code, string Chinese, string English, string Rule)
{
    /// <summary>The one for which the branch's record of dues is the evidence (rule B7).</summary>
    public const string RefusesDues = "refusesDues";
}

/// <param name="From">Month and day, both days inclusive.</param>
internal sealed record ApplicationWindow(MonthDay From, MonthDay Until)
{
    public bool Covers(DateOnly day) => From.CompareTo(MonthDay.Of(day)) <= 0 && Until.CompareTo(MonthDay.Of(day)) >= 0;
}
