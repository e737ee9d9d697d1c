using Assistance.Funds.Contracts;
using Assistance.Funds.Data;
using Assistance.Funds.Domain;
using Assistance.Kernel.Audit;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Forms;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Funds.Banking;

/// <summary>银行存款余额调节表 for the print page; who opened it is kept.</summary>
internal static class GetReconciliationForm
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Query>(HttpVerb.Get, "/funds/{fundId}/reconciliation/form", (FundId fundId, DateOnly? on) => new Query(fundId, on));

    /// <param name="On">The last day of the bank's lines where none is named.</param>
    [Allow(Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.Leader, Role.OversightPanel)]
    internal sealed record Query(FundId FundId, DateOnly? On) : IQuery<FilledForm>;

    internal sealed class Handler(FundsDb db, ReconciliationReader reader, RequestContext context, ReadAudit reads, BusinessClock clock) : IQueryHandler<Query, FilledForm>
    {
        public async Task<Result<FilledForm>> Handle(Query request, CancellationToken cancellationToken)
        {
            var fund = await db.Funds.SingleOrDefaultAsync(f => f.Id == request.FundId, cancellationToken);
            if (fund is null)
                return FundRefusals.NotFound;
            reads.Opened(context, "fundReconciliation", request.FundId.ToString(), fund.OrgPath);
            return ReconciliationForm.Fill(fund, await reader.ReadAsync(fund, request.On, clock.Today, mayMatch: false, cancellationToken), context.Actor.Name, clock.Today);
        }
    }
}
