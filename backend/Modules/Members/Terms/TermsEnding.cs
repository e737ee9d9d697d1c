using Assistance.Kernel.Calendar;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.WorkList;
using Assistance.Members.Data;
using Assistance.Members.Domain;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Members.Terms;

/// <summary>Organisations that have to elect anew soon, or should have.</summary>
internal sealed class TermsEnding(MembersDb db, BusinessClock clock) : IWorkItemSource
{
    public WorkKind Kind { get; } = new("termsEnding", "任期届满：准备换届", "Terms of office that end", Role.BranchSecretary, Role.TownshipCommittee);

    public async Task<WorkItems> ListAsync(int most, CancellationToken cancellationToken)
    {
        var (today, last) = (clock.Today, clock.Today.AddDays(Organisation.DaysBeforeTermEnds));
        var ending = db.Organisations.Where(o => o.AbolishedOn == null && o.TermUntil <= last);
        var shown = await ending.OrderBy(o => o.TermUntil).ThenBy(o => o.Id).Take(most).ToListAsync(cancellationToken);
        return new WorkItems(
            await ending.CountAsync(cancellationToken),
            await ending.CountAsync(o => o.TermUntil < today, cancellationToken),
            [.. shown.Select(o => new WorkItem("organisation", o.Id.ToString(), o.Name, o.Name, o.Name, o.TermUntil))]);
    }
}
