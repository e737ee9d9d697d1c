using Assistance.Assessment.Data;
using Assistance.Assessment.Domain;
using Assistance.Kernel.Data;
using Assistance.Kernel.UseCases;
using Assistance.Members.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Assessment.Reactions;

/// <summary>Organisations were merged, split or moved: reviews that are not confirmed go on with the successor; confirmed ones keep those of their day.</summary>
internal sealed class ReviewsFollowOrganisations(AssessmentDb db, SheetsFollowOrganisations sheets) : IReaction<OrganisationsRegrouped>, IReaction<RegroupingUndone>, IRegroupedRows
{
    private IQueryable<HalfYearReview> All => db.Unscoped<HalfYearReview>("Counted and moved for whoever reaches the organisations.");

    private IQueryable<HalfYearReview> Unfinished => All.Where(r => r.State != ReviewState.Confirmed && r.State != ReviewState.Lapsed);

    public async Task Handle(OrganisationsRegrouped notification, CancellationToken cancellationToken)
    {
        var act = notification.Regrouping.Act;
        await db.RepathAsync(notification.Regrouping.Paths, cancellationToken);
        foreach (var succession in notification.Regrouping.Successions)
        {
            var (from, to, path) = (succession.FromId, succession.ToId, succession.ToPath);
            foreach (var (helped, helping) in Going(Unfinished.Where(r => r.BeneficiaryOrgId == from), Unfinished.Where(r => r.HelperOrgId == from), succession))
            {
                var near = await db.MoveAsync(act, helped, r => r.Id, cancellationToken);
                await near.SetAsync(r => r.BeneficiaryOrgId, to, cancellationToken);
                await near.SetAsync(r => r.OtherPath, path, cancellationToken);
                var far = await db.MoveAsync(act, helping, r => r.Id, cancellationToken);
                await far.SetAsync(r => r.HelperOrgId, to, cancellationToken);
                await far.SetAsync(r => r.OrgPath, path, cancellationToken);
            }
        }

        await sheets.FollowAsync(notification.Regrouping, cancellationToken);
    }

    public async Task Handle(RegroupingUndone notification, CancellationToken cancellationToken)
    {
        await db.UndoMovesAsync(notification.Regrouping.Act, cancellationToken);
        await db.RepathAsync(notification.Regrouping.Paths, cancellationToken);
    }

    public async Task<RegroupingOutlook> OutlookAsync(Regrouping regrouping, CancellationToken cancellationToken)
    {
        var paths = regrouping.Repaths.Select(moved => moved.From).ToList();
        var (open, closed) = await CountAsync(All.Where(r => paths.Contains(r.OrgPath) || paths.Contains(r.OtherPath)), cancellationToken);
        foreach (var succession in regrouping.Successions.Where(one => !one.Whole))
        {
            foreach (var (helped, helping) in Going(All, All, succession))
            {
                var (more, done) = await CountAsync(helped.Union(helping), cancellationToken);
                (open, closed) = (open + more, closed + done);
            }
        }

        return new RegroupingOutlook([Stake.Of(StakeKind.HalfYearReviews, open)], [Stake.Of(StakeKind.HalfYearReviews, closed)], []);
    }

    public async Task<IReadOnlyList<Stake>> BegunSinceAsync(Regrouped since, CancellationToken cancellationToken)
    {
        var later = 0;
        foreach (var some in since.People.Chunk(RowMoves.AtOnce))
        {
            var (people, subjects) = (some.ToList(), some.Select(id => id.Value).ToList());
            var reviews = await All.Where(r => subjects.Contains(r.SubjectId) || people.Contains(r.HelperId)).Select(r => r.Id).ToListAsync(cancellationToken);
            later += since.CountLater(reviews.Select(id => id.Value));
        }

        return [Stake.Of(StakeKind.HalfYearReviews, later)];
    }

    private static async Task<(int Open, int Closed)> CountAsync(IQueryable<HalfYearReview> reviews, CancellationToken cancellationToken)
    {
        var states = await reviews.GroupBy(r => r.State).Select(group => new { group.Key, Count = group.Count() }).ToListAsync(cancellationToken);
        var closed = states.Where(state => state.Key is ReviewState.Confirmed or ReviewState.Lapsed).Sum(state => state.Count);
        return (states.Sum(state => state.Count) - closed, closed);
    }

    private static IEnumerable<(IQueryable<HalfYearReview> Helped, IQueryable<HalfYearReview> Helping)> Going(
        IQueryable<HalfYearReview> helped, IQueryable<HalfYearReview> helping, Succession succession)
    {
        if (succession.People is not { } people)
            return [(helped, helping)];
        return people.Chunk(RowMoves.AtOnce).Select(some =>
        {
            var (ids, subjects) = (some.ToList(), some.Select(id => id.Value).ToList());
            return (helped.Where(r => subjects.Contains(r.SubjectId)), helping.Where(r => ids.Contains(r.HelperId)));
        });
    }
}
