using Assistance.Assessment.Data;
using Assistance.Kernel.Data;
using Assistance.Kernel.UseCases;
using Assistance.Members.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Assessment.Commendations;

/// <summary>A nomination that is on its way goes on with the successor of the branch; one that is decided keeps the branch of its day.</summary>
internal sealed class NominationsFollowOrganisations(AssessmentDb db) : IReaction<OrganisationsRegrouped>, IReaction<RegroupingUndone>, IRegroupedRows
{
    private IQueryable<Nomination> All => db.Unscoped<Nomination>("Counted and moved for whoever reaches the organisations.");

    private IQueryable<Nomination> Open => All.Where(n => n.State == NominationState.Nominated || n.State == NominationState.Endorsed || n.State == NominationState.Chosen);

    // Paths of the module's rows change with those of its reviews, and come back with them.
    public async Task Handle(OrganisationsRegrouped notification, CancellationToken cancellationToken)
    {
        foreach (var succession in notification.Regrouping.Successions)
        {
            foreach (var some in Going(succession))
            {
                var going = await db.MoveAsync(notification.Regrouping.Act, some, n => n.Id, cancellationToken);
                await going.SetAsync(n => n.OrgId, succession.ToId, cancellationToken);
                await going.SetAsync(n => n.OrgPath, succession.ToPath, cancellationToken);
            }
        }
    }

    public Task Handle(RegroupingUndone notification, CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task<RegroupingOutlook> OutlookAsync(Regrouping regrouping, CancellationToken cancellationToken)
    {
        var paths = regrouping.Repaths.Select(moved => moved.From).ToList();
        var left = regrouping.Successions.Where(one => one.Whole).Select(one => one.FromId).ToList();
        var (moves, all) = (
            await Open.CountAsync(n => paths.Contains(n.OrgPath) || left.Contains(n.OrgId), cancellationToken),
            await All.CountAsync(n => paths.Contains(n.OrgPath) || left.Contains(n.OrgId), cancellationToken));
        return new RegroupingOutlook([Stake.Of(StakeKind.Nominations, moves)], [Stake.Of(StakeKind.Nominations, all - moves)], []);
    }

    public async Task<IReadOnlyList<Stake>> BegunSinceAsync(Regrouped since, CancellationToken cancellationToken)
    {
        var later = 0;
        foreach (var some in since.People.Chunk(RowMoves.AtOnce))
            later += since.CountLater((await All.Where(n => some.Contains(n.PersonId)).Select(n => n.Id).ToListAsync(cancellationToken)).Select(id => id.Value));
        return [Stake.Of(StakeKind.Nominations, later)];
    }

    private IEnumerable<IQueryable<Nomination>> Going(Succession succession)
    {
        var left = Open.Where(n => n.OrgId == succession.FromId);
        return succession.People is { } people ? people.Chunk(RowMoves.AtOnce).Select(some => left.Where(n => some.Contains(n.PersonId))) : [left];
    }
}
