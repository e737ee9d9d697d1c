using Assistance.Access.Contracts;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Data;
using Assistance.Members.Contracts;
using Assistance.Members.Data;
using Assistance.Members.Domain;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Members.Reorganisations;

/// <summary>What all modules say of a reorganisation before it is done, and of its undo.</summary>
internal sealed class ReorganisationDesk(MembersDb db, IEnumerable<IRegroupedRows> modules, IHeldPlaces posts, WorkSince work, BusinessClock clock)
{
    public async Task<ReorganisationOutlook> OutlookAsync(ReorganisationDraft draft, CancellationToken cancellationToken)
    {
        var (moves, stays, obstacles) = (new StakeCounts(), new StakeCounts(), draft.Obstacles.ToList());
        if (obstacles.Count > 0)
            return new ReorganisationOutlook([], [], [], obstacles);
        var along = draft.After.Where(o => o.NameKey is not null && o != draft.Founded && draft.Regrouping.Repaths.Any(moved => moved.OrganisationId == o.Id)).Select(o => o.Name).ToList();
        moves.Add(StakeKind.Organisations, along.Count, along);
        foreach (var module in modules)
        {
            var outlook = await module.OutlookAsync(draft.Regrouping, cancellationToken);
            moves.Add(outlook.Moves);
            stays.Add(outlook.Stays);
            obstacles.AddRange(outlook.Obstacles);
        }

        var held = await posts.AtAsync([.. draft.Abolished.Select(succession => succession.FromId)], clock.Today, cancellationToken);
        return new ReorganisationOutlook(moves.All, stays.All, held, obstacles);
    }

    /// <summary>What speaks against going back to how it was.</summary>
    public async Task<IReadOnlyList<Obstacle>> HindrancesAsync(Reorganisation reorganisation, CancellationToken cancellationToken)
    {
        var facts = reorganisation.ReadFacts();
        var found = new List<Obstacle>();
        await LaterOnesAsync(found, reorganisation, cancellationToken);
        await PlacesAsync(found, facts, cancellationToken);
        var traces = await db.TracesOfAsync(reorganisation.Id.Value, cancellationToken);
        var people = traces.Where(trace => trace is { RowKind: "person", Property: nameof(Person.OrgId) }).SelectMany(trace => trace.Ids<PersonId>()).ToList();
        await PeopleAsync(found, facts, people, cancellationToken);
        var since = new Regrouped(people, facts.Founded, reorganisation.At);
        var begun = new StakeCounts();
        foreach (var module in modules)
            begun.Add(await module.BegunSinceAsync(since, cancellationToken));
        await work.CountAsync(begun, traces, reorganisation.At, cancellationToken);
        found.AddRange(begun.All.Select(ReorganisationRefusals.HangsOn));
        return found;
    }

    private async Task LaterOnesAsync(List<Obstacle> found, Reorganisation reorganisation, CancellationToken cancellationToken)
    {
        var concerned = reorganisation.Organisations.Select(one => one.OrganisationId).ToList();
        var later = await db.Unscoped<Reorganisation>("One of another scope stands in the way of an undo, too.")
            .Where(r => r.State == ReorganisationState.InEffect && r.Id != reorganisation.Id && r.At >= reorganisation.At && r.Organisations.Any(one => concerned.Contains(one.OrganisationId)))
            .ToListAsync(cancellationToken);
        var names = later.Where(r => r.Id.CompareTo(reorganisation.Id) > 0).Select(r => $"{r.On:yyyy-MM-dd} {r.DocumentNumber}").ToList();
        if (names.Count > 0)
            found.Add(ReorganisationRefusals.LaterOne(names));
    }

    private async Task PlacesAsync(List<Obstacle> found, ReorganisationFacts facts, CancellationToken cancellationToken)
    {
        var all = db.Unscoped<Organisation>("Where those who go back would stand.");
        foreach (var before in facts.Before.Where(before => before is { Exists: true, ParentId: not null }))
        {
            if (await all.AnyAsync(o => o.ParentId == before.ParentId && o.NameKey == before.Name && o.Id != before.Id, cancellationToken))
                found.Add(ReorganisationRefusals.NameTaken(before.Name));
        }

        var parents = facts.Before.Where(before => before.ParentId is not null).Select(before => before.ParentId!.Value).Distinct().Except(facts.Before.Select(before => before.Id)).ToList();
        var gone = await all.Where(o => parents.Contains(o.Id) && o.AbolishedOn != null).Select(o => o.Name).ToListAsync(cancellationToken);
        if (gone.Count > 0)
            found.Add(ReorganisationRefusals.ParentGone(gone));
    }

    private async Task PeopleAsync(List<Obstacle> found, ReorganisationFacts facts, IReadOnlyList<PersonId> people, CancellationToken cancellationToken)
    {
        const string why = "Those who would go back, and those who came since.";
        var successors = facts.Regrouping.Successions.Select(one => one.ToId).Distinct().ToList();
        var elsewhere = new List<string>();
        foreach (var some in people.Chunk(RowMoves.AtOnce))
        {
            var ids = some.ToList();
            elsewhere.AddRange(await db.Unscoped<Person>(why)
                .Where(p => ids.Contains(p.Id) && (!successors.Contains(p.OrgId) || p.State == PersonState.Removed || p.State == PersonState.Deceased)).Select(p => p.Name).ToListAsync(cancellationToken));
        }

        if (elsewhere.Count > 0)
            found.Add(ReorganisationRefusals.MovedOn([.. elsewhere.Take(Stake.MostNames)]));
        var founded = facts.Founded.ToList();
        if (founded.Count == 0)
            return;
        var went = people.ToHashSet();
        var came = (await db.Unscoped<Person>(why).Where(p => founded.Contains(p.OrgId)).Select(p => new { p.Id, p.Name }).ToListAsync(cancellationToken))
            .Where(p => !went.Contains(p.Id)).Select(p => p.Name).ToList();
        var below = facts.Before.Select(before => before.Id).ToList();
        came.AddRange(await db.Unscoped<Organisation>(why).Where(o => o.ParentId != null && founded.Contains(o.ParentId.Value) && !below.Contains(o.Id)).Select(o => o.Name).ToListAsync(cancellationToken));
        came.AddRange((await posts.AtAsync(founded, clock.Today, cancellationToken)).Select(post => post.UserName));
        if (came.Count > 0)
            found.Add(ReorganisationRefusals.CameSince([.. came.Take(Stake.MostNames)]));
    }
}

/// <param name="Posts">Held at what is abolished: they end, but for helpers', which go along.</param>
internal sealed record ReorganisationOutlook(IReadOnlyList<Stake> Moves, IReadOnlyList<Stake> Stays, IReadOnlyList<HeldPlace> Posts, IReadOnlyList<Obstacle> Obstacles);
