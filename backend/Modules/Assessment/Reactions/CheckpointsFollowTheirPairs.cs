using Assistance.Assessment.Data;
using Assistance.Assessment.Domain;
using Assistance.Kernel.UseCases;
using Assistance.Members.Contracts;
using Assistance.Pairing.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Assessment.Reactions;

/// <summary>A checkpoint that nobody has answered lapses with its pair, and goes along with a helper who moves.</summary>
internal sealed class CheckpointsFollowTheirPairs(AssessmentDb db, IPairs pairs) : IReaction<PairEnded>, IReaction<MemberMoved>
{
    private IQueryable<Checkpoint> Open => db.Checkpoints.AsTracking().Where(c => c.State == CheckpointState.Open);

    public async Task Handle(PairEnded notification, CancellationToken cancellationToken)
    {
        foreach (var checkpoint in await Open.Where(c => c.PairId == notification.PairId).ToListAsync(cancellationToken))
            checkpoint.Lapse();
    }

    public async Task Handle(MemberMoved notification, CancellationToken cancellationToken)
    {
        var open = await Open.Where(c => c.OrgId == notification.From).ToListAsync(cancellationToken);
        var cards = await pairs.CardsAsync([.. open.Select(c => c.PairId).Distinct()], cancellationToken);
        foreach (var checkpoint in open.Where(c => cards[c.PairId].HelperId == notification.PersonId))
            checkpoint.HelperMovedTo(notification.To, notification.NewPath);
    }
}
