using Assistance.Kernel.Http;
using Assistance.Kernel.Paging;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Members.Ledger;

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
            return await lines.ToPageAsync(request.Page, Sorts, () => LedgerRow.Columns((LedgerValues)lines.Arguments[0]), cancellationToken);
        }
    }
}
