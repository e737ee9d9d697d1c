using Assistance.Funds.Data;
using Assistance.Funds.Disbursements;
using Assistance.Kernel.Data;
using Assistance.Kernel.UseCases;
using Assistance.Members.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Funds.Reactions;

/// <summary>Two records were of one person: what they were paid goes to the record that stays. Where both are listed for the same, one line is taken off first.</summary>
internal sealed class LinesFollowMergedPeople(FundsDb db) : IReaction<PeopleMerged>, IReaction<MergerUndone>, IPersonRows
{
    private IQueryable<DisbursementLine> Lines => db.Unscoped<DisbursementLine>("Counted and moved for whoever reaches both records.");

    private IQueryable<DisbursementLine> Standing => Lines.Where(l => l.State == DisbursementLineState.Due || l.State == DisbursementLineState.Paid || l.State == DisbursementLineState.Failed);

    public async Task Handle(PeopleMerged notification, CancellationToken cancellationToken)
    {
        var (act, from, into) = (notification.Merging.Act, notification.Merging.FromId, notification.Merging.Into);
        foreach (var line in await Lines.Where(l => l.PersonId == from).ToListAsync(cancellationToken))
        {
            var one = await db.MoveAsync(act, Lines.Where(l => l.Id == line.Id), l => l.Id, cancellationToken);
            await one.SetAsync(l => l.OpenKey, line.OpenKey.Replace(from.Value.ToString("N"), into.Id.Value.ToString("N"), StringComparison.Ordinal), cancellationToken);
            await one.SetAsync(l => l.PersonId, into.Id, cancellationToken);
        }
    }

    public Task Handle(MergerUndone notification, CancellationToken cancellationToken) => db.UndoMovesAsync(notification.Merging.Act, cancellationToken);

    public async Task<IReadOnlyList<Stake>> HeldByAsync(PersonId person, CancellationToken cancellationToken) =>
        [Stake.Of(StakeKind.DisbursementLines, await Lines.CountAsync(l => l.PersonId == person, cancellationToken))];

    public async Task<IReadOnlyList<Obstacle>> ObstaclesAsync(PersonId from, PersonId into, CancellationToken cancellationToken)
    {
        var both = await Standing.Where(l => l.PersonId == from && Standing.Any(other => other.PersonId == into && other.RuleCode == l.RuleCode && other.Period == l.Period))
            .Select(l => l.RuleChinese).Distinct().ToListAsync(cancellationToken);
        return both.Count == 0 ? [] :
        [
            new Obstacle("funds.both_listed", "两份档案在同一期间都列入了同一项待遇的发放，请先剔除或追回其中一条。", "Both records are listed for the same payment; take one of the lines off or recover it first.", both),
        ];
    }
}
