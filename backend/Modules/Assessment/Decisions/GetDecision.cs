using Assistance.Assessment.Contracts;
using Assistance.Assessment.Data;
using Assistance.Assessment.Domain;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Assessment.Decisions;

/// <summary>One decision, with the one whose place it took and the one that took its own.</summary>
internal static class GetDecision
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Query>(HttpVerb.Get, "/decisions/{decisionId}", (DecisionId decisionId) => new Query(decisionId));

    [Allow(Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.Leader, Role.OversightPanel)]
    internal sealed record Query(DecisionId DecisionId) : IQuery<DecisionView>;

    internal sealed class Handler(AssessmentDb db, DecisionDesk desk) : IQueryHandler<Query, DecisionView>
    {
        public async Task<Result<DecisionView>> Handle(Query request, CancellationToken cancellationToken) =>
            await db.Decisions.SingleOrDefaultAsync(d => d.Id == request.DecisionId, cancellationToken) is { } decision
                ? await desk.ViewAsync(decision, cancellationToken)
                : DecisionRefusals.NotFound;
    }
}
