using Assistance.Assessment.Data;
using Assistance.Assessment.Domain;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Assessment.Scoring;

/// <summary>The years that were assessed, the latest first.</summary>
internal static class ListScoringRounds
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Query>(HttpVerb.Get, "/scoring-rounds", () => new Query());

    [Allow(Role.BranchSecretary, Role.Caseworker, Role.CountyDepartment, Role.Leader, Role.OversightPanel)]
    internal sealed record Query : IQuery<Answer>;

    internal sealed record Answer(IReadOnlyList<ScoringRoundRow> Items);

    internal sealed record ScoringRoundRow(int Year, ScoringState State, DateOnly OpenedOn, DateOnly? CountedUntil, DateOnly? PublishedOn, DateOnly? ObjectUntil, DateOnly? FinalOn);

    internal sealed class Handler(AssessmentDb db) : IQueryHandler<Query, Answer>
    {
        public async Task<Result<Answer>> Handle(Query request, CancellationToken cancellationToken) => new Answer(
            await db.ScoringRounds.OrderByDescending(round => round.Year)
                .Select(round => new ScoringRoundRow(round.Year, round.State, round.OpenedOn, round.CountedUntil, round.PublishedOn, round.ObjectUntil, round.FinalOn)).ToListAsync(cancellationToken));
    }
}
