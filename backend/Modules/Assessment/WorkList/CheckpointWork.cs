using Assistance.Assessment.Checkpoints;
using Assistance.Assessment.Data;
using Assistance.Assessment.Domain;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.WorkList;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Assessment.WorkList;

/// <summary>Looks at pairs that the helper's branch owes.</summary>
internal sealed class CheckpointsToAnswer(AssessmentDb db, CheckpointRows rows, BusinessClock clock) : IWorkItemSource
{
    public WorkKind Kind { get; } = new("checkpointToAnswer", "待填写结对节点考评", "Checkpoints to answer", Role.BranchSecretary);

    public async Task<WorkItems> ListAsync(int most, CancellationToken cancellationToken)
    {
        var today = clock.Today;
        var open = db.Checkpoints.Where(c => c.State == CheckpointState.Open);
        var first = await open.OrderBy(c => c.DueOn).ThenBy(c => c.Id).Take(most).ToListAsync(cancellationToken);
        if (first.Count == 0)
            return WorkItems.None;
        return new WorkItems(
            await open.CountAsync(cancellationToken),
            await open.CountAsync(c => c.DueOn < today, cancellationToken),
            [.. (await rows.OfAsync(first, cancellationToken)).Select(row => new WorkItem(
                "checkpoint", row.Id.ToString(), $"{row.HelperName}帮扶{row.BeneficiaryName}：满{row.Kind.Months()}个月", $"{row.HelperName} and {row.BeneficiaryName}: {row.Kind.Months()} months", row.OrganisationName, row.DueOn))]);
    }
}
