using Assistance.Kernel.Calendar;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Pairing.Contracts;
using Assistance.Pairing.Data;
using Assistance.Pairing.Domain;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Pairing.Pairs;

/// <summary>Two people who are to be paired.</summary>
/// <param name="BeneficiaryKind">Follows from the person's record where it is not said.</param>
/// <param name="AgreedUntil">期限</param>
internal sealed record NewPair(PersonId HelperId, PersonId BeneficiaryId, BeneficiaryKind? BeneficiaryKind = null, PairKind Kind = PairKind.Member, DateOnly? AgreedUntil = null);

internal sealed class NewPairsValidator : AbstractValidator<IReadOnlyList<NewPair>>
{
    public NewPairsValidator() => RuleFor(rows => rows.Count).InclusiveBetween(1, Limits.Rows).OverridePropertyName("items");
}

/// <summary>Makes pairs out of people, by the rules: both on the register, within reach, not paired yet, and the helper not at the limit.</summary>
internal sealed class PairMaking(PairingDb db, IPeople people, PairingPolicies policies, RequestContext context, BusinessClock clock)
{
    private const string OpenPairs = "Whether two are paired already and how many a helper has counts wherever the other end is.";
    private const int IdsAtOnce = 1000;

    /// <summary>All or none; a refusal names its row.</summary>
    public async Task<Result<IReadOnlyList<Pair>>> ProposeAsync(IReadOnlyList<NewPair> rows, CancellationToken cancellationToken)
    {
        var weighed = await WeighAsync(rows, cancellationToken);
        for (var i = 0; i < weighed.Count; i++)
        {
            if (weighed[i].Refusal is { } refusal)
                return weighed.Count == 1 ? refusal : refusal.ForField($"items[{i}]").With("row", i);
        }

        List<Pair> made = [.. weighed.Select(pair => pair.Value)];
        db.AddRange(made);
        // Somebody else may have paired the same helper since we counted; the index then says so.
        return await db.TrySaveAsync(cancellationToken) ? made : PairingRefusals.SeatTaken;
    }

    /// <summary>Each row for itself, in their order: the pair that it would make, or why it makes none. Nothing is added yet.</summary>
    public async Task<IReadOnlyList<Result<Pair>>> WeighAsync(IReadOnlyList<NewPair> rows, CancellationToken cancellationToken)
    {
        var cards = await people.CardsAsync([.. rows.SelectMany(row => new[] { row.HelperId, row.BeneficiaryId })], cancellationToken);
        var taken = new Taken([], []);
        // SQL Server takes 2,100 parameters in a statement.
        foreach (var helpers in rows.Select(row => row.HelperId).Distinct().Chunk(IdsAtOnce))
        {
            var open = await db.Unscoped<Pair>(OpenPairs)
                .Where(pair => helpers.Contains(pair.HelperId) && (pair.State == BondState.Proposed || pair.State == BondState.Active))
                .Select(pair => new { pair.OpenKey, pair.SeatKey })
                .ToListAsync(cancellationToken);
            taken.Pairs.UnionWith(open.Select(pair => pair.OpenKey));
            taken.Seats.UnionWith(open.Select(pair => pair.SeatKey));
        }

        var weighed = new List<Result<Pair>>();
        foreach (var row in rows)
            weighed.Add(await ProposeAsync(row, cards, taken, cancellationToken));
        return weighed;
    }

    /// <summary>The helper's first free place, or the refusal that there is none.</summary>
    public async Task<Result<int>> SeatAsync(PersonCard helper, CancellationToken cancellationToken)
    {
        var seats = await db.Unscoped<Pair>(OpenPairs)
            .Where(pair => pair.HelperId == helper.Id && (pair.State == BondState.Proposed || pair.State == BondState.Active))
            .Select(pair => pair.SeatKey)
            .ToListAsync(cancellationToken);
        return await SeatAsync(helper, [.. seats], cancellationToken);
    }

    private async Task<Result<Pair>> ProposeAsync(NewPair row, IReadOnlyDictionary<PersonId, PersonCard> cards, Taken taken, CancellationToken cancellationToken)
    {
        if (!cards.TryGetValue(row.HelperId, out var helper) || !context.Scope.Covers(helper.OrgPath))
            return PairingRefusals.PersonNotFound.ForField("helperId");
        if (!cards.TryGetValue(row.BeneficiaryId, out var beneficiary) || !await MayHelpAsync(helper, beneficiary, cancellationToken))
            return PairingRefusals.PersonNotFound.ForField("beneficiaryId");
        if (new[] { helper, beneficiary }.FirstOrDefault(card => card.State != PersonState.Active) is { } gone)
            return PairingRefusals.NotActiveMember(gone.Name);
        var seat = await SeatAsync(helper, taken.Seats, cancellationToken);
        if (seat.Refusal is not null)
            return seat.Refusal;
        var pair = Pair.Propose(
            Ids.New<PairId>(clock.Time), End(helper), End(beneficiary), row.BeneficiaryKind ?? KindOf(beneficiary), row.Kind, seat.Value, row.AgreedUntil, clock.Today);
        if (pair.Succeeded && !taken.Pairs.Add(pair.Value.OpenKey))
            return PairingRefusals.AlreadyPaired;
        if (pair.Succeeded)
            taken.Seats.Add(pair.Value.SeatKey);
        return pair;
    }

    private async Task<Result<int>> SeatAsync(PersonCard helper, HashSet<string> seats, CancellationToken cancellationToken)
    {
        var (policy, pack) = await policies.TodayAsync(helper.OrgPath, cancellationToken);
        var free = Enumerable.Range(1, policy.MaximumBeneficiariesPerHelper).FirstOrDefault(seat => !seats.Contains(Bond.SeatOf(helper.Id.Value, seat)));
        return free == 0 ? PairingRefusals.HelperAtCapacity(helper.Name, policy.MaximumBeneficiariesPerHelper, pack) : free;
    }

    // A branch proposes from its own scope and from the villages that it is linked with.
    private async Task<bool> MayHelpAsync(PersonCard helper, PersonCard beneficiary, CancellationToken cancellationToken)
    {
        if (context.Scope.Covers(beneficiary.OrgPath))
            return true;
        var places = await db.Links.Where(link => link.BranchId == helper.OrgId && link.State == BondState.Active).Select(link => link.OtherPath).ToListAsync(cancellationToken);
        return places.Exists(place => place.Covers(beneficiary.OrgPath));
    }

    private static PairEnd End(PersonCard card) => new(card.Id, card.OrgId, card.OrgPath);

    private static BeneficiaryKind KindOf(PersonCard card) =>
        card.Tier is not null ? Domain.BeneficiaryKind.NeedyMember
        : card.PartyStatus == PartyStatus.NonMember ? Domain.BeneficiaryKind.NonMember
        : Domain.BeneficiaryKind.Other;

    private sealed record Taken(HashSet<string> Pairs, HashSet<string> Seats);
}
