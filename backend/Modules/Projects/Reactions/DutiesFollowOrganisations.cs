using Assistance.Kernel.Data;
using Assistance.Kernel.UseCases;
using Assistance.Members.Contracts;
using Assistance.Projects.Compacts;
using Assistance.Projects.Data;
using Assistance.Projects.Duties;
using Assistance.Projects.Duties.Talks;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Projects.Reactions;

/// <summary>Who is in charge of a village, its reserves and its compacts go on with the village that follows; meetings and talks keep the one of their day.</summary>
internal sealed class DutiesFollowOrganisations(ProjectsDb db) : IReaction<OrganisationsRegrouped>, IRegroupedRows
{
    private const string Why = "Counted and moved for whoever reaches the organisations.";

    private IQueryable<VillageAssignment> Assignments => db.Unscoped<VillageAssignment>(Why).Where(a => a.EndedOn == null);

    private IQueryable<ReserveCadre> Reserves => db.Unscoped<ReserveCadre>(Why).Where(r => r.State != ReserveState.Left);

    private IQueryable<VillageCompact> Compacts => db.Unscoped<VillageCompact>(Why).Where(c => c.EndedOn == null);

    // Paths of the module's rows, and what an undo puts back, are seen to with its projects.
    public async Task Handle(OrganisationsRegrouped notification, CancellationToken cancellationToken)
    {
        var regrouping = notification.Regrouping;
        foreach (var succession in regrouping.Successions.Where(one => one.Whole))
        {
            var assignments = await db.MoveAsync(regrouping.Act, Assignments.Where(a => a.PlaceId == succession.FromId), a => a.Id, cancellationToken);
            await assignments.SetAsync(a => a.PlaceId, succession.ToId, cancellationToken);
            await assignments.SetAsync(a => a.OrgPath, succession.ToPath, cancellationToken);
            var reserves = await db.MoveAsync(regrouping.Act, Reserves.Where(r => r.PlaceId == succession.FromId), r => r.Id, cancellationToken);
            await reserves.SetAsync(r => r.PlaceId, succession.ToId, cancellationToken);
            await reserves.SetAsync(r => r.OrgPath, succession.ToPath, cancellationToken);
            var helped = await db.MoveAsync(regrouping.Act, Compacts.Where(c => c.PlaceId == succession.FromId), c => c.Id, cancellationToken);
            await helped.SetAsync(c => c.PlaceId, succession.ToId, cancellationToken);
            await helped.SetAsync(c => c.OrgPath, succession.ToPath, cancellationToken);
            var helping = await db.MoveAsync(regrouping.Act, Compacts.Where(c => c.PartnerId == succession.FromId), c => c.Id, cancellationToken);
            await helping.SetAsync(c => c.PartnerId, succession.ToId, cancellationToken);
            await helping.SetAsync(c => c.OtherPath, succession.ToPath, cancellationToken);
        }
    }

    public async Task<RegroupingOutlook> OutlookAsync(Regrouping regrouping, CancellationToken cancellationToken)
    {
        var paths = regrouping.Repaths.Select(moved => moved.From).ToList();
        var abolished = regrouping.Successions.Where(one => one.Whole).Select(one => one.FromId).ToList();
        var moves = await Assignments.CountAsync(a => paths.Contains(a.OrgPath) || abolished.Contains(a.PlaceId), cancellationToken)
            + await Reserves.CountAsync(r => paths.Contains(r.OrgPath) || abolished.Contains(r.PlaceId), cancellationToken)
            + await Compacts.CountAsync(c => paths.Contains(c.OrgPath) || paths.Contains(c.OtherPath) || abolished.Contains(c.PlaceId) || abolished.Contains(c.PartnerId), cancellationToken);
        var stays = await db.Unscoped<VillageMeeting>(Why).CountAsync(m => abolished.Contains(m.PlaceId), cancellationToken)
            + await db.Unscoped<VillageTalk>(Why).CountAsync(t => abolished.Contains(t.PlaceId), cancellationToken);
        return new RegroupingOutlook([Stake.Of(StakeKind.Duties, moves)], [Stake.Of(StakeKind.Duties, stays)], []);
    }

    // They are a village's; who went elsewhere takes none of them along.
    public Task<IReadOnlyList<Stake>> BegunSinceAsync(Regrouped since, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Stake>>([]);
}
