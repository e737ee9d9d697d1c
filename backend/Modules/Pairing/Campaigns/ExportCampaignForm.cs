using Assistance.Kernel.Forms;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Pairing.Campaigns;

/// <summary>The receipts or the summary of a round as a Word document; who took it is kept.</summary>
internal static class ExportCampaignForm
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Command>(HttpVerb.Post, "/campaign-form-documents", (Command body) => body);

    /// <param name="Campaign">As <c>2027-spring</c>.</param>
    /// <param name="OrganisationId">The whole of the caller's reach where it is left out.</param>
    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.Leader, Role.OversightPanel)]
    internal sealed record Command(string Campaign, CampaignForm Form, OrgId? OrganisationId = null) : ILongCommand<FileAnswer>;

    internal sealed class Handler(CampaignForms forms, FormFiles files) : ILongCommandHandler<Command, FileAnswer>
    {
        public async Task<Result<FileAnswer>> Handle(Command request, CancellationToken cancellationToken)
        {
            var filled = await forms.FillAsync(request.Form, request.Campaign, request.OrganisationId, cancellationToken);
            return filled.Succeeded
                ? await files.TakeAsync(filled.Value.Form, (RemindOfCampaigns.Subject, request.Campaign, filled.Value.Path), reason: null, cancellationToken)
                : filled.Refusal;
        }
    }
}
