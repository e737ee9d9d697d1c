using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.Uploads;
using Assistance.Kernel.UseCases;
using Assistance.Recognition.Applications;
using Assistance.Recognition.Contracts;
using Assistance.Recognition.Data;
using Assistance.Recognition.Policy;
using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Recognition.Attachments;

/// <summary>Puts a picture or paper into a case's file as evidence of a step (rule B12): a photograph of the home, a certificate, signed minutes.</summary>
internal static class AddAttachment
{
    // The session's own token guards every unsafe request; a form needs no second one.
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapUseCase<Command>(HttpVerb.Create, "/cases/{caseId}/attachments", (CaseId caseId, IFormFile file, [FromForm] StepKind? step, [FromForm] string? note) => new Command(caseId, file, step, note))
        .DisableAntiforgery().ProducesProblem(StatusCodes.Status413PayloadTooLarge);

    /// <param name="File">JPEG, PNG or PDF of at most 10 MiB; a picture of at most 60 million pixels.</param>
    /// <param name="Step">What it proves: a step that was begun; the current one unless named.</param>
    /// <param name="Note">What it shows.</param>
    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment)]
    internal sealed record Command(CaseId CaseId, IFormFile File, StepKind? Step = null, string? Note = null) : ILongCommand<CaseView>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(command => command.Note).MaximumLength(AttachedFile.LongestNote).WithName("说明");
    }

    internal sealed class Handler(RecognitionDb db, IMediator mediator) : ILongCommandHandler<Command, CaseView>
    {
        public async Task<Result<CaseView>> Handle(Command request, CancellationToken cancellationToken)
        {
            if (!await db.Cases.AnyAsync(c => c.Id == request.CaseId, cancellationToken))
                return RecognitionRefusals.NotFound;
            var upload = await Upload.ReadAsync(request.File, cancellationToken);
            return upload.Succeeded
                ? await mediator.Send(new Store(request.CaseId, request.File.FileName, upload.Value, request.Step, request.Note), cancellationToken)
                : upload.Refusal;
        }
    }

    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment)]
    internal sealed record Store(CaseId CaseId, string FileName, Upload Upload, StepKind? Step, string? Note) : ICommand<CaseView>
    {
        public override string ToString() => nameof(Store);
    }

    internal sealed class StoreHandler(CaseDesk desk, AttachmentFiles files) : ICommandHandler<Store, CaseView>
    {
        public async Task<Result<CaseView>> Handle(Store request, CancellationToken cancellationToken)
        {
            var taken = await desk.TakeForEvidenceAsync(request.CaseId, cancellationToken);
            if (!taken.Succeeded)
                return taken.Refusal;
            var attached = taken.Value.Case.Attach(request.FileName, request.Upload, request.Step, request.Note, taken.Value.Sitting);
            if (!attached.Succeeded)
                return attached.Refusal;
            files.Keep(attached.Value.Id, request.Upload);
            return await desk.CloseAsync(taken.Value, cancellationToken);
        }
    }
}
