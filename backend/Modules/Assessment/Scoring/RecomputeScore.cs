using Assistance.Assessment.Contracts;
using Assistance.Assessment.Data;
using Assistance.Assessment.Domain;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Assessment.Scoring;

/// <summary>Reckons a sheet again from its frozen facts, its votes and the points given: whoever doubts a score asks here, and gets the same digit.</summary>
internal static class RecomputeScore
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Query>(HttpVerb.Get, "/score-sheets/{scoreSheetId}/recomputation", (ScoreSheetId scoreSheetId) => new Query(scoreSheetId));

    [Allow(Role.BranchSecretary, Role.Caseworker, Role.CountyDepartment, Role.Leader, Role.OversightPanel)]
    internal sealed record Query(ScoreSheetId ScoreSheetId) : IQuery<Answer>;

    /// <param name="Total">As it stands, in hundredths of a point.</param>
    /// <param name="Recomputed">As it comes out now.</param>
    internal sealed record Answer(int Total, int Recomputed, bool Same, IReadOnlyList<RecomputedLine> Lines);

    internal sealed record RecomputedLine(string Code, int? Done, int? Due, int? Points, int? Recomputed);

    internal sealed class Handler(AssessmentDb db, ScoringBook book, ScoreViews views) : IQueryHandler<Query, Answer>
    {
        public async Task<Result<Answer>> Handle(Query request, CancellationToken cancellationToken)
        {
            if (await db.ScoreSheets.SingleOrDefaultAsync(s => s.Id == request.ScoreSheetId, cancellationToken) is not { } sheet)
                return ScoringRefusals.SheetNotFound;
            var round = await db.ScoringRounds.SingleAsync(one => one.Year == sheet.Year, cancellationToken);
            if (sheet.Total is not { } total || !views.MayKnow(round))
                return ScoringRefusals.NotCounted;
            var policy = await book.PolicyOfAsync(round, cancellationToken);
            var measures = (await db.ScoreMeasures.Where(one => one.SheetId == sheet.Id && one.Number == sheet.Counted).ToListAsync(cancellationToken)).ToDictionary(one => one.Code);
            int? evaluation = sheet.Ballots.Count == 0 ? null : Reckoning.Together(sheet.Ballots.Select(ballot => (policy.Parties.Of(ballot.Party), ballot.Vote)));
            var lines = policy.Indicators.Select(indicator => Line(sheet.Find(indicator.Code)!, measures.GetValueOrDefault(indicator.Code), evaluation)).ToList();
            var weights = policy.Indicators.ToDictionary(indicator => indicator.Code, indicator => indicator.Weight);
            var recomputed = Reckoning.Total(lines.Select(line => (weights[line.Code], line.Recomputed)), sheet.Adjustment);
            return new Answer(total, recomputed, total == recomputed && lines.TrueForAll(line => line.Points == line.Recomputed), lines);
        }

        private static RecomputedLine Line(ScoreItem item, ScoreMeasure? measure, int? evaluation)
        {
            var (done, due) = item.Source == ScoreSource.Satisfaction ? (evaluation, evaluation is null ? null : ScoringPolicy.Whole) : (measure?.Done, measure?.Due);
            return new RecomputedLine(item.Code, done, due, item.Points, ScoreItem.PointsOf(item, done, due));
        }
    }
}
