using Assistance.Funds.Accounts;
using Assistance.Funds.Data;
using Assistance.Kernel.Jobs;
using Assistance.Kernel.Scoping;
using Assistance.Messaging.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Funds.Hotline;

/// <summary>Reminds the owner, the fund's people and the county of a report that nobody has answered in time; once for each last day.</summary>
internal sealed class RemindOfReports(FundsDb db, FundDesk desk, INotifier notifier) : IScheduledJob
{
    public static JobDescription About { get; } = new("hotline-overdue", "群众反映逾期未答复提醒", "Reports not answered in time", JobSchedule.Daily(7, 45));

    public async Task<JobCounts> RunAsync(DateOnly businessDate, CancellationToken cancellationToken)
    {
        var late = await db.HotlineCases.Where(c => c.State == HotlineState.Received && c.DueOn < businessDate).OrderBy(c => c.DueOn).ThenBy(c => c.Id).ToListAsync(cancellationToken);
        var ids = late.Select(c => c.FundId).Distinct().ToList();
        var names = await desk.Others().Where(f => ids.Contains(f.Id)).ToDictionaryAsync(f => f.Id, f => f.Name, cancellationToken);
        return await notifier.SendAllAsync(late.Select(Of), cancellationToken);

        Reminder Of(HotlineCase one) => new(
            "hotlineOverdue", "hotlineCase", one.Id.ToString(), one.DueOn,
            $"关于“{names[one.FundId]}”的群众反映（{one.ReceivedOn:yyyy-MM-dd} 收到）应于 {one.DueOn:yyyy-MM-dd} 前答复，已逾期。",
            $"A report about {names[one.FundId]}, received on {one.ReceivedOn:yyyy-MM-dd}, was to be answered by {one.DueOn:yyyy-MM-dd}.", one.DueOn,
            [.. one.OwnerId is { } owner ? [Recipients.Of(owner)] : Array.Empty<Recipients>(), Recipients.At(one.OrgPath, Role.Caseworker), Recipients.AtOrAbove(one.OrgPath, Role.TownshipCommittee), Recipients.AtOrAbove(one.OrgPath, Role.CountyDepartment)]);
    }
}
