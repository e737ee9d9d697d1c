using Assistance.Kernel.Refusals;
using Assistance.Members.Contracts;

namespace Assistance.Recognition.Policy;

/// <summary>All that a route looks at: what the application says, and what the file held on its day.</summary>
internal sealed record Entry(Residence Residence, string PrimaryCause, IReadOnlyList<string> Attested, HouseholdSnapshot File, PartyStatus Status, DateOnly? BirthDate, DateOnly On);

/// <summary>Whether a route leads in.</summary>
internal static class RouteRules
{
    /// <returns>The first condition of the route that does not hold; null where it leads in.</returns>
    public static Refusal? Refuse(this EligibilityPolicy policy, EntryRoute route, Entry entry)
    {
        if (route.Residence is { } residence && residence != entry.Residence)
            return RecognitionRefusals.OtherResidence(residence);
        if (route.Causes is { } causes && !causes.Contains(entry.PrimaryCause))
            return RecognitionRefusals.CauseNotOfRoute;
        if ((route.Attested ?? []).Where(condition => !entry.Attested.Contains(condition.Code)).ToList() is { Count: > 0 } missing)
            return RecognitionRefusals.NotAttested(missing);
        if (route.BelowIncomeLine && policy.RefuseIncome(entry) is { } above)
            return above;
        if (route.Identities is { } identities && !entry.File.Identities.Any(identities.Contains))
            return RecognitionRefusals.NoIdentity;
        if (route.MinimumAge is { } age && (entry.BirthDate is not { } birth || birth.AddYears(age) > entry.On))
            return RecognitionRefusals.TooYoung;
        return route.MinimumStanding is { } years ? RefuseStanding(years, entry) : null;
    }

    // rule A8: the standing is computed, never attested; a probationary member has none
    private static Refusal? RefuseStanding(int years, Entry entry)
    {
        if (entry.File.PartyStanding is { } standing)
            return standing < years ? RecognitionRefusals.StandingTooShort(years, standing) : null;
        return entry.Status == PartyStatus.FullMember ? RecognitionRefusals.StandingUnknown : RecognitionRefusals.StandingTooShort(years, 0);
    }

    private static Refusal? RefuseIncome(this EligibilityPolicy policy, Entry entry)
    {
        if (entry.File.PerCapita is null)
            return RecognitionRefusals.IncomeUnknown;
        return policy.Line(entry.Residence, entry.File.IncomeYear ?? entry.On.Year) is { } line && !line.Admits(entry.File.PerCapita, entry.File.AnnualIncome)
            ? RecognitionRefusals.AboveIncomeLine(line)
            : null;
    }
}
