using System.Globalization;
using Assistance.Assessment.Contracts;
using Assistance.Assessment.Data;
using Assistance.Assessment.Domain;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Values;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Assessment.Scoring;

/// <summary>What the pack attaches to final scores, proposed with the record behind it (rules H7, D7, D12, C2, C4).</summary>
internal sealed class OutcomeProposals(AssessmentDb db, BusinessClock clock)
{
    public async Task<int> ProposeAsync(IReadOnlyList<ScoreSheet> sheets, ScoringPolicy policy, CancellationToken cancellationToken)
    {
        var year = sheets.Count == 0 ? 0 : sheets[0].Year;
        var before = await db.ScoreSheets.Where(sheet => sheet.Year == year - 1 && sheet.Rank != null).ToListAsync(cancellationToken);
        var wasLast = Last(before, sheet => sheet.Rank).ToDictionary(sheet => sheet.OrgId);
        List<ScoreOutcome> proposals =
        [
            .. sheets.SelectMany(sheet => OfBands(sheet, policy)),
            .. policy.Prizes.SelectMany(prize => OfPrize(prize, sheets)),
            .. sheets.Where(sheet => sheet.Total < policy.Failure.Below * ScoringPolicy.Hundredths).SelectMany(sheet => OfFailure(sheet, policy.Failure)),
            .. sheets.Where(sheet => policy.GradeOf(sheet.Total ?? 0).LeastPoints == 0).Select(sheet => New(sheet, OutcomeKind.LowestGrade, "C2", $"{Scored(sheet)}，等次为{policy.GradeOf(sheet.Total ?? 0).Chinese}。")),
            .. Last(sheets.Where(sheet => sheet.Evaluates), sheet => sheet.EvaluationRank).Select(sheet => New(sheet, OutcomeKind.LastInVotes, "C2", $"{sheet.Year}年三方评价得分{ScoringWords.Points(sheet.EvaluationPoints)}，在同类单位中排末位。")),
            .. Last(sheets, sheet => sheet.Rank).Where(sheet => wasLast.ContainsKey(sheet.OrgId)).Select(sheet => TwoYears(sheet, wasLast[sheet.OrgId])),
        ];
        db.AddRange(proposals);
        return proposals.Count;
    }

    /// <summary>Last of several: nobody is last among equals, nor alone.</summary>
    private static IEnumerable<ScoreSheet> Last(IEnumerable<ScoreSheet> sheets, Func<ScoreSheet, int?> rank) => sheets.GroupBy(sheet => sheet.Class).SelectMany(group =>
    {
        var worst = group.Max(rank);
        return worst > 1 ? group.Where(sheet => rank(sheet) == worst) : [];
    });

    private IEnumerable<ScoreOutcome> OfBands(ScoreSheet sheet, ScoringPolicy policy)
    {
        var rate = policy.Bands.RateOf(sheet.Total ?? 0);
        if (rate == 0)
            return [];
        var shift = policy.Bands.ShiftOf(rate) / (decimal)ScoringPolicy.Hundredths;
        return
        [
            New(
                sheet,
                rate > 0 ? OutcomeKind.Reward : OutcomeKind.Penalty,
                "H7",
                string.Create(CultureInfo.InvariantCulture, $"{Scored(sheet)}，按项目总分{policy.Bands.ProjectPoints}分的{ScoringWords.Percent(Math.Abs(rate))}{(rate > 0 ? "加" : "扣")}{Math.Abs(shift):0.##}分。"),
                rate: rate),
        ];
    }

    // Where several share the last place, all of them are proposed: people choose, and no more than there are places.
    private IEnumerable<ScoreOutcome> OfPrize(ScorePrize prize, IReadOnlyList<ScoreSheet> sheets)
    {
        var worthy = sheets.Where(sheet => sheet.Total >= prize.LeastPoints * ScoringPolicy.Hundredths).OrderByDescending(sheet => sheet.Total).ToList();
        var line = worthy.Count == 0 ? 0 : worthy[Math.Min(prize.Places, worthy.Count) - 1].Total;
        return worthy.Where(sheet => sheet.Total >= line)
            .Select(sheet => New(sheet, OutcomeKind.Prize, prize.Rule, $"{Scored(sheet)}，全县第{1 + sheets.Count(other => other.Total > sheet.Total)}名；{prize.Chinese}名额{prize.Places}个。", prize.Code, amount: prize.Amount));
    }

    private IEnumerable<ScoreOutcome> OfFailure(ScoreSheet sheet, ScoreFailure failure)
    {
        yield return New(sheet, OutcomeKind.Criticism, failure.Rule, $"{Scored(sheet)}，低于{failure.Below}分。");
        if (failure.FundsWithdrawn)
            yield return New(sheet, OutcomeKind.FundsWithdrawn, failure.Rule, $"{Scored(sheet)}，低于{failure.Below}分；取消县级补助经费，责令自行解决兑现。");
    }

    private ScoreOutcome TwoYears(ScoreSheet sheet, ScoreSheet earlier) => New(
        sheet, OutcomeKind.LastTwoYears, "C4", $"{Scored(earlier)}，同类第{earlier.Rank}名；{Scored(sheet)}，同类第{sheet.Rank}名：连续两年同类末位。是否以及如何处理由会议研究决定。", earlier: earlier.Id);

    private ScoreOutcome New(ScoreSheet sheet, OutcomeKind kind, string rule, string basis, string prize = "", int? rate = null, Money? amount = null, ScoreSheetId? earlier = null) =>
        ScoreOutcome.Propose(Ids.New<ScoreOutcomeId>(clock.Time), sheet, kind, rule, basis, clock.Today, prize, rate, amount, earlier);

    private static string Scored(ScoreSheet sheet) => $"{sheet.Year}年总分{ScoringWords.Points(sheet.Total)}";
}
