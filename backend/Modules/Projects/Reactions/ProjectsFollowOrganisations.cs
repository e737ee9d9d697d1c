using Assistance.Kernel.Data;
using Assistance.Kernel.UseCases;
using Assistance.Members.Contracts;
using Assistance.Projects.Data;
using Assistance.Projects.Domain;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Projects.Reactions;

/// <summary>A project goes along with its village; one that is still open goes on with the village that follows, what is finished keeps the one of its day.</summary>
internal sealed class ProjectsFollowOrganisations(ProjectsDb db) : IReaction<OrganisationsRegrouped>, IReaction<RegroupingUndone>, IRegroupedRows
{
    private const string Why = "Counted and moved for whoever reaches the organisations.";

    private IQueryable<Project> All => db.Unscoped<Project>(Why);

    private IQueryable<Project> Open => All.Where(p => p.State != ProjectState.Audited && p.State != ProjectState.Ended);

    public async Task Handle(OrganisationsRegrouped notification, CancellationToken cancellationToken)
    {
        var regrouping = notification.Regrouping;
        await db.RepathAsync(regrouping.Paths, cancellationToken);
        foreach (var succession in regrouping.Successions.Where(one => one.Whole))
        {
            var going = await db.MoveAsync(regrouping.Act, Open.Where(p => p.PlaceId == succession.FromId), p => p.Id, cancellationToken);
            await going.SetAsync(p => p.PlaceId, succession.ToId, cancellationToken);
            foreach (var some in going.Ids.Chunk(RowMoves.AtOnce))
            {
                var people = await db.MoveAsync(regrouping.Act, db.Unscoped<Enrolment>(Why).Where(e => some.Contains(e.ProjectId)), e => e.Id, cancellationToken);
                await people.SetAsync(e => e.OrgPath, succession.ToPath, cancellationToken);
            }

            await going.SetAsync(p => p.OrgPath, succession.ToPath, cancellationToken);
        }
    }

    public async Task Handle(RegroupingUndone notification, CancellationToken cancellationToken)
    {
        await db.UndoMovesAsync(notification.Regrouping.Act, cancellationToken);
        await db.RepathAsync(notification.Regrouping.Paths, cancellationToken);
    }

    public async Task<RegroupingOutlook> OutlookAsync(Regrouping regrouping, CancellationToken cancellationToken)
    {
        var paths = regrouping.Repaths.Select(moved => moved.From).ToList();
        var abolished = regrouping.Successions.Where(one => one.Whole).Select(one => one.FromId).ToList();
        var (moves, all) = (
            await Open.CountAsync(p => paths.Contains(p.OrgPath) || abolished.Contains(p.PlaceId), cancellationToken),
            await All.CountAsync(p => paths.Contains(p.OrgPath) || abolished.Contains(p.PlaceId), cancellationToken));
        return new RegroupingOutlook([Stake.Of(StakeKind.Projects, moves)], [Stake.Of(StakeKind.Projects, all - moves)], []);
    }

    // A project is a village's and no single person's: nothing of it hangs on whoever went.
    public Task<IReadOnlyList<Stake>> BegunSinceAsync(Regrouped since, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Stake>>([]);
}
