using Assistance.Assessment.Data;
using Assistance.Assessment.Domain;
using Assistance.Kernel.Data;
using Assistance.Kernel.UseCases;
using Assistance.Members.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Assessment.Reactions;

/// <summary>
/// Two records were of one person: reviews go to the record that stays, unconfirmed ones to its branch. A survey's sheet that is done and a year's list that is
/// fixed name whom they named; one that is under way is finished first.
/// </summary>
internal sealed class ReviewsFollowPeople(AssessmentDb db) : IReaction<PeopleMerged>, IReaction<MergerUndone>, IPersonRows
{
    private const string Why = "Counted and moved for whoever reaches both records.";

    private IQueryable<HalfYearReview> All => db.Unscoped<HalfYearReview>(Why);

    private IQueryable<HalfYearReview> Unfinished => All.Where(r => r.State != ReviewState.Confirmed && r.State != ReviewState.Lapsed);

    private IQueryable<SurveySheet> Sheets => db.Unscoped<SurveySheet>(Why);

    public async Task Handle(PeopleMerged notification, CancellationToken cancellationToken)
    {
        var (act, from, into) = (notification.Merging.Act, notification.Merging.FromId, notification.Merging.Into);
        var helped = await db.MoveAsync(act, Unfinished.Where(r => r.SubjectId == from.Value), r => r.Id, cancellationToken);
        await helped.SetAsync(r => r.BeneficiaryOrgId, into.OrgId, cancellationToken);
        await helped.SetAsync(r => r.OtherPath, into.OrgPath, cancellationToken);
        var helping = await db.MoveAsync(act, Unfinished.Where(r => r.HelperId == from), r => r.Id, cancellationToken);
        await helping.SetAsync(r => r.HelperOrgId, into.OrgId, cancellationToken);
        await helping.SetAsync(r => r.OrgPath, into.OrgPath, cancellationToken);
        await (await db.MoveAsync(act, All.Where(r => r.SubjectId == from.Value), r => r.Id, cancellationToken)).SetAsync(r => r.SubjectId, into.Id.Value, cancellationToken);
        await (await db.MoveAsync(act, All.Where(r => r.HelperId == from), r => r.Id, cancellationToken)).SetAsync(r => r.HelperId, into.Id, cancellationToken);
    }

    public Task Handle(MergerUndone notification, CancellationToken cancellationToken) => db.UndoMovesAsync(notification.Merging.Act, cancellationToken);

    public async Task<IReadOnlyList<Stake>> HeldByAsync(PersonId person, CancellationToken cancellationToken) =>
        [Stake.Of(StakeKind.HalfYearReviews, await All.CountAsync(r => r.SubjectId == person.Value || r.HelperId == person, cancellationToken))];

    public async Task<IReadOnlyList<Obstacle>> ObstaclesAsync(PersonId from, PersonId into, CancellationToken cancellationToken)
    {
        var years = await Sheets
            .Where(s => s.State != SheetState.Confirmed && s.State != SheetState.Closed && (s.ResponsibleId == from || s.Lines.Any(line => line.SubjectId == from.Value && line.LeftBecause == null)))
            .Select(s => s.ListYear).Distinct().OrderBy(year => year).ToListAsync(cancellationToken);
        return years.Count == 0 ? [] : [SurveyRefusals.StandsOnASheet([.. years.Select(year => $"{year}")])];
    }
}
