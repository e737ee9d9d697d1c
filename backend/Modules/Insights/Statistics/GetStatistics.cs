using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Insights.Statistics;

/// <summary>A report of the pack in force, counted for a place as of a day (rules A4, H10): every figure leads to the people behind it.</summary>
internal static class GetStatistics
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Query>(
        HttpVerb.Get, "/statistics", (string? report, OrgId? organisationId, DateOnly? asOf) => new Query(report, organisationId, asOf));

    /// <param name="Report">Its code; the first of the pack unless given.</param>
    /// <param name="OrganisationId">The place; the widest that the caller's posts reach unless given.</param>
    /// <param name="AsOf">Today unless given.</param>
    [Allow(Role.Leader, Role.CountyDepartment, Role.TownshipCommittee, Role.OversightPanel, Role.BranchSecretary)]
    internal sealed record Query(string? Report, OrgId? OrganisationId, DateOnly? AsOf) : IQuery<StatisticsView>;

    internal sealed class Handler(Reports reports) : IQueryHandler<Query, StatisticsView>
    {
        public Task<Result<StatisticsView>> Handle(Query request, CancellationToken cancellationToken) =>
            reports.CountAsync(request.Report, request.OrganisationId, request.AsOf, cancellationToken);
    }
}
