using Assistance.Kernel.Data;
using Assistance.Kernel.UseCases;
using Assistance.Members.Contracts;
using Assistance.Projects.Data;
using Assistance.Projects.Domain;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Projects.Reactions;

/// <summary>Two records were of one person: what the one takes part in goes to the other.</summary>
internal sealed class EnrolmentsFollowPeople(ProjectsDb db) : IReaction<PeopleMerged>, IReaction<MergerUndone>, IPersonRows
{
    private IQueryable<Enrolment> All => db.Unscoped<Enrolment>("Counted and moved for whoever reaches both records.");

    public async Task Handle(PeopleMerged notification, CancellationToken cancellationToken)
    {
        var (act, from, into) = (notification.Merging.Act, notification.Merging.FromId, notification.Merging.Into.Id);
        await (await db.MoveAsync(act, All.Where(e => e.PersonId == from), e => e.Id, cancellationToken)).SetAsync(e => e.PersonId, into, cancellationToken);
    }

    public Task Handle(MergerUndone notification, CancellationToken cancellationToken) => db.UndoMovesAsync(notification.Merging.Act, cancellationToken);

    public async Task<IReadOnlyList<Stake>> HeldByAsync(PersonId person, CancellationToken cancellationToken) =>
        [Stake.Of(StakeKind.Projects, await All.CountAsync(e => e.PersonId == person, cancellationToken))];

    public async Task<IReadOnlyList<Obstacle>> ObstaclesAsync(PersonId from, PersonId into, CancellationToken cancellationToken) =>
        await All.AnyAsync(e => e.PersonId == from && All.Any(other => other.PersonId == into && other.ProjectId == e.ProjectId), cancellationToken)
            ? [new Obstacle("projects.enrolled_twice", "两份档案都参加了同一个项目，请先核对项目的带动人员。", "Both records take part in one project; look at its people first.", [])]
            : [];
}
