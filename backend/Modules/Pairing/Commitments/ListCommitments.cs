using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Paging;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Assistance.Pairing.Board;
using Assistance.Pairing.Contracts;
using Assistance.Pairing.Data;
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
        routes.MapUseCase<Query>(HttpVerb.Get, "/commitments", (
            [AsParameters] PageRequest page, CommitmentState? state, bool? overdue, CommitmentKind? kind, OrgId? organisationId) => new Query(page, state, overdue, kind, organisationId));

    [Allow(Role.Helper, Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.Leader, Role.OversightPanel)]
    internal sealed record Query(PageRequest Page, CommitmentState? State = null, bool? Overdue = null, CommitmentKind? Kind = null, OrgId? OrganisationId = null) : IQuery<Page<CommitmentRow>>;

    /// <param name="Overdue">Open, and its day is past.</param>
    internal sealed record CommitmentRow(CommitmentView Commitment, string HelpingName, string HelpedName, bool Overdue);

    internal sealed class Handler(PairingDb db, Subtree subtree, BondNames names, BusinessClock clock) : IQueryHandler<Query, Page<CommitmentRow>>
    {
        public async Task<Result<Page<CommitmentRow>>> Handle(Query request, CancellationToken cancellationToken)
        {
            var rows = await subtree.OfAsync(db.Commitments, request.OrganisationId, cancellationToken);
            var today = clock.Today;
            if (request.State is { } state)
                rows = rows.Where(c => c.State == state);
            if (request.Kind is { } kind)
                rows = rows.Where(c => c.Kind == kind);
            if (request.Overdue is { } overdue)
                rows = rows.Where(c => (c.State == CommitmentState.Open && c.DueOn < today) == overdue);
            var page = await rows.ToPageAsync(request.Page, Sorts, CommitmentView.Select, cancellationToken);
            if (page.Refusal is not null)
                return page.Refusal;
            var ends = await names.OfAsync(page.Value.Items, c => c.PairId, c => c.LinkId, cancellationToken);
            return new Page<CommitmentRow>(
                [.. page.Value.Items.Select(c => new CommitmentRow(c, ends(c).Helping, ends(c).Helped, c.State == CommitmentState.Open && c.DueOn < today))], page.Value.Next);
        }
    }
}
