using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Members.Contracts;
using Assistance.Members.Data;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Members.Development;

/// <summary>One person's way into the party: every step of the pack, and what is still missing for the next stage.</summary>
internal static class GetCandidate
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Query>(HttpVerb.Get, "/candidates/{candidateId}", (CandidateId candidateId) => new Query(candidateId));

    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.Leader, Role.OversightPanel)]
    internal sealed record Query(CandidateId CandidateId) : IQuery<CandidateView>;

    internal sealed class Handler(MembersDb db, CandidateDesk desk) : IQueryHandler<Query, CandidateView>
    {
        public async Task<Result<CandidateView>> Handle(Query request, CancellationToken cancellationToken) =>
            await db.Candidates.SingleOrDefaultAsync(c => c.Id == request.CandidateId, cancellationToken) is { } candidate
                ? await desk.ViewAsync(candidate, cancellationToken)
                : DevelopmentRefusals.NotFound;
    }
}
