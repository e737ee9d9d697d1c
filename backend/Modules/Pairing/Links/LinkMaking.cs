using Assistance.Kernel.Calendar;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Pairing.Board;
using Assistance.Pairing.Contracts;
using Assistance.Pairing.Data;
using Assistance.Pairing.Domain;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Pairing.Links;

internal sealed record NewLink(OrgId BranchId, OrgId PlaceId);

internal sealed class NewLinksValidator : AbstractValidator<IReadOnlyList<NewLink>>
{
    public NewLinksValidator() => RuleFor(rows => rows.Count).InclusiveBetween(1, Limits.Rows).OverridePropertyName("items");
}

/// <summary>Makes links out of organisations, by the rules: an organ branch, a place, not linked yet, the branch not at the limit.</summary>
internal sealed class LinkMaking(PairingDb db, IOrganisations organisations, ScopedPlaces places, PairingPolicies policies, RequestContext context, BusinessClock clock)
{
    /// <summary>All or none; a refusal names its row.</summary>
    public async Task<Result<IReadOnlyList<BranchLink>>> ProposeAsync(IReadOnlyList<NewLink> rows, CancellationToken cancellationToken)
    {
        var weighed = await WeighAsync(rows, cancellationToken);
        for (var i = 0; i < weighed.Count; i++)
        {
            if (weighed[i].Refusal is { } refusal)
                return rows.Count == 1 ? refusal : refusal.ForField($"items[{i}]").With("row", i);
        }

        List<BranchLink> made = [.. weighed.Select(link => link.Value)];
        db.AddRange(made);
        return await db.TrySaveAsync(cancellationToken) ? made : PairingRefusals.SeatTaken;
    }

    /// <summary>Each row for itself, in their order: the link that it would make, or why it makes none. Nothing is added yet.</summary>
    public async Task<IReadOnlyList<Result<BranchLink>>> WeighAsync(IReadOnlyList<NewLink> rows, CancellationToken cancellationToken)
    {
        var cards = await organisations.CardsAsync([.. rows.SelectMany(row => new[] { row.BranchId, row.PlaceId })], cancellationToken);
        var branches = rows.Select(row => row.BranchId).Distinct().ToList();
        var open = await db.Unscoped<BranchLink>("Whether two are linked already and how many a branch has counts wherever the place is.")
            .Where(link => branches.Contains(link.BranchId) && (link.State == BondState.Proposed || link.State == BondState.Active))
            .Select(link => new { link.OpenKey, link.SeatKey })
            .ToListAsync(cancellationToken);
        HashSet<string> taken = [.. open.Select(link => link.OpenKey)];
        HashSet<string> seats = [.. open.Select(link => link.SeatKey)];
        var weighed = new List<Result<BranchLink>>();
        foreach (var row in rows)
        {
            var link = await ProposeAsync(row, cards, seats, cancellationToken);
            if (link.Succeeded && !taken.Add(link.Value.OpenKey))
                link = PairingRefusals.AlreadyLinked;
            if (link.Succeeded)
                seats.Add(link.Value.SeatKey);
            weighed.Add(link);
        }

        return weighed;
    }

    public async Task<LinksAnswer> AnswerAsync(IReadOnlyCollection<BranchLink> links, CancellationToken cancellationToken)
    {
        var cards = await organisations.CardsAsync([.. links.SelectMany(link => new[] { link.BranchId, link.PlaceId })], cancellationToken);
        return new LinksAnswer([.. links.Select(link => LinkRow.Of(link, cards))]);
    }

    private async Task<Result<BranchLink>> ProposeAsync(NewLink row, IReadOnlyDictionary<OrgId, OrgCard> cards, HashSet<string> seats, CancellationToken cancellationToken)
    {
        if (!cards.TryGetValue(row.BranchId, out var branch) || !context.Scope.Covers(branch.Path))
            return PairingRefusals.OrganisationNotFound.ForField("branchId");
        if (!cards.TryGetValue(row.PlaceId, out var place))
            return PairingRefusals.OrganisationNotFound.ForField("placeId");
        var (policy, pack) = await policies.TodayAsync(branch.Path, cancellationToken);
        var seat = Enumerable.Range(1, policy.MaximumVillagesPerBranch).FirstOrDefault(free => !seats.Contains(Bond.SeatOf(branch.Id.Value, free)));
        return seat == 0
            ? PairingRefusals.BranchAtCapacity(branch.Name, policy.MaximumVillagesPerBranch, pack)
            : BranchLink.Propose(Ids.New<BranchLinkId>(clock.Time), branch, (await places.HomesAsync([place], cancellationToken))[0], seat, clock.Today);
    }
}
