using System.Text.Json.Serialization;
using Assistance.Assessment.Data;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Members.Contracts;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Assessment.Commendations;

/// <summary>The notice is over: those who were chosen are commended, and the list is final.</summary>
internal static class FinaliseCommendation
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Post, "/commendations/{year}/finalisation", (int year, Command body) => body with { Year = year });

    [Allow(Role.CountyDepartment)]
    [NeedsVersion]
    internal sealed record Command : ICommand<CommendationView>
    {
        [JsonIgnore]
        public int Year { get; init; }
    }

    internal sealed class Handler(AssessmentDb db, CommendationViews views, IPeople people, RequestContext context, BusinessClock clock) : ICommandHandler<Command, CommendationView>
    {
        public async Task<Result<CommendationView>> Handle(Command request, CancellationToken cancellationToken)
        {
            var loaded = await db.LoadForChangeAsync(db.Commendations.Where(c => c.Year == request.Year), CommendationRefusals.NotFound, cancellationToken);
            if (loaded.Refusal is not null)
                return loaded.Refusal;
            var standing = await db.Nominations.AsTracking().Where(n => n.Year == request.Year && Nomination.Standing.Contains(n.State)).ToListAsync(cancellationToken);
            var chosen = standing.Where(n => n.State == NominationState.Chosen).ToList();
            if (loaded.Value.Finalise(clock.Today, context.Actor.UserId, standing.Count - chosen.Count) is { } refusal)
                return refusal;
            var cards = await people.CardsAsync([.. chosen.Select(n => n.PersonId)], cancellationToken);
            if (chosen.Select(n => cards[n.PersonId]).Where(card => card.State != PersonState.Active).Select(card => card.Name).ToList() is { Count: > 0 } left)
                return CommendationRefusals.LeftSince(left);
            foreach (var nomination in chosen)
                nomination.Award();
            await db.SaveChangesAsync(cancellationToken);
            return await views.ViewAsync(loaded.Value, cancellationToken);
        }
    }
}
