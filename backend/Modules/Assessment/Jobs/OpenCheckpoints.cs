using Assistance.Assessment.Contracts;
using Assistance.Assessment.Data;
using Assistance.Assessment.Domain;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Jobs;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.Values;
using Assistance.Messaging.Contracts;
using Assistance.Pairing.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Assessment.Jobs;

/// <summary>
/// Opens a look at each pair three, six and twelve months after it began (rule C1). It looks every day of the month after, so that a day on which nothing ran is
/// made up for; what is longer past than that is not asked for any more.
/// </summary>
internal sealed class OpenCheckpoints(AssessmentDb db, IPairs pairs, INotifier notifier, BusinessClock clock) : IScheduledJob
{
    public const int DaysToAnswer = 30;

    public static JobDescription About { get; } = new("checkpoints", "开启结对节点考评", "Open checkpoints of pairs", JobSchedule.Daily(6, 10));

    public async Task<JobCounts> RunAsync(DateOnly businessDate, CancellationToken cancellationToken)
    {
        var current = await pairs.CurrentAsync(businessDate.AddMonths(-CheckpointKind.Plan.Months()), cancellationToken);
        var due = current.Select(pair => (Pair: pair, Kind: KindOn(pair, businessDate))).Where(one => one.Kind is not null).ToList();
        var ids = due.Select(one => one.Pair.Id).ToList();
        var known = (await db.Checkpoints.Where(c => ids.Contains(c.PairId)).Select(c => new { c.PairId, c.Kind }).ToListAsync(cancellationToken)).Select(c => (c.PairId, c.Kind)).ToHashSet();
        var opened = due.Where(one => !known.Contains((one.Pair.Id, one.Kind!.Value))).ToList();
        foreach (var (pair, kind) in opened)
            db.Add(Checkpoint.Open(Ids.New<CheckpointId>(clock.Time), pair, kind!.Value, businessDate, businessDate.AddDays(DaysToAnswer)));
        foreach (var branch in opened.GroupBy(one => (one.Pair.HelperOrgId, one.Pair.HelperPath)))
            await TellAsync(branch.Key.HelperOrgId, branch.Key.HelperPath, branch.Count(), businessDate, cancellationToken);
        return new JobCounts(current.Count, opened.Count, due.Count - opened.Count);
    }

    private static CheckpointKind? KindOn(PairCard pair, DateOnly day) => CheckpointMonths.Kinds
        .Where(kind => pair.From.AddMonths(kind.Months()) <= day && day <= pair.From.AddMonths(kind.Months()).AddDays(DaysToAnswer))
        .Select(kind => (CheckpointKind?)kind).LastOrDefault();

    private Task<int> TellAsync(OrgId branch, OrgPath path, int count, DateOnly businessDate, CancellationToken cancellationToken) => notifier.SendAsync(
        new Reminder(
            "checkpointOpened",
            "checkpoints",
            branch.ToString(),
            businessDate,
            $"有 {count} 对结对到了节点（三个月看思路、半年看成效、一年定去向），请在 {businessDate.AddDays(DaysToAnswer):yyyy-MM-dd} 前填写。",
            $"{count} pairs are looked at after three, six or twelve months, by {businessDate.AddDays(DaysToAnswer):yyyy-MM-dd}.",
            businessDate.AddDays(DaysToAnswer),
            Recipients.At(path, Role.BranchSecretary)),
        cancellationToken);
}
