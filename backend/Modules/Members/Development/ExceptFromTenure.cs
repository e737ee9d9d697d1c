using System.Text.Json.Serialization;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Members.Contracts;
using Assistance.Members.Data;
using Assistance.Members.Domain;
using FluentValidation;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Members.Development;

/// <summary>The committee above the branch lets somebody become an activist before the years with the employer are full, for a reason that stands beside it (rule F1).</summary>
internal static class ExceptFromTenure
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Post, "/candidates/{candidateId}/tenure-exception", (CandidateId candidateId, Command body) => body with { CandidateId = candidateId });

    /// <param name="On">The day of the committee's decision; today unless given.</param>
    /// <param name="Granted">False takes an exception back.</param>
    [Allow(Role.TownshipCommittee, Role.CountyDepartment)]
    internal sealed record Command(string Reason, DateOnly? On = null, bool Granted = true) : ICommand<CandidateView>
    {
        [JsonIgnore]
        public CandidateId CandidateId { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(command => command.Reason).Must(text => !string.IsNullOrWhiteSpace(text)).WithMessage("请写明原因。").MaximumLength(TakenStep.LongestEvidence);
    }

    internal sealed class Handler(MembersDb db, CandidateDesk desk, RequestContext context, BusinessClock clock) : ICommandHandler<Command, CandidateView>
    {
        public async Task<Result<CandidateView>> Handle(Command request, CancellationToken cancellationToken)
        {
            var found = await db.LoadForChangeAsync(db.Candidates.Where(c => c.Id == request.CandidateId), DevelopmentRefusals.NotFound, cancellationToken);
            if (found.Refusal is { } refusal)
                return refusal;
            if (!desk.Takes(StepTaker.Committee, found.Value))
                return DevelopmentRefusals.OfTheCommittee;
            var now = clock.Time.GetUtcNow();
            var act = (Guid.CreateVersion7(now), context.Actor.Name, now.UtcDateTime);
            var policy = await desk.PolicyAsync(found.Value, cancellationToken);
            if (found.Value.Except(policy, request.On ?? clock.Today, request.Reason, act, clock.Today, request.Granted).Refusal is { } no)
                return no;
            await db.SaveChangesAsync(cancellationToken);
            return await desk.ViewAsync(found.Value, cancellationToken);
        }
    }
}
