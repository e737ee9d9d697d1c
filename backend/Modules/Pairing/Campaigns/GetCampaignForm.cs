using Assistance.Kernel.Audit;
using Assistance.Kernel.Forms;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Pairing.Campaigns;

/// <summary>The receipts or the summary of a round (Forms 8 and 9) for the print page; who opened it is kept.</summary>
internal static class GetCampaignForm
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Query>(
        HttpVerb.Get, "/campaigns/{key}/form", (string key, CampaignForm? form, OrgId? organisationId) => new Query(key, form ?? CampaignForm.Receipts, organisationId));

    /// <param name="Key">As <c>2027-spring</c>.</param>
    /// <param name="Form">The receipts unless said.</param>
    /// <param name="OrganisationId">The whole of the caller's reach where it is left out.</param>
    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.Leader, Role.OversightPanel)]
    internal sealed record Query(string Key, CampaignForm Form, OrgId? OrganisationId = null) : IQuery<FilledForm>;

    internal sealed class Handler(CampaignForms forms, RequestContext context, ReadAudit reads) : IQueryHandler<Query, FilledForm>
    {
        public async Task<Result<FilledForm>> Handle(Query request, CancellationToken cancellationToken)
        {
            var filled = await forms.FillAsync(request.Form, request.Key, request.OrganisationId, cancellationToken);
            if (filled.Refusal is not null)
                return filled.Refusal;
            reads.Opened(context, RemindOfCampaigns.Subject, request.Key, filled.Value.Path);
            return filled.Value.Form;
        }
    }
}
