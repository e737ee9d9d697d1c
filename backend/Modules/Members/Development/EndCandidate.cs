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

/// <summary>The way into the party is given up: withdrawn by the person, or stopped by the branch.</summary>
internal static class EndCandidate
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Post, "/candidates/{candidateId}/end", (CandidateId candidateId, Command body) => body with { CandidateId = candidateId });

    /// <param name="On">Today unless given.</param>
    [Allow(Role.BranchSecretary, Role.TownshipCommittee, Role.CountyDepartment)]
    internal sealed record Command(string Reason, DateOnly? On = null) : ICommand<CandidateView>
    {
        [JsonIgnore]
        public CandidateId CandidateId { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(command => command.Reason).Must(text => !string.IsNullOrWhiteSpace(text)).WithMessage("请写明原因。").MaximumLength(Candidate.LongestReason);
    }

    internal sealed class Handler(MembersDb db, CandidateDesk desk, BusinessClock clock) : ICommandHandler<Command, CandidateView>
    {
        public async Task<Result<CandidateView>> Handle(Command request, CancellationToken cancellationToken)
        {
            var on = request.On ?? clock.Today;
            var found = await db.LoadForChangeAsync(db.Candidates.Where(c => c.Id == request.CandidateId), DevelopmentRefusals.NotFound, cancellationToken);
            if (found.Refusal is { } refusal)
                return refusal;
            if (MembersRefusals.DayOutOfBounds(on, found.Value.Since, clock.Today) is { } wrong)
                return wrong;
            if (found.Value.End(on, request.Reason.Trim()).Refusal is { } no)
                return no;
            await db.SaveChangesAsync(cancellationToken);
            return await desk.ViewAsync(found.Value, cancellationToken);
        }
    }
}
