using System.Text.Json.Serialization;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Members.Contracts;
using Assistance.Members.Data;
using Assistance.Members.Domain;
using Assistance.Members.Membership;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Members.Development;

/// <summary>
/// Somebody becomes an activist, a target of development, or a probationary member; refused with all that is missing. The branch makes
/// activists, the committee above it the others. What follows the admission is the membership's own.
/// </summary>
internal static class AdvanceCandidate
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Post, "/candidates/{candidateId}/advance", (CandidateId candidateId, Command body) => body with { CandidateId = candidateId });

    /// <param name="On">The day of the decision; today unless given.</param>
    [Allow(Role.BranchSecretary, Role.TownshipCommittee, Role.CountyDepartment)]
    internal sealed record Command(DateOnly? On = null) : ICommand<CandidateView>
    {
        [JsonIgnore]
        public CandidateId CandidateId { get; init; }
    }

    internal sealed class Handler(MembersDb db, CandidateDesk desk, MembershipHistory history, BusinessClock clock) : ICommandHandler<Command, CandidateView>
    {
        public async Task<Result<CandidateView>> Handle(Command request, CancellationToken cancellationToken)
        {
            var on = request.On ?? clock.Today;
            var found = await db.LoadForChangeAsync(db.Candidates.Where(c => c.Id == request.CandidateId), DevelopmentRefusals.NotFound, cancellationToken);
            if (found.Refusal is { } refusal)
                return refusal;
            var candidate = found.Value;
            if (!desk.Takes(candidate.AdvancedBy, candidate))
                return DevelopmentRefusals.OfTheCommittee;
            if (candidate.Advance(await desk.PolicyAsync(candidate, cancellationToken), on, clock.Today).Refusal is { } no)
                return no;
            if (candidate.Stage == DevelopmentStage.Probationary && (await AdmitAsync(candidate, on, cancellationToken)).Refusal is { } refused)
                return refused;
            await db.SaveChangesAsync(cancellationToken);
            return await desk.ViewAsync(candidate, cancellationToken);
        }

        private async Task<Result<Done>> AdmitAsync(Candidate candidate, DateOnly on, CancellationToken cancellationToken)
        {
            var person = await db.Unscoped<Person>("The person of a candidate in scope.").AsTracking().SingleAsync(p => p.Id == candidate.PersonId, cancellationToken);
            var branch = await db.Unscoped<Organisation>("The branch of a candidate in scope.").SingleAsync(o => o.Id == candidate.OrgId, cancellationToken);
            if (!OrganisationRules.IsBranch(branch.Kind))
                return DevelopmentRefusals.NotAtBranch;
            var admitted = person.BecomeProbationary(on);
            if (admitted.Refusal is null)
                history.Record(person, MembershipEventKind.Admitted, on);
            return admitted;
        }
    }
}
