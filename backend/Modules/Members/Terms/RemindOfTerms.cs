using Assistance.Kernel.Jobs;
using Assistance.Kernel.Scoping;
using Assistance.Members.Data;
using Assistance.Members.Domain;
using Assistance.Messaging.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Members.Terms;

/// <summary>Reminds an organisation, and the committee above it, in good time before a term ends and once it has ended without an election.</summary>
internal sealed class RemindOfTerms(MembersDb db, INotifier notifier) : IScheduledJob
{
    public static JobDescription About { get; } = new("terms-of-office", "党组织任期届满提醒", "Terms of office", JobSchedule.Daily(6, 40));

    public async Task<JobCounts> RunAsync(DateOnly businessDate, CancellationToken cancellationToken)
    {
        var (ahead, behind) = (businessDate.AddDays(Organisation.DaysBeforeTermEnds), businessDate.AddDays(-1));
        var ending = await db.Organisations.Where(o => o.AbolishedOn == null && (o.TermUntil == ahead || o.TermUntil == behind)).OrderBy(o => o.OrgPath).ToListAsync(cancellationToken);
        return await notifier.SendAllAsync(ending.Select(o => o.TermUntil == behind ? Ended(o, businessDate) : Near(o, businessDate)), cancellationToken);
    }

    private static Reminder Near(Organisation organisation, DateOnly today) => new(
        "termEnding", "organisation", organisation.Id.ToString(), today,
        $"{organisation.Name}本届任期 {Organisation.DaysBeforeTermEnds} 天后届满，请准备换届。",
        $"The term of {organisation.Name} ends in {Organisation.DaysBeforeTermEnds} days: prepare the election.",
        organisation.TermUntil, To(organisation));

    private static Reminder Ended(Organisation organisation, DateOnly today) => new(
        "termEnded", "organisation", organisation.Id.ToString(), today,
        $"{organisation.Name}本届任期已满，尚未登记换届结果。",
        $"The term of {organisation.Name} has ended and no election is recorded.",
        organisation.TermUntil, To(organisation));

    private static Recipients[] To(Organisation organisation) =>
        [Recipients.At(organisation.OrgPath, Role.BranchSecretary), Recipients.AtOrAbove(organisation.OrgPath, Role.TownshipCommittee)];
}
