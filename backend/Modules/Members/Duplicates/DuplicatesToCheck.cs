using Assistance.Kernel.Scoping;
using Assistance.Kernel.WorkList;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Members.Duplicates;

/// <summary>Records that are probably of one person, for the township that knows them; the county looks at its list.</summary>
internal sealed class DuplicatesToCheck(ProbableDuplicates duplicates) : IWorkItemSource
{
    public WorkKind Kind { get; } = new("duplicatesToCheck", "疑似重复档案：待核对", "Records that may be one person's: to be checked", Role.TownshipCommittee);

    public async Task<WorkItems> ListAsync(int most, CancellationToken cancellationToken)
    {
        var all = duplicates.All();
        var count = await all.CountAsync(cancellationToken);
        if (count == 0)
            return WorkItems.None;
        var first = await all.OrderByDescending(p => p.Id).Select(p => p.Id).Take(most).ToListAsync(cancellationToken);
        return new WorkItems(count, 0, [.. (await duplicates.WithOthersAsync(first, cancellationToken)).Select(row => new WorkItem(
            "duplicate", row.Record.Id.ToString(), row.Record.Name, row.Record.Name, row.Record.OrganisationName, null))]);
    }
}
