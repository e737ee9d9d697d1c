using Assistance.Kernel.Refusals;
using Assistance.Kernel.UseCases;
using Assistance.Members.Contracts;

namespace Assistance.Pairing.Domain;

/// <summary>Who acts on a bond that the scope lets somebody see: seeing it from the other end is not enough to manage it.</summary>
internal sealed class HelpingSide(RequestContext context, Lazy<IPeople> people)
{
    /// <summary>The helper, the helping branch and whoever stands above it.</summary>
    public async Task<bool> ManagesAsync(Bond bond, CancellationToken cancellationToken) =>
        context.Scope.Covers(bond.OrgPath) || await HelpsAsync(bond, cancellationToken);

    public async Task<Refusal?> MustManageAsync(Bond bond, CancellationToken cancellationToken) =>
        await ManagesAsync(bond, cancellationToken) ? null : PairingRefusals.NotYours;

    /// <summary>Visits are logged from either end, but not by another helper of the same person.</summary>
    public async Task<Refusal?> MustTakePartAsync(Bond bond, CancellationToken cancellationToken) =>
        context.Scope.Covers(bond.OtherPath) || await ManagesAsync(bond, cancellationToken) ? null : PairingRefusals.NotYours;

    /// <summary>Who logged it, the helping branch and whoever stands above it.</summary>
    public bool MayCorrect(Visit visit, Bond bond) => context.Scope.Covers(bond.OrgPath) || (context.Actor.UserId is { } user && visit.LoggedBy == user);

    public async Task<bool> HelpsAsync(Bond bond, CancellationToken cancellationToken)
    {
        if (bond is not Pair pair || context.Actor.UserId is not { } user)
            return false;
        var cards = await people.Value.CardsAsync([pair.HelperId], cancellationToken);
        return cards[pair.HelperId].UserId == user;
    }
}
