using System.Linq.Expressions;
using Assistance.Kernel.Http;
using Assistance.Kernel.Paging;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Members.People;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Members.Ledger;

/// <summary>One line of the ledger with the columns of Form 3; codes are those of the standard lists, numbers in masked form.</summary>
/// <param name="PerCapita">Annual income by head on the day of the decision.</param>
internal sealed record LedgerRow(
    LedgerEntryId Id, PersonId PersonId, string? TownshipName, OrgId OrganisationId, string OrganisationName, string Name, Sex? Sex, DateOnly? BirthDate, int? Age, string? CitizenId,
    string? Education, PartyStatus PartyStatus, DateOnly? JoinedOn, int? PartyStanding, string? Composition, int? HouseholdSize, Money? PerCapita, string? Health, NeedTier Tier, string Cause,
    IReadOnlyList<string> Identities, string? HelperUnit, string? Helpers, string? Phone, DateOnly? PairedSince, string? Measures, DateOnly From, DateOnly? Until, string? ExitReason,
    Money? Amount, string? Remark);

/// <summary>The ledger of those recognised (台账, rule G3): current, as of a day, or those who have left it.</summary>
internal static class ListLedger
{
    private static readonly DateOnly Unknown = new(9999, 12, 31);
    private static readonly Money Unmeasured = new(long.MaxValue);

    private static readonly SortMap<LedgerLine, LedgerEntryId> Sorts = new SortMap<LedgerLine, LedgerEntryId>(line => line.Entry.Id, "organisation")
        .By("organisation", line => line.Entry.OrgPath)
        .By("name", line => line.Person.Name)
        .By("from", line => line.Entry.From)
        .By("until", line => line.Entry.Until ?? Unknown)
        .By("birthDate", line => line.Person.BirthDate ?? Unknown)
        .By("joinedOn", line => line.Person.JoinedOn ?? Unknown)
        .By("perCapita", line => line.Entry.PerCapita ?? Unmeasured);

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Query>(HttpVerb.Get, "/ledger", ([AsParameters] PageRequest page, [AsParameters] LedgerFilter filter) => new Query(page, filter));

    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.Leader, Role.OversightPanel, Role.Helper)]
    internal sealed record Query(PageRequest Page, LedgerFilter Filter) : IQuery<Page<LedgerRow>>;

    internal sealed class Handler(LedgerLines ledger) : IQueryHandler<Query, Page<LedgerRow>>
    {
        public async Task<Result<Page<LedgerRow>>> Handle(Query request, CancellationToken cancellationToken)
        {
            if (await ledger.MatchingAsync(request.Filter, cancellationToken) is not { } lines)
                return new Page<LedgerRow>([], null);
            return await lines.ToPageAsync(request.Page, Sorts, () => Columns((LedgerValues)lines.Arguments), cancellationToken);
        }

        private static Expression<Func<LedgerLine, LedgerRow>> Columns(LedgerValues values) => line => new LedgerRow(
            line.Entry.Id, line.Entry.PersonId, line.Committee == null ? null : line.Committee.Name, line.Entry.OrgId, line.Branch.Name,
            line.Person.Name, line.Person.Sex, line.Person.BirthDate, Years.Completed(line.Person.BirthDate, values.Day),
            line.Person.CitizenId == null ? null : line.Person.CitizenId.Masked,
            line.Person.Education, line.Person.PartyStatus, line.Person.JoinedOn, Years.Completed(line.Person.FullMemberOn, values.Day), line.Person.Composition,
            line.Household == null ? null : line.Household.Size, line.Entry.PerCapita, line.Person.Profile.Health, line.Tier, line.Entry.Cause,
            line.Person.Profile.Identities.Codes, line.Entry.HelperUnit, line.Entry.Helpers,
            line.Person.Phone == null ? null : line.Person.Phone.Masked,
            line.Entry.PairedSince, line.Entry.Measures, line.Entry.From, line.Entry.Until, line.Entry.ExitReason, line.Entry.Amount, line.Person.Remark);
    }
}
