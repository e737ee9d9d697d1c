using Assistance.Kernel.Jobs;
using Assistance.Kernel.Scoping;
using Assistance.Messaging.Contracts;
using Assistance.Projects.Data;
using Assistance.Projects.Domain;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Projects.Inspections;

/// <summary>Reminds of findings three days before their last day, on it, and every week after it; the inspecting side hears of those that are late (rule H6).</summary>
internal sealed class RemindOfFindings(ProjectsDb db, INotifier notifier) : IScheduledJob
{
    private const int DaysBefore = 3;
    private const int Week = 7;

    public static JobDescription About { get; } = new("inspection-findings", "督查问题整改提醒", "Findings of inspections", JobSchedule.Daily(7, 40));

    public async Task<JobCounts> RunAsync(DateOnly businessDate, CancellationToken cancellationToken)
    {
        var ahead = businessDate.AddDays(DaysBefore);
        var near = await db.Findings.Where(f => f.State == InspectionFindingState.Open && f.DueOn <= ahead).OrderBy(f => f.DueOn).ThenBy(f => f.Id).ToListAsync(cancellationToken);
        return await notifier.SendAllAsync(near.Where(f => IsReminded(f.DueOn.DayNumber - businessDate.DayNumber)).Select(f => f.DueOn < businessDate ? Late(f, businessDate) : Due(f, businessDate)), cancellationToken);
    }

    public static Reminder Found(InspectionFinding finding, DateOnly today) => new(
        "inspectionFinding", "inspectionFinding", finding.Id.ToString(), today,
        $"督查发现{finding.SubjectName}有一个问题，请在 {finding.DueOn:yyyy-MM-dd} 前整改并答复。",
        $"An inspection has found something at {finding.SubjectName}: put it right and answer by {finding.DueOn:yyyy-MM-dd}.",
        finding.DueOn, Owners(finding));

    private static bool IsReminded(int daysLeft) => daysLeft is DaysBefore or 0 || (daysLeft < 0 && (-daysLeft - 1) % Week == 0);

    private static Reminder Due(InspectionFinding finding, DateOnly today) => new(
        "inspectionFindingDue", "inspectionFinding", finding.Id.ToString(), today,
        $"{finding.SubjectName}的督查问题应于 {finding.DueOn:yyyy-MM-dd} 前整改并答复。",
        $"A finding at {finding.SubjectName} is to be answered by {finding.DueOn:yyyy-MM-dd}.",
        finding.DueOn, Owners(finding));

    private static Reminder Late(InspectionFinding finding, DateOnly today) => new(
        "inspectionFindingLate", "inspectionFinding", finding.Id.ToString(), today,
        $"{finding.SubjectName}的督查问题应于 {finding.DueOn:yyyy-MM-dd} 前答复，已逾期。",
        $"A finding at {finding.SubjectName} was to be answered by {finding.DueOn:yyyy-MM-dd}.",
        finding.DueOn,
        [.. Owners(finding), Recipients.At(finding.ByPath, Role.TownshipCommittee), Recipients.At(finding.ByPath, Role.CountyDepartment)]);

    // A village has no posts of its own; its secretary holds one at the branch above it.
    private static Recipients[] Owners(InspectionFinding finding) => finding.OwnerPath == finding.OrgPath
        ? [Recipients.AtOrAbove(finding.OwnerPath, Role.BranchSecretary)]
        : [Recipients.At(finding.OwnerPath, Role.BranchSecretary), Recipients.At(finding.OwnerPath, Role.TownshipCommittee), Recipients.At(finding.OwnerPath, Role.Caseworker)];
}
