using Assistance.Assessment.Data;
using Assistance.Assessment.Domain;
using Assistance.Kernel.UseCases;
using Assistance.Members.Contracts;
using Assistance.Pairing.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Assessment.Reactions;

/// <summary>A review that is not confirmed goes to the new helper, lapses with its pair, and follows whoever moves.</summary>
internal sealed class ReviewsFollowTheirPairs(AssessmentDb db, IPairs pairs) : IReaction<PairIssued>, IReaction<PairEnded>, IReaction<MemberMoved>
{
    private IQueryable<HalfYearReview> Unfinished => db.Reviews.AsTracking().Where(r => r.State != ReviewState.Confirmed && r.State != ReviewState.Lapsed);

    public async Task Handle(PairIssued notification, CancellationToken cancellationToken)
    {
        if (notification.Predecessor is not { } predecessor)
            return;
        var successor = (await pairs.FindAsync(notification.PairId, cancellationToken))!;
        foreach (var review in await Unfinished.Where(r => r.PairId == predecessor).ToListAsync(cancellationToken))
            review.PassTo(successor);
    }

    public async Task Handle(PairEnded notification, CancellationToken cancellationToken)
    {
        foreach (var review in await Unfinished.Where(r => r.PairId == notification.PairId).ToListAsync(cancellationToken))
            review.Lapse();
    }

    public async Task Handle(MemberMoved notification, CancellationToken cancellationToken)
    {
        foreach (var review in await Unfinished.Where(r => r.SubjectId == notification.PersonId.Value).ToListAsync(cancellationToken))
            review.BeneficiaryMovedTo(notification.To, notification.NewPath);
        foreach (var review in await Unfinished.Where(r => r.HelperId == notification.PersonId).ToListAsync(cancellationToken))
            review.HelperMovedTo(notification.To, notification.NewPath);
    }
}
