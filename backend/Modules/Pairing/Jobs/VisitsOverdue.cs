using Assistance.Kernel.Jobs;
using Assistance.Kernel.Scoping;
using Assistance.Members.Contracts;
using Assistance.Messaging.Contracts;
using Assistance.Pairing.Data;
using Assistance.Pairing.Pairs;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Pairing.Jobs;

/// <summary>Reminds the helper and the branch once of each visit that the policy's rhythm made due and nobody made (rule A13).</summary>
internal sealed class VisitsOverdue(PairingDb db, PairsDue due, IPeople people, INotifier notifier) : IScheduledJob
{
    public static JobDescription About { get; } = new("visits-overdue", "走访逾期提醒", "Overdue visits", JobSchedule.Daily(7));

    public async Task<JobCounts> RunAsync(DateOnly businessDate, CancellationToken cancellationToken)
    {
        var policy = await due.PolicyAsync(businessDate, cancellationToken);
        var pairs = await (await due.VisitOverdueAsync(db.Pairs, businessDate, cancellationToken))
            .Select(p => new { p.Id, p.HelperId, p.SubjectId, p.OrgPath, p.From, p.LastVisitOn }).ToListAsync(cancellationToken);
        var cards = await people.CardsAsync([.. pairs.SelectMany(p => new[] { p.HelperId, new PersonId(p.SubjectId) })], cancellationToken);
        return await notifier.SendAllAsync(
            pairs.Select(pair =>
            {
                var day = policy.NextVisitDue(pair.From!.Value, pair.LastVisitOn);
                var (helper, helped) = (cards[pair.HelperId], cards[new PersonId(pair.SubjectId)]);
                return new Reminder(
                    "visitOverdue",
                    "pair",
                    pair.Id.ToString(),
                    day,
                    $"{helper.Name}应于 {day:yyyy-MM-dd} 前走访{helped.OrgName}{helped.Name}，已逾期。",
                    $"{helper.Name} was due to visit {helped.Name} of {helped.OrgName} by {day:yyyy-MM-dd}.",
                    day,
                    Recipients.At(pair.OrgPath, Role.BranchSecretary),
                    Recipients.Of(helper.UserId is { } user ? [user] : []));
            }),
            cancellationToken);
    }
}
