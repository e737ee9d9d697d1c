using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.Uploads;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Assistance.Members.Data;
using Assistance.Members.Domain;
using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Members.Changes;

/// <summary>Puts the picture or paper that proves it beside a change request of one's own; the same one again changes nothing.</summary>
internal static class HandInChangePaper
{
    // The session's own token guards every unsafe request; a form needs no second one.
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapUseCase<Command>(
            HttpVerb.Create, "/change-requests/{changeRequestId}/papers", (ChangeRequestId changeRequestId, IFormFile file, [FromForm] string? note) => new Command(changeRequestId, file, note))
        .DisableAntiforgery().ProducesProblem(StatusCodes.Status413PayloadTooLarge);

    /// <param name="File">JPEG, PNG or PDF of at most 10 MiB and 60 million pixels.</param>
    /// <param name="Note">What it shows.</param>
    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment)]
    internal sealed record Command(ChangeRequestId ChangeRequestId, IFormFile File, string? Note = null) : ILongCommand<ChangeRequestView>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(command => command.Note).MaximumLength(AttachedFile.LongestNote).WithName("说明");
    }

    internal sealed class Handler(MembersDb db, IMediator mediator) : ILongCommandHandler<Command, ChangeRequestView>
    {
        public async Task<Result<ChangeRequestView>> Handle(Command request, CancellationToken cancellationToken)
        {
            if (!await db.InScope<ChangeRequest>().AnyAsync(r => r.Id == request.ChangeRequestId, cancellationToken))
                return ChangeRefusals.NotFound;
            var upload = await Upload.ReadAsync(request.File, cancellationToken);
            return upload.Succeeded ? await mediator.Send(new Store(request.ChangeRequestId, request.File.FileName, upload.Value, request.Note), cancellationToken) : upload.Refusal;
        }
    }

    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment)]
    internal sealed record Store(ChangeRequestId ChangeRequestId, string FileName, Upload Upload, string? Note) : ICommand<ChangeRequestView>
    {
        public override string ToString() => nameof(Store);
    }

    internal sealed class StoreHandler(MembersDb db, ChangeDesk desk, ChangePapers papers, RequestContext context, BusinessClock clock) : ICommandHandler<Store, ChangeRequestView>
    {
        public async Task<Result<ChangeRequestView>> Handle(Store request, CancellationToken cancellationToken)
        {
            var found = await db.LoadForChangeAsync(db.InScope<ChangeRequest>().Where(r => r.Id == request.ChangeRequestId), ChangeRefusals.NotFound, cancellationToken);
            if (found.Refusal is { } refusal)
                return refusal;
            var handed = found.Value.HandIn(Ids.New<AttachmentId>(clock.Time), request.FileName, request.Upload, request.Note, context.Actor, clock.Today);
            if (handed.Refusal is { } no)
                return no;
            if (handed.Value is { } paper)
                papers.Keep(paper.Id, request.Upload);
            await db.SaveChangesAsync(cancellationToken);
            return await desk.ShowAsync(found.Value, cancellationToken);
        }
    }
}
