using Assistance.Kernel.Jobs;
using Assistance.Kernel.Scoping;
using Assistance.Members.Contracts;
using Assistance.Messaging.Contracts;
using Assistance.Pairing.Board;
using Assistance.Pairing.Data;
using Assistance.Pairing.Domain;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Pairing.Jobs;

/// <summary>Reminds the helper and the branch once of each promise whose day has passed.</summary>
internal sealed class CommitmentsOverdue(PairingDb db, BondNames names, IPeople people, INotifier notifier) : IScheduledJob
{
    public static JobDescription About { get; } = new("commitments-overdue", "承诺事项逾期提醒", "Overdue commitments", JobSchedule.Daily(7, 10));

    public async Task<JobCounts> RunAsync(DateOnly businessDate, CancellationToken cancellationToken)
    {
        var commitments = await db.Commitments.Where(c => c.State == CommitmentState.Open && c.DueOn < businessDate).ToListAsync(cancellationToken);
        var ends = await names.OfAsync(commitments, c => c.PairId, c => c.LinkId, cancellationToken);
        var ids = commitments.Select(c => c.PairId).OfType<Contracts.PairId>().Distinct().ToList();
        var helpers = await db.Pairs.Where(p => ids.Contains(p.Id)).Select(p => new { p.Id, p.HelperId }).ToDictionaryAsync(p => p.Id, p => p.HelperId, cancellationToken);
        var cards = await people.CardsAsync([.. helpers.Values], cancellationToken);
        return await notifier.SendAllAsync(commitments.Select(Of), cancellationToken);

        Reminder Of(Commitment commitment)
        {
            var (helping, helped) = (ends(commitment).Helping, ends(commitment).Helped);
            var user = commitment.PairId is { } pair ? cards[helpers[pair]].UserId : null;
            return new Reminder(
                "commitmentOverdue",
                commitment.PairId is null ? "branchLink" : "pair",
                (commitment.PairId?.Value ?? commitment.LinkId!.Value.Value).ToString(),
                commitment.DueOn,
                $"{helping}对{helped}的承诺“{commitment.Text}”应于 {commitment.DueOn:yyyy-MM-dd} 前完成，已逾期。",
                $"{helping} promised {helped} “{commitment.Text}” by {commitment.DueOn:yyyy-MM-dd}.",
                commitment.DueOn,
                Recipients.At(commitment.OrgPath, Role.BranchSecretary),
                Recipients.Of(user is { } known ? [known] : []));
        }
    }
}
