using Assistance.Kernel.Forms;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Members.Ledger;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Members.Forms;

/// <summary>The ledger as a Word document, by the filter of the list; who took it is kept.</summary>
internal static class ExportLedgerForm
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Command>(HttpVerb.Post, "/ledger-form-documents", (Command body) => body);

    /// <param name="Filter">As in the list; all in scope who stand in it now where it is left out.</param>
    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.Leader, Role.OversightPanel)]
    internal sealed record Command(LedgerFilter? Filter = null) : ILongCommand<FileAnswer>;

    internal sealed class Handler(LedgerForms forms, FormFiles files) : ILongCommandHandler<Command, FileAnswer>
    {
        public async Task<Result<FileAnswer>> Handle(Command request, CancellationToken cancellationToken)
        {
            var filter = request.Filter ?? new LedgerFilter();
            var filled = await forms.FillAsync(filter, cancellationToken);
            return filled.Succeeded
                ? await files.TakeAsync(filled.Value.Form, ("ledger", filter.OrganisationId?.ToString() ?? "-", filled.Value.Path), reason: null, cancellationToken)
                : filled.Refusal;
        }
    }
}
