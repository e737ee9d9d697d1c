using Assistance.Kernel.Forms;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Members.Contracts;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Members.Forms;

/// <summary>A person's registration sheet as a Word document, numbers masked; who took it is kept.</summary>
internal static class ExportPersonForm
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Command>(HttpVerb.Post, "/people/{personId}/form-documents", (PersonId personId) => new Command(personId));

    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.Leader, Role.OversightPanel)]
    internal sealed record Command(PersonId PersonId) : ILongCommand<FileAnswer>;

    internal sealed class Handler(PersonSheets forms, FormFiles files) : ILongCommandHandler<Command, FileAnswer>
    {
        public async Task<Result<FileAnswer>> Handle(Command request, CancellationToken cancellationToken)
        {
            var filled = await forms.FillAsync(request.PersonId, inFull: false, cancellationToken);
            return filled.Succeeded
                ? await files.TakeAsync(filled.Value.Form, ("person", request.PersonId.ToString(), filled.Value.Path), reason: null, cancellationToken)
                : filled.Refusal;
        }
    }
}
