using Assistance.Access.Contracts;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.UseCases;
using Assistance.Members.Contracts;
using Assistance.Pairing.Contracts;

namespace Assistance.Pairing.Reactions;

/// <summary>A helper sees whom a pair gives them from the moment that it begins until the moment that it ends.</summary>
internal sealed class HelpersReachTheirPeople(IAccessGrants grants, IPeople people, BusinessClock clock) : IReaction<PairIssued>, IReaction<PairEnded>
{
    public static string ReasonOf(PairId pair) => $"pairing:{pair}";

    public async Task Handle(PairIssued notification, CancellationToken cancellationToken)
    {
        var cards = await people.CardsAsync([notification.HelperId], cancellationToken);
        if (cards[notification.HelperId].UserId is { } user)
            grants.Give(user, notification.BeneficiaryId.Value, ReasonOf(notification.PairId), notification.On);
    }

    public Task Handle(PairEnded notification, CancellationToken cancellationToken) =>
        grants.WithdrawAsync(ReasonOf(notification.PairId), clock.Today.AddDays(-1), cancellationToken);
}
