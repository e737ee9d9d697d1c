using Assistance.Funds.Contracts;
using Assistance.Kernel.Forms;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Funds.Disclosures;

/// <summary>A statement for the print page; it holds nothing that the public does not read.</summary>
internal static class GetDisclosureForm
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Query>(HttpVerb.Get, "/disclosures/{disclosureId}/form", (DisclosureId disclosureId) => new Query(disclosureId));

    [Allow(Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.Leader, Role.OversightPanel)]
    internal sealed record Query(DisclosureId DisclosureId) : IQuery<FilledForm>;

    internal sealed class Handler(DisclosurePapers papers) : IQueryHandler<Query, FilledForm>
    {
        public async Task<Result<FilledForm>> Handle(Query request, CancellationToken cancellationToken)
        {
            var filled = await papers.FillAsync(request.DisclosureId, cancellationToken);
            return filled.Refusal is { } refusal ? refusal : filled.Value.Form;
        }
    }
}
