using System.Globalization;
using Assistance.Assessment.Data;
using Assistance.Kernel.Data;
using Assistance.Kernel.UseCases;
using Assistance.Members.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Assessment.Commendations;

/// <summary>Whoever dies or leaves is commended no more; whoever moves is their new branch's; two records of one person are one nominee.</summary>
internal sealed class NominationsFollowPeople(AssessmentDb db)
    : IReaction<MemberDied>, IReaction<MemberLeft>, IReaction<MemberMoved>, IReaction<PeopleMerged>, IReaction<MergerUndone>, IPersonRows
{
    private IQueryable<Nomination> All => db.Unscoped<Nomination>("Followed for whoever reaches the person.");

    private IQueryable<Nomination> Open => All.Where(n => n.State == NominationState.Nominated || n.State == NominationState.Endorsed || n.State == NominationState.Chosen);

    public Task Handle(MemberDied notification, CancellationToken cancellationToken) => WithdrawAsync(notification.PersonId, "已去世", cancellationToken);

    public Task Handle(MemberLeft notification, CancellationToken cancellationToken) => WithdrawAsync(
        notification.PersonId,
        notification.State switch
        {
            PersonState.Stopped => "已停止党籍",
            PersonState.Removed => "已出党",
            PersonState.LostContact => "已失联",
            _ => "已转出",
        },
        cancellationToken);

    public async Task Handle(MemberMoved notification, CancellationToken cancellationToken)
    {
        foreach (var nomination in await Open.AsTracking().Where(n => n.PersonId == notification.PersonId).ToListAsync(cancellationToken))
            nomination.MovedTo(notification.To, notification.NewPath);
    }

    public async Task Handle(PeopleMerged notification, CancellationToken cancellationToken)
    {
        var (act, from, into) = (notification.Merging.Act, notification.Merging.FromId, notification.Merging.Into);
        var open = await db.MoveAsync(act, Open.Where(n => n.PersonId == from), n => n.Id, cancellationToken);
        await open.SetAsync(n => n.OrgId, into.OrgId, cancellationToken);
        await open.SetAsync(n => n.OrgPath, into.OrgPath, cancellationToken);
        await (await db.MoveAsync(act, All.Where(n => n.PersonId == from), n => n.Id, cancellationToken)).SetAsync(n => n.PersonId, into.Id, cancellationToken);
    }

    // The module's rows come back together.
    public Task Handle(MergerUndone notification, CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task<IReadOnlyList<Stake>> HeldByAsync(PersonId person, CancellationToken cancellationToken) =>
        [Stake.Of(StakeKind.Nominations, await All.CountAsync(n => n.PersonId == person, cancellationToken))];

    public async Task<IReadOnlyList<Obstacle>> ObstaclesAsync(PersonId from, PersonId into, CancellationToken cancellationToken)
    {
        var years = await All.Where(n => n.PersonId == from && Nomination.Standing.Contains(n.State))
            .Where(n => All.Any(other => other.PersonId == into && other.Year == n.Year && other.Class == n.Class && Nomination.Standing.Contains(other.State)))
            .Select(n => n.Year).Distinct().OrderBy(year => year).ToListAsync(cancellationToken);
        return years.Count == 0 ? [] : [CommendationRefusals.PutForwardTwice([.. years.Select(year => year.ToString(CultureInfo.InvariantCulture))])];
    }

    private async Task WithdrawAsync(PersonId person, string reason, CancellationToken cancellationToken)
    {
        foreach (var nomination in await Open.AsTracking().Where(n => n.PersonId == person).ToListAsync(cancellationToken))
        {
            if (nomination.State == NominationState.Chosen)
                (await db.Commendations.AsTracking().SingleAsync(c => c.Year == nomination.Year, cancellationToken)).Vacate(nomination.Class);
            nomination.Withdraw(reason);
        }
    }
}
