using Assistance.Kernel.Data;
using Assistance.Members.Contracts;
using Assistance.Members.Data;
using Assistance.Members.Domain;
using Assistance.Members.Reorganisations;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Members.Duplicates;

/// <summary>What all modules say of a merger before it is done, and of its undo.</summary>
internal sealed class MergerDesk(MembersDb db, IEnumerable<IPersonRows> modules, IEnumerable<IRegroupedRows> rows, WorkSince work)
{
    public async Task<IReadOnlyList<Stake>> HeldByAsync(PersonId person, CancellationToken cancellationToken)
    {
        var held = new StakeCounts();
        foreach (var module in modules)
            held.Add(await module.HeldByAsync(person, cancellationToken));
        return held.All;
    }

    /// <summary>What goes along from the record that is given up; its household stays with it where the other one has its own.</summary>
    public async Task<IReadOnlyList<Stake>> MovesAsync(Person kept, Person other, CancellationToken cancellationToken) =>
        [.. (await HeldByAsync(other.Id, cancellationToken)).Where(stake => stake.Kind != StakeKind.Households || kept.HouseholdId is null)];

    public async Task<IReadOnlyList<Obstacle>> ObstaclesAsync(Person kept, Person other, CancellationToken cancellationToken)
    {
        if (kept.MergedInto is not null || other.MergedInto is not null)
            return [MergerRefusals.GoneAlready];
        var found = new List<Obstacle>();
        if (kept.CitizenIdIndex is not null && other.CitizenIdIndex is not null)
            found.Add(MergerRefusals.TwoNumbers);
        if (other.State == PersonState.Deceased && kept.State != PersonState.Deceased)
            found.Add(MergerRefusals.Deceased);
        if (other.UserId is not null)
            found.Add(MergerRefusals.HasAccount);
        foreach (var module in modules)
            found.AddRange(await module.ObstaclesAsync(other.Id, kept.Id, cancellationToken));
        return found;
    }

    /// <summary>What speaks against going back to two records.</summary>
    public async Task<IReadOnlyList<Obstacle>> HindrancesAsync(PersonMerger merger, CancellationToken cancellationToken)
    {
        var kept = await db.Unscoped<Person>("Of a merger within reach.").SingleAsync(p => p.Id == merger.KeptId, cancellationToken);
        if (kept.MergedInto is not null)
            return [MergerRefusals.MergedOn];
        var found = new List<Obstacle>();
        if (kept.Version != merger.KeptVersion)
            found.Add(MergerRefusals.EditedSince);
        var begun = new StakeCounts();
        foreach (var module in rows)
            begun.Add(await module.BegunSinceAsync(new Regrouped([merger.KeptId], [], merger.At), cancellationToken));
        await work.CountAsync(begun, await db.TracesOfAsync(merger.Id.Value, cancellationToken), merger.At, cancellationToken);
        found.AddRange(begun.All.Select(MergerRefusals.HangsOn));
        return found;
    }
}
