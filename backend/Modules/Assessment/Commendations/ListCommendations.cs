using Assistance.Assessment.Data;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Assessment.Commendations;

/// <summary>The years in which people were commended, the latest first.</summary>
internal static class ListCommendations
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Query>(HttpVerb.Get, "/commendations", () => new Query());

    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.Leader, Role.OversightPanel)]
    internal sealed record Query : IQuery<Answer>;

    internal sealed record Answer(IReadOnlyList<CommendationRow> Items);

    /// <param name="Seats">Of all classes.</param>
    /// <param name="Taken">Given, of these.</param>
    internal sealed record CommendationRow(int Year, CommendationState State, DateOnly OpenedOn, DateOnly? NoticeUntil, DateOnly? FinalOn, int Seats, int Taken);

    internal sealed class Handler(AssessmentDb db) : IQueryHandler<Query, Answer>
    {
        public async Task<Result<Answer>> Handle(Query request, CancellationToken cancellationToken) => new Answer(
            await db.Commendations.OrderByDescending(c => c.Year)
                .Select(c => new CommendationRow(c.Year, c.State, c.OpenedOn, c.NoticeUntil, c.FinalOn, c.Classes.Sum(one => one.Seats), c.Classes.Sum(one => one.Taken))).ToListAsync(cancellationToken));
    }
}
