using Assistance.Assessment.Data;
using Assistance.Assessment.Domain;
using Assistance.Kernel.Data;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Assessment.Reactions;

/// <summary>
/// Organisations were merged or moved while a survey is under way: the sheet of a branch that is no more is reported by its successor, and the committee that
/// now stands above confirms it. Done sheets keep the committee of their day.
/// </summary>
internal sealed class SheetsFollowOrganisations(AssessmentDb db, IOrganisations organisations) : IRegroupedRows
{
    private static readonly OrgKind[] Committees = [OrgKind.TownshipCommittee, OrgKind.WorkCommittee];

    private IQueryable<SurveySheet> All => db.Unscoped<SurveySheet>("Counted and moved for whoever reaches the organisations.");

    private IQueryable<SurveySheet> Unfinished => All.Where(s => s.State != SheetState.Confirmed && s.State != SheetState.Closed);

    /// <summary>Once the rows stand where their organisations do.</summary>
    public async Task FollowAsync(Regrouping regrouping, CancellationToken cancellationToken)
    {
        foreach (var succession in regrouping.Successions.Where(one => one.Whole))
        {
            var left = await db.MoveAsync(regrouping.Act, Unfinished.Where(s => s.OrgId == succession.FromId), s => s.Id, cancellationToken);
            await left.SetAsync(s => s.OrgPath, succession.ToPath, cancellationToken);
            await left.SetAsync(s => s.CommitteeId, await CommitteeAsync(succession.ToId, cancellationToken), cancellationToken);
            await FollowScoresAsync(regrouping.Act, succession, cancellationToken);
        }

        foreach (var id in regrouping.Repaths.Select(moved => moved.OrganisationId))
        {
            var moved = await db.MoveAsync(regrouping.Act, Unfinished.Where(s => s.OrgId == id), s => s.Id, cancellationToken);
            if (moved.Ids.Count > 0)
                await moved.SetAsync(s => s.CommitteeId, await CommitteeAsync(id, cancellationToken), cancellationToken);
        }
    }

    public async Task<RegroupingOutlook> OutlookAsync(Regrouping regrouping, CancellationToken cancellationToken)
    {
        var ids = regrouping.Successions.Where(one => one.Whole).Select(one => one.FromId).Concat(regrouping.Repaths.Select(moved => moved.OrganisationId)).ToList();
        var open = await Unfinished.CountAsync(s => ids.Contains(s.OrgId), cancellationToken);
        var done = await All.CountAsync(s => ids.Contains(s.OrgId), cancellationToken) - open;
        return new RegroupingOutlook([Stake.Of(StakeKind.SurveySheets, open)], [Stake.Of(StakeKind.SurveySheets, done)], []);
    }

    // What was done on a sheet since, the audit trail knows.
    public Task<IReadOnlyList<Stake>> BegunSinceAsync(Regrouped since, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Stake>>([]);

    // A year's score stays that of the branch that earned it; until it is final, the successor reads and objects. Looks at pairs go on with the pairs.
    private async Task FollowScoresAsync(Guid act, Succession succession, CancellationToken cancellationToken)
    {
        const string why = "Moved for whoever reaches the organisations.";
        var running = await db.ScoringRounds.Where(round => round.State != ScoringState.Final).Select(round => round.Year).ToListAsync(cancellationToken);
        var scores = db.Unscoped<ScoreSheet>(why).Where(s => s.OrgId == succession.FromId && running.Contains(s.Year));
        await (await db.MoveAsync(act, scores, s => s.Id, cancellationToken)).SetAsync(s => s.OrgPath, succession.ToPath, cancellationToken);
        var looks = await db.MoveAsync(act, db.Unscoped<Checkpoint>(why).Where(c => c.OrgId == succession.FromId && c.State == CheckpointState.Open), c => c.Id, cancellationToken);
        await looks.SetAsync(c => c.OrgId, succession.ToId, cancellationToken);
        await looks.SetAsync(c => c.OrgPath, succession.ToPath, cancellationToken);
    }

    private async Task<OrgId> CommitteeAsync(OrgId id, CancellationToken cancellationToken)
    {
        var lineage = await organisations.LineageAsync(id, cancellationToken);
        return (lineage.LastOrDefault(one => Committees.Contains(one.Kind)) ?? lineage[0]).Id;
    }
}
