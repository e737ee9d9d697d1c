using Assistance.Access.Contracts;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.UseCases;
using Assistance.Members.Contracts;
using Assistance.Pairing.Contracts;
using Assistance.Pairing.Data;
using Assistance.Pairing.Domain;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Pairing.Reactions;

/// <summary>A helper sees whom a pair gives them from the moment that it begins until the moment that it ends.</summary>
internal sealed class HelpersReachTheirPeople(PairingDb db, IAccessGrants grants, IPeople people, BusinessClock clock)
    : IReaction<PairIssued>, IReaction<PairEnded>, IReaction<AccountLinked>
{
    private static string ReasonOf(PairId pair) => $"pairing:{pair}";

    public async Task Handle(PairIssued notification, CancellationToken cancellationToken)
    {
        var cards = await people.CardsAsync([notification.HelperId], cancellationToken);
        if (cards[notification.HelperId].UserId is { } user)
            grants.Give(user, notification.BeneficiaryId.Value, ReasonOf(notification.PairId), notification.On);
    }

    public async Task Handle(AccountLinked notification, CancellationToken cancellationToken)
    {
        var pairs = await db.Pairs.Where(p => p.HelperId == notification.PersonId && p.State == BondState.Active).Select(p => new { p.Id, p.SubjectId }).ToListAsync(cancellationToken);
        foreach (var pair in pairs)
        {
            // Whoever had the account before, or another account of the same person, reaches them no more.
            await grants.WithdrawAsync(ReasonOf(pair.Id), clock.Today.AddDays(-1), cancellationToken);
            if (notification.UserId is { } user)
                grants.Give(user, pair.SubjectId, ReasonOf(pair.Id), clock.Today);
        }
    }

    public Task Handle(PairEnded notification, CancellationToken cancellationToken) =>
        grants.WithdrawAsync(ReasonOf(notification.PairId), clock.Today.AddDays(-1), cancellationToken);
}
