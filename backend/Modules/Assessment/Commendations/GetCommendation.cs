using Assistance.Assessment.Data;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Assessment.Commendations;

/// <summary>A year's commendation: its classes, and how many were put forward within the caller's reach.</summary>
internal static class GetCommendation
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Query>(HttpVerb.Get, "/commendations/{year}", (int year) => new Query(year));

    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.Leader, Role.OversightPanel)]
    internal sealed record Query(int Year) : IQuery<CommendationView>;

    internal sealed class Handler(AssessmentDb db, CommendationViews views) : IQueryHandler<Query, CommendationView>
    {
        public async Task<Result<CommendationView>> Handle(Query request, CancellationToken cancellationToken) =>
            await db.Commendations.SingleOrDefaultAsync(c => c.Year == request.Year, cancellationToken) is { } found
                ? await views.ViewAsync(found, cancellationToken)
                : CommendationRefusals.NotFound;
    }
}
