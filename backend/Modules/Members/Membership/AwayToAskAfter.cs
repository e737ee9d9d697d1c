using Assistance.Kernel.Calendar;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.WorkList;
using Assistance.Members.Contracts;
using Assistance.Members.Data;
using Assistance.Members.Domain;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Members.Membership;

/// <summary>Members away for six months of whom the branch has not heard for as long, or whom nobody can reach: to be asked after, or their membership sent after them.</summary>
internal sealed class AwayToAskAfter(MembersDb db, BusinessClock clock) : IWorkItemSource
{
    public WorkKind Kind { get; } = new("awayToAskAfter", "流动党员：满六个月未联系", "Members away: not heard from for six months", Role.BranchSecretary, Role.Caseworker);

    public async Task<WorkItems> ListAsync(int most, CancellationToken cancellationToken)
    {
        // The end of a month is no later than three days behind that of another.
        var latest = clock.Today.AddMonths(-Away.MonthsUntilRenewal).AddDays(3);
        var organisations = db.Unscoped<Organisation>("What an organisation is called is no secret.");
        var rows = await db.InScope<Person>()
            .Where(p => p.State == PersonState.Active && p.Away != null && p.Away.Since <= latest)
            .Join(organisations, p => p.OrgId, o => o.Id, (p, o) => new { p.Id, p.Name, OrgName = o.Name, p.Away!.Since, p.Away.HeardOn, p.Away.Place, Reachable = p.Phone != null })
            .ToListAsync(cancellationToken);
        var waiting = rows
            .Select(row => (Row: row, On: Away.AskOn(row.Since, row.HeardOn, row.Reachable)))
            .Where(one => one.On <= clock.Today)
            .OrderBy(one => one.On).ThenBy(one => one.Row.Id)
            .ToList();
        return new WorkItems(
            waiting.Count,
            waiting.Count(one => one.On < clock.Today),
            [.. waiting.Take(most).Select(one => new WorkItem("person", one.Row.Id.ToString(), $"{one.Row.Name}（{one.Row.Place}）", $"{one.Row.Name} ({one.Row.Place})", one.Row.OrgName, one.On))]);
    }
}
