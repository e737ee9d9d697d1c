using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Paging;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Pairing.Board;
using Assistance.Pairing.Contracts;
using Assistance.Pairing.Domain;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Pairing.Commitments;

/// <summary>Promises within scope: open, overdue, kept.</summary>
internal static class ListCommitments
{
    private static readonly SortMap<Commitment, CommitmentId> Sorts = new SortMap<Commitment, CommitmentId>(c => c.Id, "dueOn")
        .By("dueOn", c => c.DueOn).By("madeOn", c => c.MadeOn);

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Query>(HttpVerb.Get, "/commitments", ([AsParameters] PageRequest page, [AsParameters] CommitmentFilter filter) => new Query(page, filter));

    [Allow(Role.Helper, Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.Leader, Role.OversightPanel)]
    internal sealed record Query(PageRequest Page, CommitmentFilter Filter) : IQuery<Page<CommitmentRow>>;

    internal sealed class Handler(ChosenCommitments chosen, BondNames names, BusinessClock clock) : IQueryHandler<Query, Page<CommitmentRow>>
    {
        public async Task<Result<Page<CommitmentRow>>> Handle(Query request, CancellationToken cancellationToken)
        {
            var (rows, today) = (await chosen.OfAsync(request.Filter, cancellationToken), clock.Today);
            var page = await rows.ToPageAsync(request.Page, Sorts, CommitmentView.Select, cancellationToken);
            if (page.Refusal is not null)
                return page.Refusal;
            var ends = await names.OfAsync(page.Value.Items, c => c.PairId, c => c.LinkId, cancellationToken);
            return new Page<CommitmentRow>(
                [.. page.Value.Items.Select(c => new CommitmentRow(c, ends(c).Helping, ends(c).Helped, c.State == CommitmentState.Open && c.DueOn < today))], page.Value.Next);
        }
    }
}
