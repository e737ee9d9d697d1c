using Assistance.Kernel.Data;
using Assistance.Kernel.UseCases;
using Assistance.Members.Contracts;
using Assistance.Projects.Data;
using Assistance.Projects.Domain;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Projects.Reactions;

/// <summary>Two records were of one person: the trainings of the one are those of the other.</summary>
internal sealed class TraineesFollowPeople(ProjectsDb db) : IReaction<PeopleMerged>, IReaction<MergerUndone>, IPersonRows
{
    private IQueryable<Trainee> All => db.Unscoped<Trainee>("Counted and moved for whoever reaches both records.");

    public async Task Handle(PeopleMerged notification, CancellationToken cancellationToken)
    {
        var (act, from, into) = (notification.Merging.Act, notification.Merging.FromId, notification.Merging.Into.Id);
        await (await db.MoveAsync(act, All.Where(t => t.PersonId == from), t => t.Id, cancellationToken)).SetAsync(t => t.PersonId, into, cancellationToken);
    }

    public Task Handle(MergerUndone notification, CancellationToken cancellationToken) => db.UndoMovesAsync(notification.Merging.Act, cancellationToken);

    public async Task<IReadOnlyList<Stake>> HeldByAsync(PersonId person, CancellationToken cancellationToken) =>
        [Stake.Of(StakeKind.Trainings, await All.CountAsync(t => t.PersonId == person, cancellationToken))];

    public async Task<IReadOnlyList<Obstacle>> ObstaclesAsync(PersonId from, PersonId into, CancellationToken cancellationToken) =>
        await All.AnyAsync(t => t.PersonId == from && All.Any(other => other.PersonId == into && other.TrainingId == t.TrainingId && other.Relative == t.Relative), cancellationToken)
            ? [new Obstacle("projects.trained_twice", "两份档案都在同一个培训的名单中，请先从名单中移出一份。", "Both records are on the list of one training; take one off it first.", [])]
            : [];
}
