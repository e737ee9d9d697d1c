using Assistance.Kernel.Jobs;
using Assistance.Kernel.Scoping;
using Assistance.Members.Data;
using Assistance.Members.Domain;
using Assistance.Messaging.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Members.Membership;

/// <summary>Reminds the receiver, and the sender with them, before a letter runs out, and the sender once it has: they are still responsible.</summary>
internal sealed class RemindOfLetters(MembersDb db, INotifier notifier) : IScheduledJob
{
    private const int DaysAhead = 7;

    public static JobDescription About { get; } = new("transfer-letters", "组织关系介绍信期限", "Introduction letters", JobSchedule.Daily(6, 45));

    public async Task<JobCounts> RunAsync(DateOnly businessDate, CancellationToken cancellationToken)
    {
        var (ahead, behind) = (businessDate.AddDays(DaysAhead), businessDate.AddDays(-1));
        var letters = await db.Transfers.Where(t => t.State == TransferState.Issued && (t.ValidUntil == ahead || t.ValidUntil == behind)).OrderBy(t => t.Id).ToListAsync(cancellationToken);
        return await notifier.SendAllAsync(letters.Select(l => l.ValidUntil == behind ? Overdue(l, businessDate) : Near(l, businessDate)), cancellationToken);
    }

    private static Reminder Near(Transfer letter, DateOnly today) => new(
        "letterDue", "transfer", letter.Id.ToString(), today,
        $"{letter.PersonName} 转往{letter.ToName}的介绍信 {DaysAhead} 天后到期，尚未接收。",
        $"The letter of {letter.PersonName} to {letter.ToName} runs out in {DaysAhead} days and has not been accepted.",
        letter.ValidUntil,
        [.. Sender(letter), .. letter.ToId is null ? [] : Receiver(letter)]);

    private static Reminder Overdue(Transfer letter, DateOnly today) => new(
        "letterOverdue", "transfer", letter.Id.ToString(), today,
        $"{letter.PersonName} 转往{letter.ToName}的介绍信已过有效期，尚未接收，请联系对方或作废后重新开具。",
        $"The letter of {letter.PersonName} to {letter.ToName} has run out unaccepted: call on the receiver, or withdraw it and issue a new one.",
        letter.ValidUntil,
        Sender(letter));

    private static Recipients[] Sender(Transfer letter) => [Recipients.At(letter.OrgPath, Role.BranchSecretary), Recipients.AtOrAbove(letter.OrgPath, Role.TownshipCommittee)];

    private static Recipients[] Receiver(Transfer letter) => [Recipients.At(letter.OtherPath, Role.BranchSecretary), Recipients.AtOrAbove(letter.OtherPath, Role.TownshipCommittee)];
}
