using Assistance.Kernel.Calendar;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Members.Data;
using Assistance.Members.Domain;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Members.Reorganisations;

/// <summary>Finds what a wish names, within the caller's reach, and drafts what would come of it.</summary>
internal sealed class ReorganisationPlanner(MembersDb db, BusinessClock clock)
{
    private const string Subtree = "What stands below an organisation in reach, and what it is called beside.";

    /// <param name="act">Under which it would be kept.</param>
    /// <param name="track">Whether the organisations are to be saved as the draft leaves them.</param>
    public async Task<Result<ReorganisationDraft>> DraftAsync(ReorganisationWish wish, Guid act, bool track, CancellationToken cancellationToken)
    {
        var named = wish.OrganisationIds.Concat(wish.ChildIds ?? []).Concat(wish.IntoId is { } into ? [into] : []).Distinct().ToList();
        if (await db.Organisations.CountAsync(o => named.Contains(o.Id), cancellationToken) < named.Count)
            return MembersRefusals.OrganisationNotFound;
        var people = await PeopleAsync(wish, cancellationToken);
        if (people.Refusal is { } nobody)
            return nobody;
        if (Incomplete(wish) is { } incomplete)
            return incomplete;
        var family = await FamilyAsync(wish, named, track, cancellationToken);
        return new DraftedWish(wish, act, family, people.Value, clock).Draft();
    }

    private static Refusal? Incomplete(ReorganisationWish wish) => wish.Kind switch
    {
        ReorganisationKind.Split or ReorganisationKind.Rename when wish.OrganisationIds.Distinct().Skip(1).Any() => ReorganisationRefusals.OneOnly,
        ReorganisationKind.Split or ReorganisationKind.Rename when string.IsNullOrWhiteSpace(wish.Name) => ReorganisationRefusals.NameMissing,
        ReorganisationKind.Split when (wish.PeopleIds?.Count ?? 0) + (wish.ChildIds?.Count ?? 0) == 0 => ReorganisationRefusals.NobodyGoes,
        ReorganisationKind.Merge or ReorganisationKind.Move when wish.IntoId is null => ReorganisationRefusals.IntoMissing,
        _ => null,
    };

    private async Task<Result<IReadOnlyList<ChosenPerson>>> PeopleAsync(ReorganisationWish wish, CancellationToken cancellationToken)
    {
        var found = new List<ChosenPerson>();
        foreach (var some in (wish.PeopleIds ?? []).Distinct().Chunk(Kernel.Data.RowMoves.AtOnce))
        {
            var ids = some.ToList();
            var people = await db.People.Where(p => ids.Contains(p.Id)).OrderBy(p => p.Id).Select(p => new ChosenPerson(p.Id, p.Name, p.OrgId, p.State)).ToListAsync(cancellationToken);
            if (people.Count < ids.Count)
                return MembersRefusals.PersonNotFound;
            found.AddRange(people);
        }

        return found;
    }

    /// <summary>Those named, all that stand below them, their parents, and whatever stands beside them there.</summary>
    private async Task<IReadOnlyList<Organisation>> FamilyAsync(ReorganisationWish wish, List<OrgId> named, bool track, CancellationToken cancellationToken)
    {
        var all = track ? db.Unscoped<Organisation>(Subtree).AsTracking() : db.Unscoped<Organisation>(Subtree);
        var family = (await all.Where(o => named.Contains(o.Id)).ToListAsync(cancellationToken)).ToDictionary(o => o.Id);
        foreach (var top in wish.OrganisationIds.Select(id => family[id]).ToList())
        {
            var (low, high) = (top.OrgPath, top.OrgPath.UpperBound);
            // The county itself is not reorganised: nobody reads the whole of it for that.
            if (top.ParentId is null)
                continue;
            Keep(await all.Where(o => o.OrgPath.CompareTo(low) >= 0 && o.OrgPath.CompareTo(high) < 0).ToListAsync(cancellationToken));
        }

        var parents = family.Values.Where(o => named.Contains(o.Id) && o.ParentId is not null).Select(o => o.ParentId!.Value).Distinct().ToList();
        Keep(await all.Where(o => parents.Contains(o.Id)).ToListAsync(cancellationToken));
        var above = parents.Concat(wish.IntoId is { } into ? [into] : []).ToList();
        Keep(await all.Where(o => o.ParentId != null && above.Contains(o.ParentId.Value)).ToListAsync(cancellationToken));
        return [.. family.Values.OrderBy(o => o.OrgPath)];

        void Keep(IEnumerable<Organisation> found)
        {
            foreach (var one in found)
                family.TryAdd(one.Id, one);
        }
    }
}

internal sealed record ChosenPerson(PersonId Id, string Name, OrgId OrgId, PersonState State);
