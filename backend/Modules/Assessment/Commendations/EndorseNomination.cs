using System.Text.Json.Serialization;
using Assistance.Assessment.Contracts;
using Assistance.Assessment.Data;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using FluentValidation;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Assessment.Commendations;

/// <summary>A township stands behind somebody whom a branch put forward, and says who of its people comes first (rule D7).</summary>
internal static class EndorseNomination
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Post, "/commendation-nominations/{nominationId}/endorsement", (NominationId nominationId, Command body) => body with { NominationId = nominationId });

    /// <param name="Rank">Among those of the township and class; the first is 1.</param>
    [Allow(Role.TownshipCommittee)]
    [NeedsVersion]
    internal sealed record Command(int Rank, string? Opinion = null) : ICommand<NominationRow>
    {
        [JsonIgnore]
        public NominationId NominationId { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Rank).InclusiveBetween(1, Nomination.MostRank);
            RuleFor(c => c.Opinion).MaximumLength(Nomination.LongestReason);
        }
    }

    internal sealed class Handler(AssessmentDb db, CommendationViews views, RequestContext context, BusinessClock clock) : ICommandHandler<Command, NominationRow>
    {
        public async Task<Result<NominationRow>> Handle(Command request, CancellationToken cancellationToken)
        {
            var loaded = await db.LoadForChangeAsync(db.Nominations.Where(n => n.Id == request.NominationId), CommendationRefusals.NominationNotFound, cancellationToken);
            if (loaded.Refusal is not null)
                return loaded.Refusal;
            var nomination = loaded.Value;
            var commendation = await db.Commendations.SingleAsync(c => c.Year == nomination.Year, cancellationToken);
            if (commendation.RefuseTo("endorse") is { } illegal)
                return illegal;
            // The caller's reach is the township.
            var others = db.Nominations.Where(n => n.Year == nomination.Year && n.Class == nomination.Class && n.Id != nomination.Id && Nomination.Standing.Contains(n.State));
            if (await others.AnyAsync(n => n.Rank == request.Rank, cancellationToken))
                return CommendationRefusals.RankTaken;
            if (nomination.Endorse(request.Rank, request.Opinion, clock.Today, context.Actor.UserId) is { } refusal)
                return refusal;
            await db.SaveChangesAsync(cancellationToken);
            return await views.RowAsync(nomination, cancellationToken);
        }
    }
}
