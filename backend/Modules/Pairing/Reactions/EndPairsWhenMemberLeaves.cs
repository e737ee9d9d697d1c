using Assistance.Kernel.UseCases;
using Assistance.Members.Contracts;
using Assistance.Pairing.Contracts;

namespace Assistance.Pairing.Reactions;

/// <summary>Who leaves the county or the party is not helped from here any more, and does not help from here.</summary>
internal sealed class EndPairsWhenMemberLeaves(OpenPairs pairs) : IReaction<MemberLeft>
{
    public async Task Handle(MemberLeft notification, CancellationToken cancellationToken)
    {
        var (reason, note) = notification.State switch
        {
            PersonState.TransferredOut => (EndReason.Moved, "组织关系转出"),
            PersonState.Removed => (EndReason.Other, "出党"),
            PersonState.Stopped => (EndReason.Other, "停止党籍"),
            PersonState.LostContact => (EndReason.Other, "失联"),
            _ => (EndReason.Other, "不再在册"),
        };
        pairs.End(await pairs.HelpingAsync(notification.PersonId, cancellationToken), notification.On, reason, note);
        pairs.End(await pairs.HelpedByAsync(notification.PersonId, cancellationToken), notification.On, EndReason.HelperLeft, note);
    }
}
