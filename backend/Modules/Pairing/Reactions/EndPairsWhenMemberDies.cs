using Assistance.Kernel.UseCases;
using Assistance.Members.Contracts;
using Assistance.Pairing.Contracts;

namespace Assistance.Pairing.Reactions;

/// <summary>The dead are helped no more and help no more; those whom they helped need somebody else.</summary>
internal sealed class EndPairsWhenMemberDies(OpenPairs pairs) : IReaction<MemberDied>
{
    public async Task Handle(MemberDied notification, CancellationToken cancellationToken)
    {
        pairs.End(await pairs.HelpingAsync(notification.PersonId, cancellationToken), notification.On, EndReason.Died, "帮扶对象去世");
        pairs.End(await pairs.HelpedByAsync(notification.PersonId, cancellationToken), notification.On, EndReason.HelperLeft, "帮扶人去世");
    }
}
