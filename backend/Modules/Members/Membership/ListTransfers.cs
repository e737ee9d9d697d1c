using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Paging;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Members.Contracts;
using Assistance.Members.Data;
using Assistance.Members.Domain;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Members.Membership;

/// <summary>Letters that the caller's branches sent or are to receive.</summary>
internal static class ListTransfers
{
    private static readonly SortMap<Transfer, TransferId> Sorts = new SortMap<Transfer, TransferId>(t => t.Id, "-issuedOn").By("issuedOn", t => t.IssuedOn).By("validUntil", t => t.ValidUntil);

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Query>(HttpVerb.Get, "/transfers", ([AsParameters] PageRequest page, TransferState? state) => new Query(page, state));

    [Allow(Role.BranchSecretary, Role.TownshipCommittee, Role.CountyDepartment)]
    internal sealed record Query(PageRequest Page, TransferState? State = null) : IQuery<Page<TransferRow>>;

    /// <param name="Receives">Whether the caller may accept it.</param>
    /// <param name="Sends">Whether the caller may take it back, where their post is one that does.</param>
    internal sealed record TransferRow(TransferView Transfer, bool Receives, bool Sends);

    internal sealed class Handler(MembersDb db, RequestContext context, BusinessClock clock) : IQueryHandler<Query, Page<TransferRow>>
    {
        public async Task<Result<Page<TransferRow>>> Handle(Query request, CancellationToken cancellationToken)
        {
            IQueryable<Transfer> rows = db.Transfers;
            if (request.State is { } state)
                rows = rows.Where(t => t.State == state);
            var page = await rows.ToPageAsync(request.Page, Sorts, t => t, cancellationToken);
            return page.Refusal is { } refusal ? refusal : new Page<TransferRow>([.. page.Value.Items.Select(Row)], page.Value.Next);
        }

        private TransferRow Row(Transfer transfer) =>
            new(TransferView.Of(transfer, clock.Today), context.Scope.Covers(transfer.OtherPath), context.Scope.Covers(transfer.OrgPath));
    }
}
