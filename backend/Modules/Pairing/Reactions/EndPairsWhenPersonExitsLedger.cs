using Assistance.Kernel.UseCases;
using Assistance.Members.Contracts;
using Assistance.Pairing.Contracts;

namespace Assistance.Pairing.Reactions;

/// <summary>Out of the ledger, out of the pair: 脱贫不补 (rule B14), 一帮到底 is done (rule A12).</summary>
internal sealed class EndPairsWhenPersonExitsLedger(OpenPairs pairs, IPeople people) : IReaction<LedgerExited>
{
    public async Task Handle(LedgerExited notification, CancellationToken cancellationToken)
    {
        var cards = await people.CardsAsync([notification.PersonId], cancellationToken);
        var reason = cards[notification.PersonId].State switch
        {
            PersonState.Deceased => EndReason.Died,
            PersonState.TransferredOut => EndReason.Moved,
            _ => EndReason.Graduated,
        };
        pairs.End(await pairs.HelpingAsync(notification.PersonId, cancellationToken), notification.On, reason, notification.Reason);
    }
}
