using Assistance.Kernel.Jobs;
using Assistance.Kernel.Scoping;
using Assistance.Members.Contracts;
using Assistance.Messaging.Contracts;
using Assistance.Pairing.Data;
using Assistance.Pairing.Pairs;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Pairing.Jobs;

/// <summary>Pairs that have never met within the time allowed: the usual way in which helping fails quietly.</summary>
internal sealed class NoFirstContact(PairingDb db, PairsDue due, IPeople people, INotifier notifier) : IScheduledJob
{
    public static JobDescription About { get; } = new("no-first-contact", "结对后未首次联系提醒", "Pairs that have not met", JobSchedule.Daily(7, 20));

    public async Task<JobCounts> RunAsync(DateOnly businessDate, CancellationToken cancellationToken)
    {
        var policy = await due.PolicyAsync(businessDate, cancellationToken);
        var pairs = await (await due.FirstContactOverdueAsync(db.Pairs, businessDate, cancellationToken))
            .Select(p => new { p.Id, p.HelperId, p.SubjectId, p.OrgPath, p.From }).ToListAsync(cancellationToken);
        var cards = await people.CardsAsync([.. pairs.SelectMany(p => new[] { p.HelperId, new PersonId(p.SubjectId) })], cancellationToken);
        return await notifier.SendAllAsync(
            pairs.Select(pair =>
            {
                var day = policy.FirstContactDue(pair.From!.Value);
                var (helper, helped) = (cards[pair.HelperId], cards[new PersonId(pair.SubjectId)]);
                return new Reminder(
                    "noFirstContact",
                    "pair",
                    pair.Id.ToString(),
                    day,
                    $"{helper.Name}与{helped.OrgName}{helped.Name}结对以来尚未首次联系。",
                    $"{helper.Name} has not met {helped.Name} of {helped.OrgName} since they were paired.",
                    day,
                    Recipients.At(pair.OrgPath, Role.BranchSecretary),
                    Recipients.Of(helper.UserId is { } user ? [user] : []));
            }),
            cancellationToken);
    }
}
