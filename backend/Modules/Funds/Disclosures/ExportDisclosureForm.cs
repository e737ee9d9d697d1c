using Assistance.Funds.Contracts;
using Assistance.Kernel.Forms;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Funds.Disclosures;

/// <summary>A statement as a Word document; who took it is kept.</summary>
internal static class ExportDisclosureForm
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Post, "/disclosures/{disclosureId}/form-documents", (DisclosureId disclosureId) => new Command(disclosureId));

    [Allow(Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.Leader, Role.OversightPanel)]
    internal sealed record Command(DisclosureId DisclosureId) : ILongCommand<FileAnswer>;

    internal sealed class Handler(DisclosurePapers papers, FormFiles files) : ILongCommandHandler<Command, FileAnswer>
    {
        public async Task<Result<FileAnswer>> Handle(Command request, CancellationToken cancellationToken)
        {
            var filled = await papers.FillAsync(request.DisclosureId, cancellationToken);
            return filled.Refusal is { } refusal
                ? refusal
                : await files.TakeAsync(filled.Value.Form, ("disclosure", request.DisclosureId.ToString(), filled.Value.Path), reason: null, cancellationToken);
        }
    }
}
