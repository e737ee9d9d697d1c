using Assistance.Kernel.UseCases;
using Assistance.Members.Contracts;
using Assistance.Pairing.Data;
using Assistance.Pairing.Domain;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Pairing.Reactions;

/// <summary>Somebody belongs to another branch now: who sees the pair and what is still open on it follows; what was done stays with those of its day.</summary>
internal sealed class PairsFollowWhoMoves(PairingDb db, OpenPairs pairs) : IReaction<MemberMoved>
{
    public async Task Handle(MemberMoved notification, CancellationToken cancellationToken)
    {
        foreach (var pair in await pairs.HelpingAsync(notification.PersonId, cancellationToken))
        {
            pair.BeneficiaryMovedTo(notification.To, notification.NewPath);
            await FollowAsync(pair, cancellationToken);
        }

        foreach (var pair in await pairs.HelpedByAsync(notification.PersonId, cancellationToken))
        {
            pair.HelperMovedTo(notification.To, notification.NewPath);
            await FollowAsync(pair, cancellationToken);
        }
    }

    private async Task FollowAsync(Pair pair, CancellationToken cancellationToken)
    {
        foreach (var commitment in await db.Commitments.AsTracking().Where(c => c.PairId == pair.Id && c.State == CommitmentState.Open).ToListAsync(cancellationToken))
            commitment.Follow(pair);
        foreach (var visit in await db.Visits.AsTracking().Where(v => v.PairId == pair.Id && v.State == VisitState.Planned).ToListAsync(cancellationToken))
            visit.Follow(pair);
        foreach (var issue in await db.Issues.AsTracking().Where(i => i.PairId == pair.Id && i.State == IssueState.Open).ToListAsync(cancellationToken))
            issue.Follow(pair);
    }
}
