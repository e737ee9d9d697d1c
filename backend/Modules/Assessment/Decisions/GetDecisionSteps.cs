using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Assessment.Decisions;

/// <summary>How many decisions each of the four steps has (rule D14); those whose place a later one took are not counted.</summary>
internal static class GetDecisionSteps
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Query>(HttpVerb.Get, "/decision-steps", (int? year, OrgId? organisationId) => new Query(year, organisationId));

    /// <param name="Year">In which the meetings were held; all years where it is left out.</param>
    /// <param name="OrganisationId">Of it and of all below it; all in scope where it is left out.</param>
    [Allow(Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.Leader, Role.OversightPanel)]
    internal sealed record Query(int? Year, OrgId? OrganisationId) : IQuery<Answer>;

    internal sealed record Answer(int Publicity, int Regulation, int Safeguard, int Assessment);

    internal sealed class Handler(DecisionDesk desk) : IQueryHandler<Query, Answer>
    {
        public async Task<Result<Answer>> Handle(Query request, CancellationToken cancellationToken)
        {
            var standing = await desk.WantedAsync(new DecisionFilter(request.Year, OrganisationId: request.OrganisationId, Superseded: false), cancellationToken);
            // One decision may serve several steps: there are no more than fifteen ways to.
            var served = await standing.GroupBy(d => new { d.Publicity, d.Regulation, d.Safeguard, d.Assessment })
                .Select(group => new { group.Key, Count = group.Count() }).ToListAsync(cancellationToken);
            return new Answer(
                served.Where(some => some.Key.Publicity).Sum(some => some.Count),
                served.Where(some => some.Key.Regulation).Sum(some => some.Count),
                served.Where(some => some.Key.Safeguard).Sum(some => some.Count),
                served.Where(some => some.Key.Assessment).Sum(some => some.Count));
        }
    }
}
