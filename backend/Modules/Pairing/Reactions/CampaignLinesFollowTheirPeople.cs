using Assistance.Kernel.UseCases;
using Assistance.Members.Contracts;
using Assistance.Pairing.Campaigns;
using Assistance.Pairing.Data;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Pairing.Reactions;

/// <summary>
/// Who dies or leaves gets no gift any more: the line is struck while the list is drawn up, and returned once it is settled. Who moves is visited by the new
/// branch. Who exits the ledger loses the gift that the ledger gave, unless the list is settled.
/// </summary>
internal sealed class CampaignLinesFollowTheirPeople(PairingDb db) : IReaction<MemberDied>, IReaction<MemberLeft>, IReaction<MemberMoved>, IReaction<LedgerExited>
{
    private static readonly VisitClass[] OfLedger = [VisitClass.NeedyMember, VisitClass.ImpoverishedByIllness];
    private static readonly Clerk System = new(null, "系统");

    public Task Handle(MemberDied notification, CancellationToken cancellationToken) => CloseAsync(notification.PersonId, notification.On, "对象去世", cancellationToken);

    public Task Handle(MemberLeft notification, CancellationToken cancellationToken) => notification.State == PersonState.LostContact
        ? Task.CompletedTask
        : CloseAsync(notification.PersonId, notification.On, "对象不再在册", cancellationToken);

    public async Task Handle(MemberMoved notification, CancellationToken cancellationToken)
    {
        foreach (var (line, round) in await OpenAsync(notification.PersonId, cancellationToken))
            line.Follow(notification.To, notification.NewPath, round.LockedOn is not null);
    }

    public async Task Handle(LedgerExited notification, CancellationToken cancellationToken)
    {
        foreach (var (line, round) in await OpenAsync(notification.PersonId, cancellationToken))
        {
            // Whoever was put onto the list by hand stands there for another reason.
            if (round.LockedOn is null && line.Reason is null && !line.Drop(OfLedger))
                Close(line, round, notification.On, "已退出台账");
        }
    }

    private async Task CloseAsync(PersonId person, DateOnly on, string reason, CancellationToken cancellationToken)
    {
        foreach (var (line, round) in await OpenAsync(person, cancellationToken))
            Close(line, round, on, reason);
    }

    private static void Close(CampaignLine line, Campaign round, DateOnly on, string reason)
    {
        if ((round.LockedOn is null ? line.Strike(on, reason) : line.Return(on, reason, System)) is { } refusal)
            throw new InvalidOperationException(refusal.Code);
    }

    private async Task<IReadOnlyList<(CampaignLine Line, Campaign Round)>> OpenAsync(PersonId person, CancellationToken cancellationToken)
    {
        var lines = await db.CampaignLines.AsTracking().Where(line => line.SubjectId == person.Value && line.State == CampaignLineState.Listed).ToListAsync(cancellationToken);
        var ids = lines.ConvertAll(line => line.CampaignId);
        var rounds = await db.Campaigns.Where(c => ids.Contains(c.Id)).ToDictionaryAsync(c => c.Id, cancellationToken);
        return [.. lines.Select(line => (line, rounds[line.CampaignId]))];
    }
}
