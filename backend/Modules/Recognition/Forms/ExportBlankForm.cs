using Assistance.Kernel.Forms;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Members.Contracts;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Recognition.Forms;

/// <summary>The application (Form 1) to be filled in by hand, as a Word document; numbers masked, and who took it is kept.</summary>
internal static class ExportBlankForm
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Command>(HttpVerb.Post, "/blank-form-documents", (Command body) => body);

    /// <param name="PersonId">As on the print page.</param>
    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.Leader, Role.OversightPanel)]
    internal sealed record Command(PersonId? PersonId = null) : ILongCommand<FileAnswer>;

    internal sealed class Handler(BlankForms forms, FormFiles files) : ILongCommandHandler<Command, FileAnswer>
    {
        public async Task<Result<FileAnswer>> Handle(Command request, CancellationToken cancellationToken)
        {
            var filled = await forms.FillAsync(request.PersonId, cancellationToken);
            return filled.Succeeded ? await files.TakeAsync(filled.Value.Form, filled.Value.Subject, reason: null, cancellationToken) : filled.Refusal;
        }
    }
}
