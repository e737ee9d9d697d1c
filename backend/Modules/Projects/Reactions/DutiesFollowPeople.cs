using Assistance.Kernel.Data;
using Assistance.Kernel.UseCases;
using Assistance.Members.Contracts;
using Assistance.Projects.Data;
using Assistance.Projects.Duties;
using Assistance.Projects.Duties.Talks;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Projects.Reactions;

/// <summary>Two records were of one person: what the one has to do with villages goes to the other.</summary>
internal sealed class DutiesFollowPeople(ProjectsDb db) : IReaction<PeopleMerged>, IPersonRows
{
    private const string Why = "Counted and moved for whoever reaches both records.";

    private IQueryable<VillageAssignment> Assignments => db.Unscoped<VillageAssignment>(Why);

    private IQueryable<ReserveCadre> Reserves => db.Unscoped<ReserveCadre>(Why);

    private IQueryable<VillageTalk> Talks => db.Unscoped<VillageTalk>(Why);

    // What goes back is put back with the module's other rows.
    public async Task Handle(PeopleMerged notification, CancellationToken cancellationToken)
    {
        var (act, from, into) = (notification.Merging.Act, notification.Merging.FromId, notification.Merging.Into.Id);
        await (await db.MoveAsync(act, Assignments.Where(a => a.PersonId == from), a => a.Id, cancellationToken)).SetAsync(a => a.PersonId, into, cancellationToken);
        await (await db.MoveAsync(act, Reserves.Where(r => r.PersonId == from), r => r.Id, cancellationToken)).SetAsync(r => r.PersonId, into, cancellationToken);
        await (await db.MoveAsync(act, Talks.Where(t => t.PersonId == from), t => t.Id, cancellationToken)).SetAsync(t => t.PersonId, into, cancellationToken);
    }

    public async Task<IReadOnlyList<Stake>> HeldByAsync(PersonId person, CancellationToken cancellationToken) =>
        [
            Stake.Of(
                StakeKind.Duties,
                await Assignments.CountAsync(a => a.PersonId == person, cancellationToken) + await Reserves.CountAsync(r => r.PersonId == person, cancellationToken)
                + await Talks.CountAsync(t => t.PersonId == person, cancellationToken)),
        ];

    public async Task<IReadOnlyList<Obstacle>> ObstaclesAsync(PersonId from, PersonId into, CancellationToken cancellationToken) =>
        await Reserves.AnyAsync(r => r.PersonId == from && r.State != ReserveState.Left && Reserves.Any(other => other.PersonId == into && other.State != ReserveState.Left), cancellationToken)
            ? [new Obstacle("duties.reserve_twice", "两份档案都在后备干部名单上，请先为其中一份办理出库。", "Both records stand on rosters of reserves; let one leave first.", [])]
            : [];
}
