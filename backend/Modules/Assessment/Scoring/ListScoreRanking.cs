using Assistance.Assessment.Contracts;
using Assistance.Assessment.Data;
using Assistance.Assessment.Domain;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Assessment.Scoring;

/// <summary>Who stands where among those of about the same strength, by the whole and by each of its two parts, and what moved against the year before (rule C3).</summary>
internal static class ListScoreRanking
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Query>(HttpVerb.Get, "/scoring-rounds/{year}/ranking", (int year) => new Query(year));

    [Allow(Role.CountyDepartment, Role.Leader, Role.OversightPanel)]
    internal sealed record Query(int Year) : IQuery<Answer>;

    internal sealed record Answer(int Year, ScoringState State, IReadOnlyList<RankedClass> Classes);

    internal sealed record RankedClass(string Code, string Name, string EnglishName, IReadOnlyList<RankedOrganisation> Organisations);

    /// <param name="Rate">Reward or penalty in basis points of the project's points (rule H7); zero between the bands.</param>
    /// <param name="Shift">What that is, in hundredths of a point of the county's own assessment.</param>
    /// <param name="LastTotal">Of the year before; null where there was none.</param>
    /// <param name="Moved">By indicator, hundredths of a point against the year before.</param>
    internal sealed record RankedOrganisation(
        ScoreSheetId Id, OrgId OrganisationId, string Name, int Members, int? Rank, int? WorkRank, int? EvaluationRank, int? Total, string? Grade, int Rate, int Shift, int? LastRank, int? LastTotal,
        IReadOnlyList<MovedPoints> Moved);

    internal sealed record MovedPoints(string Code, string Name, string EnglishName, int By);

    internal sealed class Handler(AssessmentDb db, ScoringBook book) : IQueryHandler<Query, Answer>
    {
        public async Task<Result<Answer>> Handle(Query request, CancellationToken cancellationToken)
        {
            if (await book.FindAsync(request.Year, cancellationToken) is not { } round)
                return ScoringRefusals.NotFound;
            var policy = await book.PolicyOfAsync(round, cancellationToken);
            var sheets = await db.ScoreSheets.Where(sheet => sheet.Year == request.Year).ToListAsync(cancellationToken);
            var before = (await db.ScoreSheets.Where(sheet => sheet.Year == request.Year - 1 && sheet.Rank != null).ToListAsync(cancellationToken)).ToDictionary(sheet => sheet.OrgId);
            return new Answer(
                round.Year,
                round.State,
                [.. policy.Classes.OrderByDescending(one => one.LeastMembers).Select(one => new RankedClass(
                    one.Code,
                    one.Chinese,
                    one.English,
                    [.. sheets.Where(sheet => sheet.Class == one.Code).OrderBy(sheet => sheet.Rank ?? int.MaxValue).ThenBy(sheet => sheet.OrgPath)
                        .Select(sheet => Row(sheet, before.GetValueOrDefault(sheet.OrgId), policy))]))]);
        }

        private static RankedOrganisation Row(ScoreSheet sheet, ScoreSheet? before, ScoringPolicy policy)
        {
            var rate = sheet is { Rank: not null, Total: { } total } ? policy.Bands.RateOf(total) : 0;
            return new RankedOrganisation(
                sheet.Id,
                sheet.OrgId,
                sheet.Name,
                sheet.Members,
                sheet.Rank,
                sheet.WorkRank,
                sheet.EvaluationRank,
                sheet.Total,
                sheet is { Rank: not null, Total: { } points } ? policy.GradeOf(points).Chinese : null,
                rate,
                policy.Bands.ShiftOf(rate),
                before?.Rank,
                before?.Total,
                before is null ? [] : [.. policy.Indicators.Select(one => new MovedPoints(one.Code, one.Chinese, one.English, (sheet.Find(one.Code)?.Points ?? 0) - (before.Find(one.Code)?.Points ?? 0))).Where(moved => moved.By != 0)]);
        }
    }
}
