using Assistance.Kernel.Data;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Pairing.Contracts;
using Assistance.Pairing.Data;
using Assistance.Pairing.Domain;

namespace Assistance.Pairing.Followers;

/// <summary>
/// Organisations were merged, split or moved: open pairs and links go on with the successor, and with them what is still to be done;
/// pairs that ended, visits that were made and promises that were kept stay with the organisation of their day.
/// </summary>
internal sealed class BondsFollowOrganisations(PairingDb db, LinksFollowOrganisations links, CampaignLinesFollow lines) : IReaction<OrganisationsRegrouped>, IReaction<RegroupingUndone>
{
    private const string Why = "Moves with its people and organisations, whoever reaches them.";

    public async Task Handle(OrganisationsRegrouped notification, CancellationToken cancellationToken)
    {
        var regrouping = notification.Regrouping;
        await db.RepathAsync(regrouping.Paths, cancellationToken);
        foreach (var succession in regrouping.Successions)
        {
            await lines.SucceedAsync(regrouping.Act, succession, cancellationToken);
            if (succession.People is { } people)
            {
                foreach (var some in people.Chunk(RowMoves.AtOnce))
                    await PairsOfAsync(regrouping.Act, succession, [.. some], cancellationToken);
                continue;
            }

            await PairsAsync(regrouping.Act, succession, cancellationToken);
            await ToDoAsync(regrouping.Act, succession.FromPath, succession.ToPath, cancellationToken);
            await links.SucceedAsync(regrouping.Act, succession, cancellationToken);
        }

        await links.ComeHomeAsync(regrouping, cancellationToken);
    }

    public async Task Handle(RegroupingUndone notification, CancellationToken cancellationToken)
    {
        await db.UndoMovesAsync(notification.Regrouping.Act, cancellationToken);
        await db.RepathAsync(notification.Regrouping.Paths, cancellationToken);
    }

    private IQueryable<Pair> Open => db.Unscoped<Pair>(Why).Where(p => p.State == BondState.Active || p.State == BondState.Proposed);

    private IQueryable<Commitment> Commitments => db.Unscoped<Commitment>(Why).Where(c => c.State == CommitmentState.Open);

    private IQueryable<Visit> Visits => db.Unscoped<Visit>(Why).Where(v => v.State == VisitState.Planned);

    private IQueryable<ReferredIssue> Issues => db.Unscoped<ReferredIssue>(Why).Where(i => i.State == IssueState.Open);

    private async Task PairsAsync(Guid act, Succession succession, CancellationToken cancellationToken)
    {
        var (from, to, path) = (succession.FromId, succession.ToId, succession.ToPath);
        var helped = await db.MoveAsync(act, Open.Where(p => p.BeneficiaryOrgId == from), p => p.Id, cancellationToken);
        await helped.SetAsync(p => p.BeneficiaryOrgId, to, cancellationToken);
        await helped.SetAsync(p => p.OtherPath, path, cancellationToken);
        var helping = await db.MoveAsync(act, Open.Where(p => p.HelperOrgId == from), p => p.Id, cancellationToken);
        await helping.SetAsync(p => p.HelperOrgId, to, cancellationToken);
        await helping.SetAsync(p => p.OrgPath, path, cancellationToken);
    }

    /// <summary>Of some people who went: their pairs from either end, with what is to be done on them.</summary>
    private async Task PairsOfAsync(Guid act, Succession succession, List<PersonId> people, CancellationToken cancellationToken)
    {
        var (from, to, path) = (succession.FromId, succession.ToId, succession.ToPath);
        var subjects = people.Select(id => id.Value).ToList();
        var helped = await db.MoveAsync(act, Open.Where(p => p.BeneficiaryOrgId == from && subjects.Contains(p.SubjectId)), p => p.Id, cancellationToken);
        await helped.SetAsync(p => p.BeneficiaryOrgId, to, cancellationToken);
        await helped.SetAsync(p => p.OtherPath, path, cancellationToken);
        var helping = await db.MoveAsync(act, Open.Where(p => p.HelperOrgId == from && people.Contains(p.HelperId)), p => p.Id, cancellationToken);
        await helping.SetAsync(p => p.HelperOrgId, to, cancellationToken);
        await helping.SetAsync(p => p.OrgPath, path, cancellationToken);
        foreach (var some in helped.Ids.Chunk(RowMoves.AtOnce))
        {
            var near = some.Select(id => (PairId?)id).ToList();
            await (await db.MoveAsync(act, Commitments.Where(c => near.Contains(c.PairId)), c => c.Id, cancellationToken)).SetAsync(c => c.OtherPath, path, cancellationToken);
            await (await db.MoveAsync(act, Visits.Where(v => near.Contains(v.PairId)), v => v.Id, cancellationToken)).SetAsync(v => v.OtherPath, path, cancellationToken);
            await (await db.MoveAsync(act, Issues.Where(i => near.Contains(i.PairId)), i => i.Id, cancellationToken)).SetAsync(i => i.OtherPath, path, cancellationToken);
        }

        foreach (var some in helping.Ids.Chunk(RowMoves.AtOnce))
        {
            var far = some.Select(id => (PairId?)id).ToList();
            await (await db.MoveAsync(act, Commitments.Where(c => far.Contains(c.PairId)), c => c.Id, cancellationToken)).SetAsync(c => c.OrgPath, path, cancellationToken);
            await (await db.MoveAsync(act, Visits.Where(v => far.Contains(v.PairId)), v => v.Id, cancellationToken)).SetAsync(v => v.OrgPath, path, cancellationToken);
            await (await db.MoveAsync(act, Issues.Where(i => far.Contains(i.PairId)), i => i.Id, cancellationToken)).SetAsync(i => i.OrgPath, path, cancellationToken);
        }
    }

    /// <summary>What is to be done at an organisation that is abolished is to be done at its successor.</summary>
    private async Task ToDoAsync(Guid act, OrgPath from, OrgPath to, CancellationToken cancellationToken)
    {
        await (await db.MoveAsync(act, Commitments.Where(c => c.OtherPath == from), c => c.Id, cancellationToken)).SetAsync(c => c.OtherPath, to, cancellationToken);
        await (await db.MoveAsync(act, Commitments.Where(c => c.OrgPath == from), c => c.Id, cancellationToken)).SetAsync(c => c.OrgPath, to, cancellationToken);
        await (await db.MoveAsync(act, Visits.Where(v => v.OtherPath == from), v => v.Id, cancellationToken)).SetAsync(v => v.OtherPath, to, cancellationToken);
        await (await db.MoveAsync(act, Visits.Where(v => v.OrgPath == from), v => v.Id, cancellationToken)).SetAsync(v => v.OrgPath, to, cancellationToken);
        await (await db.MoveAsync(act, Issues.Where(i => i.OtherPath == from), i => i.Id, cancellationToken)).SetAsync(i => i.OtherPath, to, cancellationToken);
        await (await db.MoveAsync(act, Issues.Where(i => i.OrgPath == from), i => i.Id, cancellationToken)).SetAsync(i => i.OrgPath, to, cancellationToken);
    }
}
