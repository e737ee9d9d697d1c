using Assistance.Kernel.Audit;
using Assistance.Kernel.Forms;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Members.Ledger;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Members.Forms;

/// <summary>The ledger (Form 3) for the print page, by the filter of the list; who opened it is kept.</summary>
internal static class GetLedgerForm
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Query>(HttpVerb.Get, "/ledger/form", ([AsParameters] LedgerFilter filter) => new Query(filter));

    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.Leader, Role.OversightPanel)]
    internal sealed record Query(LedgerFilter Filter) : IQuery<FilledForm>;

    internal sealed class Handler(LedgerForms forms, RequestContext context, ReadAudit reads) : IQueryHandler<Query, FilledForm>
    {
        public async Task<Result<FilledForm>> Handle(Query request, CancellationToken cancellationToken)
        {
            var filled = await forms.FillAsync(request.Filter, cancellationToken);
            if (!filled.Succeeded)
                return filled.Refusal;
            reads.Opened(context, "ledger", request.Filter.OrganisationId?.ToString() ?? "-", filled.Value.Path);
            return filled.Value.Form;
        }
    }
}
