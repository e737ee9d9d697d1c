using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.Uploads;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Assistance.Pairing.Contracts;
using Assistance.Pairing.Data;
using Assistance.Pairing.Domain;
using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Pairing.Visits;

/// <summary>Puts a photograph beside a visit that was logged; the same one again changes nothing.</summary>
internal static class AddVisitPhoto
{
    // The session's own token guards every unsafe request; a form needs no second one.
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapUseCase<Command>(HttpVerb.Create, "/visits/{visitId}/photos", (VisitId visitId, IFormFile file, [FromForm] string? note) => new Command(visitId, file, note))
        .DisableAntiforgery().ProducesProblem(StatusCodes.Status413PayloadTooLarge);

    /// <param name="File">JPEG or PNG of at most 10 MiB and 60 million pixels.</param>
    /// <param name="Note">What it shows.</param>
    [Allow(Role.Helper, Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment)]
    internal sealed record Command(VisitId VisitId, IFormFile File, string? Note = null) : ILongCommand<VisitView>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(command => command.Note).MaximumLength(AttachedFile.LongestNote).WithName("说明");
    }

    internal sealed class Handler(PairingDb db, IMediator mediator) : ILongCommandHandler<Command, VisitView>
    {
        public async Task<Result<VisitView>> Handle(Command request, CancellationToken cancellationToken)
        {
            if (!await db.Visits.AnyAsync(v => v.Id == request.VisitId, cancellationToken))
                return PairingRefusals.VisitNotFound;
            var upload = await Upload.ReadAsync(request.File, cancellationToken);
            return upload.Succeeded ? await mediator.Send(new Store(request.VisitId, request.File.FileName, upload.Value, request.Note), cancellationToken) : upload.Refusal;
        }
    }

    [Allow(Role.Helper, Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment)]
    internal sealed record Store(VisitId VisitId, string FileName, Upload Upload, string? Note) : ICommand<VisitView>
    {
        public override string ToString() => nameof(Store);
    }

    internal sealed class StoreHandler(PairingDb db, Bonds bonds, HelpingSide side, PhotoFiles files, RequestContext context, BusinessClock clock) : ICommandHandler<Store, VisitView>
    {
        public async Task<Result<VisitView>> Handle(Store request, CancellationToken cancellationToken)
        {
            var loaded = await db.LoadForChangeAsync(db.Visits.Where(v => v.Id == request.VisitId), PairingRefusals.VisitNotFound, cancellationToken);
            if (loaded.Refusal is not null)
                return loaded.Refusal;
            var visit = loaded.Value;
            var bond = await bonds.FindAsync(visit.PairId, visit.LinkId, cancellationToken);
            if (bond.Refusal is not null)
                return bond.Refusal;
            if (visit.NotMade() is { } early)
                return early;
            if (!side.MayCorrect(visit, bond.Value))
                return PairingRefusals.NotLogger;
            var photo = visit.Photograph(Ids.New<AttachmentId>(clock.Time), request.FileName, request.Upload, request.Note, context.Actor, clock.Today);
            if (photo.Refusal is not null)
                return photo.Refusal;
            if (photo.Value is { } added)
                files.Keep(added.Id, request.Upload);
            await db.SaveChangesAsync(cancellationToken);
            return VisitView.Of(visit);
        }
    }
}
