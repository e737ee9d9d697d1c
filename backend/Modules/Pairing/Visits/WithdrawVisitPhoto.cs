using System.Text.Json.Serialization;
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
using Microsoft.AspNetCore.Routing;

namespace Assistance.Pairing.Visits;

/// <summary>Takes out a photograph that does not belong there, for good; that it was there, who withdrew it and why stays.</summary>
internal static class WithdrawVisitPhoto
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Post, "/visit-photos/{photoId}/withdrawal", (AttachmentId photoId, Command body) => body with { PhotoId = photoId });

    [Allow(Role.Helper, Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment)]
    internal sealed record Command(string Reason) : ICommand<VisitView>
    {
        [JsonIgnore]
        public AttachmentId PhotoId { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Reason).NotEmpty().MaximumLength(AttachedFile.LongestNote).WithName("撤下原因");
    }

    internal sealed class Handler(PairingDb db, Bonds bonds, HelpingSide side, PhotoFiles files, IReviewedWork reviewed, RequestContext context, BusinessClock clock)
        : ICommandHandler<Command, VisitView>
    {
        public async Task<Result<VisitView>> Handle(Command request, CancellationToken cancellationToken)
        {
            var loaded = await db.LoadForChangeAsync(db.Visits.Where(v => v.Photos.Any(p => p.Id == request.PhotoId)), PairingRefusals.PhotoNotFound, cancellationToken);
            if (loaded.Refusal is not null)
                return loaded.Refusal;
            var visit = loaded.Value;
            var bond = await bonds.FindAsync(visit.PairId, visit.LinkId, cancellationToken);
            if (bond.Refusal is not null)
                return bond.Refusal;
            if (!side.MayCorrect(visit, bond.Value))
                return PairingRefusals.NotLogger;
            var until = visit.PairId is { } pair ? await reviewed.UntilAsync(pair, cancellationToken) : null;
            if (visit.WithdrawPhoto(request.PhotoId, request.Reason, until, context.Actor, clock.Today) is { } refusal)
                return refusal;
            await files.RemoveAsync(request.PhotoId, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
            return VisitView.Of(visit);
        }
    }
}
