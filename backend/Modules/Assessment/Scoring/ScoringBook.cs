using Assistance.Assessment.Contracts;
using Assistance.Assessment.Data;
using Assistance.Assessment.Domain;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Pairing.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Assessment.Scoring;

/// <summary>What the use cases of a year's assessment share: the round, its pack, the facts that are counted, and the order of the organisations.</summary>
internal sealed class ScoringBook(AssessmentDb db, IPolicies policies, IHelpRecord record, BusinessClock clock)
{
    /// <summary>From which facts an indicator is counted; what is not here is voted on or given.</summary>
    private static readonly Dictionary<ScoreSource, HelpFactKind> Kinds = new()
    {
        [ScoreSource.VisitsOnSchedule] = HelpFactKind.VisitDue,
        [ScoreSource.CommitmentsFulfilled] = HelpFactKind.Commitment,
        [ScoreSource.ProjectsCompleted] = HelpFactKind.Project,
        [ScoreSource.PeoplePaired] = HelpFactKind.PersonHelped,
    };

    public static bool IsCounted(ScoreSource source) => Kinds.ContainsKey(source);

    public Task<ScoringRound?> FindAsync(int year, CancellationToken cancellationToken) => db.ScoringRounds.FirstOrDefaultAsync(round => round.Year == year, cancellationToken);

    public Task<Result<ScoringRound>> ForChangeAsync(int year, CancellationToken cancellationToken) =>
        db.LoadForChangeAsync(db.ScoringRounds.Where(round => round.Year == year), ScoringRefusals.NotFound, cancellationToken);

    /// <summary>A sheet within the caller's reach, to be changed, and its round.</summary>
    public async Task<Result<(ScoreSheet Sheet, ScoringRound Round)>> SheetForChangeAsync(ScoreSheetId id, CancellationToken cancellationToken)
    {
        var sheet = await db.LoadForChangeAsync(db.ScoreSheets.Where(s => s.Id == id), ScoringRefusals.SheetNotFound, cancellationToken);
        if (sheet.Refusal is not null)
            return sheet.Refusal;
        return (sheet.Value, await db.ScoringRounds.SingleAsync(round => round.Year == sheet.Value.Year, cancellationToken));
    }

    public async Task<ScoringPolicy> PolicyOfAsync(ScoringRound round, CancellationToken cancellationToken) =>
        policies.SectionOf<ScoringPolicy>(await policies.GetAsync(round.PackId, cancellationToken), ScoringPolicy.SectionName);

    /// <summary>Counts sheets from the record of the year and keeps what was counted, one fact after the other.</summary>
    public async Task CountAsync(ScoringRound round, IReadOnlyCollection<ScoreSheet> sheets, ScoringPolicy policy, CancellationToken cancellationToken)
    {
        var until = round.CountedUntil!.Value;
        var facts = (await record.ReadAsync(round.First, until, cancellationToken)).ToLookup(fact => (fact.BranchId, fact.Kind));
        foreach (var sheet in sheets)
        {
            var measures = sheet.Items.Where(item => IsCounted(item.Source)).Select(item => new ScoreMeasure(
                Ids.New<ScoreMeasureId>(clock.Time), sheet, sheet.Counted + 1, item.Code, until, clock.Today,
                [.. facts[(sheet.OrgId, Kinds[item.Source])].Select(fact => new FrozenFact(fact.Kind, fact.SubjectId, fact.BondId, fact.From, fact.Until, fact.Met, fact.ProofId))])).ToList();
            db.AddRange(measures);
            sheet.Count(measures.ToDictionary(measure => measure.Code, measure => (measure.Done, measure.Due)));
            sheet.Reckon(policy);
        }
    }

    /// <summary>
    /// Says who stands where among those of its class (rule C3): by the whole score, and beside it by the work and by the votes alone. Equal points share a place.
    /// </summary>
    public static void Rank(IEnumerable<ScoreSheet> sheets)
    {
        foreach (var group in sheets.GroupBy(sheet => sheet.Class))
        {
            var all = group.ToList();
            foreach (var sheet in all)
            {
                sheet.Stand(
                    1 + all.Count(other => other.Total > sheet.Total),
                    1 + all.Count(other => other.WorkPoints > sheet.WorkPoints),
                    1 + all.Count(other => other.EvaluationPoints > sheet.EvaluationPoints));
            }
        }
    }
}
