using System.Globalization;
using Assistance.Kernel.Audit;
using Assistance.Kernel.Forms;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Assessment.Commendations;

/// <summary>A year's list for the print page; who opened it is kept.</summary>
internal static class GetCommendationForm
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Query>(HttpVerb.Get, "/commendations/{year}/form", (int year) => new Query(year));

    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.Leader, Role.OversightPanel)]
    internal sealed record Query(int Year) : IQuery<FilledForm>;

    internal sealed class Handler(CommendationForms forms, RequestContext context, ReadAudit reads) : IQueryHandler<Query, FilledForm>
    {
        public async Task<Result<FilledForm>> Handle(Query request, CancellationToken cancellationToken)
        {
            var filled = await forms.FillAsync(request.Year, cancellationToken);
            if (filled.Refusal is null)
                reads.Opened(context, CommendationForms.Subject, request.Year.ToString(CultureInfo.InvariantCulture), OrgPath.Root);
            return filled;
        }
    }
}
