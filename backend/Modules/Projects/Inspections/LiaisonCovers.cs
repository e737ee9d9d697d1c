using Assistance.Kernel.Calendar;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Projects.Contracts;
using Assistance.Projects.Data;
using Assistance.Projects.Domain;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Projects.Inspections;

/// <summary>Puts right which villages and projects an officer looks after: what is no longer named ends, what is new begins (rule H6).</summary>
internal sealed class LiaisonCovers(ProjectsDb db, IOrganisations organisations, RequestContext context, BusinessClock clock)
{
    /// <summary>What is named, where all of it is within the caller's reach.</summary>
    public async Task<Result<IReadOnlyList<Covered>>> FindAsync(IReadOnlyList<OrgId> villages, IReadOnlyList<ProjectId> projects, CancellationToken cancellationToken)
    {
        var cards = await organisations.CardsAsync([.. villages.Distinct()], cancellationToken);
        var chosen = await db.Projects.Where(p => projects.Contains(p.Id)).ToListAsync(cancellationToken);
        if (villages.Any(id => !cards.TryGetValue(id, out var card) || !context.Scope.Covers(card.Path)) || chosen.Count < projects.Distinct().Count())
            return InspectionRefusals.CoverUnknown;
        if (cards.Values.Any(card => card.Kind is not (OrgKind.Village or OrgKind.Community)))
            return InspectionRefusals.CoverNotAVillage;
        return (List<Covered>)[.. cards.Values.Select(card => new Covered(card.Id, card.Path, null)), .. chosen.Select(p => new Covered(p.PlaceId, p.OrgPath, p.Id))];
    }

    public async Task PutAsync(LiaisonOfficer officer, IReadOnlyList<Covered> wanted, DateOnly on, CancellationToken cancellationToken)
    {
        var current = await db.Covers.AsTracking().Where(c => c.OfficerId == officer.Id && c.Until == null).ToListAsync(cancellationToken);
        foreach (var gone in current.Where(c => !wanted.Any(one => one.IsOf(c))))
            gone.End(on);
        foreach (var added in wanted.Where(one => !current.Exists(one.IsOf)))
            db.Add(LiaisonCover.Of(Ids.New<LiaisonCoverId>(clock.Time), officer, (added.PlaceId, added.Path), added.ProjectId, on));
    }
}

/// <summary>A village, or a project at its place, that somebody looks after.</summary>
internal sealed record Covered(OrgId PlaceId, OrgPath Path, ProjectId? ProjectId)
{
    public bool IsOf(LiaisonCover cover) => cover.PlaceId == PlaceId && cover.ProjectId == ProjectId;
}
