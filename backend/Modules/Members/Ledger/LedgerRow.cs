using System.Linq.Expressions;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Members.People;

namespace Assistance.Members.Ledger;

/// <summary>One line of the ledger with the columns of Form 3; codes are those of the standard lists, numbers in masked form.</summary>
/// <param name="PerCapita">Annual income by head on the day of the decision.</param>
internal sealed record LedgerRow(
    LedgerEntryId Id, PersonId PersonId, string? TownshipName, OrgId OrganisationId, string OrganisationName, string Name, Sex? Sex, DateOnly? BirthDate, int? Age, string? CitizenId,
    string? Education, PartyStatus PartyStatus, DateOnly? JoinedOn, int? PartyStanding, string? Composition, int? HouseholdSize, Money? PerCapita, string? Health, NeedTier Tier, string Cause,
    IReadOnlyList<string> Identities, string? HelperUnit, string? Helpers, string? Phone, DateOnly? PairedSince, string? Measures, DateOnly From, DateOnly? Until, string? ExitReason,
    Money? Amount, string? Remark)
{
    /// <summary>Where they are taken from; every value in it is one of the query's.</summary>
    public static Expression<Func<LedgerLine, LedgerRow>> Columns(LedgerValues values) => line => new LedgerRow(
        line.Entry.Id, line.Entry.PersonId, line.Committee == null ? null : line.Committee.Name, line.Entry.OrgId, line.Branch.Name,
        line.Person.Name, line.Person.Sex, line.Person.BirthDate, Years.Completed(line.Person.BirthDate, values.Day),
        line.Person.CitizenId == null ? null : line.Person.CitizenId.Masked,
        line.Person.Education, line.Person.PartyStatus, line.Person.JoinedOn,
        Domain.PartyStanding.YearsOf(
            line.Person.PartyStatus, line.Person.JoinedOn, line.Person.FullMemberOn, line.Person.UncountedTimes, line.Person.State, line.Person.StateSince, values.Day),
        line.Person.Composition,
        line.Household == null ? null : line.Household.Size, line.Entry.PerCapita, line.Person.Profile.Health, line.Tier, line.Entry.Cause,
        line.Person.Profile.Identities.Codes, line.Entry.HelperUnit, line.Entry.Helpers,
        line.Person.Phone == null ? null : line.Person.Phone.Masked,
        line.Entry.PairedSince, line.Entry.Measures, line.Entry.From, line.Entry.Until, line.Entry.ExitReason, line.Entry.Amount, line.Person.Remark);
}
