using Assistance.Kernel.Exports;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Pairing.Campaigns;

/// <summary>The receipts or the summary of a round as a workbook; who took it is kept.</summary>
internal static class ExportCampaignTable
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Command>(HttpVerb.Post, "/campaign-tables", (Command body) => body);

    /// <param name="Campaign">As <c>2027-spring</c>.</param>
    /// <param name="OrganisationId">The whole of the caller's reach where it is left out.</param>
    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.Leader, Role.OversightPanel)]
    internal sealed record Command(string Campaign, CampaignForm Form, OrgId? OrganisationId = null) : ILongCommand<FileAnswer>;

    internal sealed class Handler(CampaignForms forms, ListExports exports) : ILongCommandHandler<Command, FileAnswer>
    {
        public async Task<Result<FileAnswer>> Handle(Command request, CancellationToken cancellationToken)
        {
            var workbook = await forms.WorkbookAsync(request.Form, request.Campaign, request.OrganisationId, cancellationToken);
            if (workbook.Refusal is not null)
                return workbook.Refusal;
            var noted = await exports.NoteAsync(RemindOfCampaigns.Subject, request, request.OrganisationId, cancellationToken);
            return noted.Refusal is { } refusal ? refusal : new FileAnswer(workbook.Value.FileName, FileAnswer.Xlsx, workbook.Value.Write);
        }
    }
}
