using Assistance.Funds.Contracts;
using Assistance.Kernel.Audit;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Forms;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Funds.Statements;

/// <summary>The journal (Form 16) for the print page; who opened it is kept.</summary>
internal static class GetJournalForm
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Query>(HttpVerb.Get, "/funds/{fundId}/journal/form", (FundId fundId, DateOnly? from, DateOnly? to) => new Query(fundId, from, to));

    /// <param name="From">The first of the year where none is named.</param>
    /// <param name="To">Today where none is named.</param>
    [Allow(Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.Leader, Role.OversightPanel)]
    internal sealed record Query(FundId FundId, DateOnly? From, DateOnly? To) : IQuery<FilledForm>;

    internal sealed class Handler(JournalPages pages, RequestContext context, ReadAudit reads, BusinessClock clock) : IQueryHandler<Query, FilledForm>
    {
        public async Task<Result<FilledForm>> Handle(Query request, CancellationToken cancellationToken)
        {
            var page = await pages.ReadAsync(request.FundId, request.From, request.To, cancellationToken);
            if (page.Refusal is not null)
                return page.Refusal;
            reads.Opened(context, "fundJournal", request.FundId.ToString(), page.Value.Fund.OrgPath);
            return JournalForm.Fill(page.Value, context.Actor.Name, clock.Today);
        }
    }
}
