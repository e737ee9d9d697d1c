using System.Text.Json.Serialization;
using Assistance.Assessment.Data;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Assessment.Commendations;

/// <summary>Whom the meeting chose is shown to the public, for the days that the pack says.</summary>
internal static class PutUpCommendationNotice
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Post, "/commendations/{year}/notice", (int year, Command body) => body with { Year = year });

    [Allow(Role.CountyDepartment)]
    [NeedsVersion]
    internal sealed record Command : ICommand<CommendationView>
    {
        [JsonIgnore]
        public int Year { get; init; }
    }

    internal sealed class Handler(AssessmentDb db, CommendationViews views, BusinessClock clock) : ICommandHandler<Command, CommendationView>
    {
        public async Task<Result<CommendationView>> Handle(Command request, CancellationToken cancellationToken)
        {
            var loaded = await db.LoadForChangeAsync(db.Commendations.Where(c => c.Year == request.Year), CommendationRefusals.NotFound, cancellationToken);
            if (loaded.Refusal is not null)
                return loaded.Refusal;
            var undecided = await db.Nominations.CountAsync(n => n.Year == request.Year && (n.State == NominationState.Nominated || n.State == NominationState.Endorsed), cancellationToken);
            if (loaded.Value.PutUp(clock.Today, undecided) is { } refusal)
                return refusal;
            await db.SaveChangesAsync(cancellationToken);
            return await views.ViewAsync(loaded.Value, cancellationToken);
        }
    }
}
