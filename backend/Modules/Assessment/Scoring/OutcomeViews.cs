using Assistance.Assessment.Contracts;
using Assistance.Assessment.Data;
using Assistance.Assessment.Domain;
using Assistance.Kernel.Values;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Assessment.Scoring;

/// <summary>A proposal, the record behind it, and what people made of it.</summary>
/// <param name="Amount">In fen.</param>
/// <param name="Rate">In basis points of the project's points.</param>
internal sealed record ScoreOutcomeRow(
    ScoreOutcomeId Id, int Version, int Year, OrgId OrganisationId, string OrganisationName, ScoreSheetId SheetId, ScoreSheetId? EarlierSheetId, OutcomeKind Kind, string? PrizeName, string Rule,
    string Basis, int? Rate, Money? Amount, DateOnly ProposedOn, OutcomeState State, DateOnly? DecidedOn, DecisionId? DecisionId, string? DecisionTitle, string? Reason, IReadOnlyList<FollowUpView> FollowUps);

internal sealed record FollowUpView(int Number, FollowUpKind Kind, DateOnly On, string Text);

internal sealed class OutcomeViews(AssessmentDb db, ScoringBook book)
{
    public async Task<IReadOnlyList<ScoreOutcomeRow>> RowsAsync(IReadOnlyCollection<ScoreOutcome> outcomes, CancellationToken cancellationToken)
    {
        var sheets = outcomes.Select(outcome => outcome.SheetId).Distinct().ToList();
        var names = await db.ScoreSheets.Where(sheet => sheets.Contains(sheet.Id)).Select(sheet => new { sheet.Id, sheet.Name }).ToDictionaryAsync(sheet => sheet.Id, sheet => sheet.Name, cancellationToken);
        var meetings = outcomes.Select(outcome => outcome.DecisionId).OfType<DecisionId>().Distinct().ToList();
        var titles = await db.Decisions.Where(decision => meetings.Contains(decision.Id)).Select(decision => new { decision.Id, decision.Title }).ToDictionaryAsync(decision => decision.Id, decision => decision.Title, cancellationToken);
        var prizes = new Dictionary<(int Year, string Code), string>();
        foreach (var year in outcomes.Where(outcome => outcome.Kind == OutcomeKind.Prize).Select(outcome => outcome.Year).Distinct())
        {
            foreach (var prize in (await book.PolicyOfAsync((await book.FindAsync(year, cancellationToken))!, cancellationToken)).Prizes)
                prizes[(year, prize.Code)] = prize.Chinese;
        }

        return [.. outcomes.Select(o => new ScoreOutcomeRow(
            o.Id, o.Version, o.Year, o.OrgId, names[o.SheetId], o.SheetId, o.EarlierSheetId, o.Kind, prizes.GetValueOrDefault((o.Year, o.Prize)), o.Rule, o.Basis, o.Rate, o.Amount, o.ProposedOn, o.State,
            o.DecidedOn, o.DecisionId, o.DecisionId is { } id ? titles.GetValueOrDefault(id) : null, o.Reason,
            [.. o.FollowUps.OrderBy(step => step.Number).Select(step => new FollowUpView(step.Number, step.Kind, step.On, step.Text))]))];
    }
}
