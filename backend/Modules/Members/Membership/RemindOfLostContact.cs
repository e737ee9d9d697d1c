using Assistance.Kernel.Jobs;
using Assistance.Kernel.Scoping;
using Assistance.Messaging.Contracts;

namespace Assistance.Members.Membership;

/// <summary>Proposes to those responsible that a lost member's membership be stopped, and later that it end (rule F4): once for each of the two days.</summary>
internal sealed class RemindOfLostContact(LostMembers lost, INotifier notifier) : IScheduledJob
{
    public static JobDescription About { get; } = new("lost-contact", "失联党员期限", "Clocks of lost members", JobSchedule.Daily(6, 40));

    // Of one who was reported late the day may be long past: the message is of that day, and is sent once all the same.
    public async Task<JobCounts> RunAsync(DateOnly businessDate, CancellationToken cancellationToken) =>
        await notifier.SendAllAsync((await lost.OnAsync(businessDate, cancellationToken)).Select(Of), cancellationToken);

    private static Reminder Of(LostMember member) => member.Ends
        ? new Reminder(
            "membershipToEnd", "person", member.Id.ToString(), member.On,
            $"{member.Name}（{member.OrgName}）失联或停止党籍已满两年，仍未取得联系的，建议按自行脱党予以除名。",
            $"{member.Name} ({member.OrgName}) has been lost, or stopped for it, for two years: it is proposed that the membership end.",
            member.On,
            Recipients.At(member.OrgPath, Role.BranchSecretary), Recipients.AtOrAbove(member.OrgPath, Role.TownshipCommittee), Recipients.AtOrAbove(member.OrgPath, Role.CountyDepartment))
        : new Reminder(
            "membershipToStop", "person", member.Id.ToString(), member.On,
            $"{member.Name}（{member.OrgName}）失联已满六个月，建议停止党籍。",
            $"{member.Name} ({member.OrgName}) has been lost for six months: it is proposed that the membership be stopped.",
            member.On,
            Recipients.At(member.OrgPath, Role.BranchSecretary), Recipients.AtOrAbove(member.OrgPath, Role.TownshipCommittee));
}
