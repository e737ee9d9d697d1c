using System.Globalization;
using Assistance.Kernel.Forms;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Assessment.Commendations;

/// <summary>A year's list as a Word document; who took it is kept.</summary>
internal static class ExportCommendationForm
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Command>(HttpVerb.Post, "/commendation-documents", (Command body) => body);

    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.Leader, Role.OversightPanel)]
    internal sealed record Command(int Year) : ILongCommand<FileAnswer>;

    internal sealed class Handler(CommendationForms forms, FormFiles files) : ILongCommandHandler<Command, FileAnswer>
    {
        public async Task<Result<FileAnswer>> Handle(Command request, CancellationToken cancellationToken)
        {
            var filled = await forms.FillAsync(request.Year, cancellationToken);
            return filled.Succeeded
                ? await files.TakeAsync(filled.Value, (CommendationForms.Subject, request.Year.ToString(CultureInfo.InvariantCulture), OrgPath.Root), reason: null, cancellationToken)
                : filled.Refusal;
        }
    }
}
