using Assistance.Kernel.Jobs;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.Values;
using Assistance.Messaging.Contracts;
using Assistance.Recognition.Data;
using Assistance.Recognition.Policy;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Recognition.Clocks;

/// <summary>Reminds those whose step it is before its last day and once behind it, and those above them when the whole time runs out.</summary>
internal sealed class RemindOfDeadlines(RecognitionDb db, INotifier notifier) : IScheduledJob
{
    private const int DaysAhead = 3;
    private const int WholeDaysAhead = 7;

    public static JobDescription About { get; } = new("recognition-deadlines", "认定办理期限", "Deadlines of recognition", JobSchedule.Daily(6, 30));

    public async Task<JobCounts> RunAsync(DateOnly businessDate, CancellationToken cancellationToken)
    {
        var (ahead, wholeAhead, behind) = (businessDate.AddDays(DaysAhead), businessDate.AddDays(WholeDaysAhead), businessDate.AddDays(-1));
        var due = await db.Cases
            .Where(c => c.OpenKey != null && c.FrozenOn == null
                && (c.StepDueOn == ahead || c.StepDueOn == behind || (c.DecidedOn == null && (c.DueOn == wholeAhead || c.DueOn == behind))))
            .OrderBy(c => c.Id)
            .Select(c => new Due(c.Id.Value.ToString(), c.Number, c.PersonName, c.OrgPath, c.StepBy, c.StepDueOn, c.DueOn, c.DecidedOn))
            .ToListAsync(cancellationToken);
        var counts = JobCounts.None;
        foreach (var reminder in due.SelectMany(one => Reminders(one, businessDate)))
        {
            var sent = await notifier.SendAsync(reminder, cancellationToken);
            counts += new JobCounts(1, sent > 0 ? 1 : 0, sent > 0 ? 0 : 1);
        }

        return counts;
    }

    private static IEnumerable<Reminder> Reminders(Due due, DateOnly today)
    {
        if (due.StepDueOn == today.AddDays(DaysAhead))
        {
            yield return Of("caseStepDue", due, due.StepDueOn, today, $"{due.Title} 的当前步骤 {DaysAhead} 天后到期。", $"The current step of {due.Title} is due in {DaysAhead} days.", Hands(due));
        }
        else if (due.StepDueOn == today.AddDays(-1))
        {
            yield return Of("caseStepOverdue", due, due.StepDueOn, today, $"{due.Title} 的当前步骤已超期。", $"The current step of {due.Title} is overdue.", [.. Hands(due), .. Above(due)]);
        }

        if (due.DecidedOn is not null)
            yield break;
        if (due.DueOn == today.AddDays(WholeDaysAhead))
            yield return Of("caseDeadlineNear", due, due.DueOn, today, $"{due.Title} 的办理总期限 {WholeDaysAhead} 天后到期。", $"The whole time of {due.Title} ends in {WholeDaysAhead} days.", [.. Hands(due), .. Above(due)]);
        else if (due.DueOn == today.AddDays(-1))
            yield return Of("caseOverdue", due, due.DueOn, today, $"{due.Title} 已超过办理总期限。", $"{due.Title} has overrun its whole time.", [.. Hands(due), Recipients.AtOrAbove(due.OrgPath, Role.CountyDepartment)]);
    }

    private static Reminder Of(string kind, Due due, DateOnly day, DateOnly today, string chinese, string english, Recipients[] to) =>
        new(kind, "case", due.Id, today, chinese, english, day, to);

    private static Recipients[] Hands(Due due) => due.StepBy switch
    {
        StepLevel.Branch => [Recipients.AtOrAbove(due.OrgPath, Role.BranchSecretary)],
        StepLevel.Township => [Recipients.AtOrAbove(due.OrgPath, Role.TownshipCommittee)],
        _ => [Recipients.AtOrAbove(due.OrgPath, Role.CountyDepartment)],
    };

    private static Recipients[] Above(Due due) => due.StepBy switch
    {
        StepLevel.Branch => [Recipients.AtOrAbove(due.OrgPath, Role.TownshipCommittee)],
        _ => [Recipients.AtOrAbove(due.OrgPath, Role.CountyDepartment)],
    };

    private sealed record Due(string Id, string Number, string PersonName, OrgPath OrgPath, StepLevel StepBy, DateOnly StepDueOn, DateOnly DueOn, DateOnly? DecidedOn)
    {
        public string Title => $"{PersonName}（{Number}）";
    }
}
