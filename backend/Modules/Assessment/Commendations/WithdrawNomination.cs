using System.Text.Json.Serialization;
using Assistance.Assessment.Contracts;
using Assistance.Assessment.Data;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using FluentValidation;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Assessment.Commendations;

/// <summary>A nomination is taken back, with the reason: by its branch until it is endorsed, by a committee until it is decided, and by the county after that.</summary>
internal static class WithdrawNomination
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Post, "/commendation-nominations/{nominationId}/withdrawal", (NominationId nominationId, Command body) => body with { NominationId = nominationId });

    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment)]
    [NeedsVersion]
    internal sealed record Command(string Reason) : ICommand<NominationRow>
    {
        [JsonIgnore]
        public NominationId NominationId { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Reason).NotEmpty().MaximumLength(Nomination.LongestReason);
    }

    internal sealed class Handler(AssessmentDb db, CommendationViews views, RequestContext context) : ICommandHandler<Command, NominationRow>
    {
        public async Task<Result<NominationRow>> Handle(Command request, CancellationToken cancellationToken)
        {
            var loaded = await db.LoadForChangeAsync(db.Nominations.Where(n => n.Id == request.NominationId), CommendationRefusals.NominationNotFound, cancellationToken);
            if (loaded.Refusal is not null)
                return loaded.Refusal;
            var (nomination, was) = (loaded.Value, loaded.Value.State);
            var seated = was is NominationState.Chosen or NominationState.Awarded;
            if (seated && !context.Actor.Posts.Any(post => post.Role == Role.CountyDepartment))
                return CommendationRefusals.OnlyTheCounty;
            if (was == NominationState.Endorsed && !context.Actor.Posts.Any(post => Nomination.Endorsers.Contains(post.Role)))
                return CommendationRefusals.OnlyTheCommittee;
            if (nomination.Withdraw(request.Reason) is { } refusal)
                return refusal;
            if (seated)
                (await db.Commendations.AsTracking().SingleAsync(c => c.Year == nomination.Year, cancellationToken)).Vacate(nomination.Class);
            await db.SaveChangesAsync(cancellationToken);
            return await views.RowAsync(nomination, cancellationToken);
        }
    }
}
