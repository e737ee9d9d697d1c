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

/// <summary>Puts right which villages and projects an officer looks after: what is no longer named ends, what is new begins.</summary>
internal sealed class LiaisonCovers(ProjectsDb db, IOrganisations organisations, RequestContext context, BusinessClock clock)
{
    public async Task<Refusal?> PutAsync(LiaisonOfficer officer, IReadOnlyList<OrgId> villages, IReadOnlyList<ProjectId> projects, DateOnly on, CancellationToken cancellationToken)
    {
        var cards = await organisations.CardsAsync([.. villages.Distinct()], cancellationToken);
        var chosen = await db.Projects.Where(p => projects.Contains(p.Id)).ToListAsync(cancellationToken);
        var unknown = villages.Any(id => !cards.TryGetValue(id, out var card) || card.Kind is not (OrgKind.Village or OrgKind.Community) || !context.Scope.Covers(card.Path));
        if (unknown || chosen.Count < projects.Distinct().Count())
            return InspectionRefusals.CoverUnknown;
        var wanted = cards.Values.Select(card => (Place: (card.Id, card.Path), Project: (ProjectId?)null)).Concat(chosen.Select(p => (Place: (Id: p.PlaceId, Path: p.OrgPath), Project: (ProjectId?)p.Id))).ToList();
        var current = await db.Covers.AsTracking().Where(c => c.OfficerId == officer.Id && c.Until == null).ToListAsync(cancellationToken);
        foreach (var gone in current.Where(c => !wanted.Exists(one => one.Place.Id == c.PlaceId && one.Project == c.ProjectId)))
            gone.End(on);
        foreach (var (place, project) in wanted.Where(one => !current.Exists(c => c.PlaceId == one.Place.Id && c.ProjectId == one.Project)))
            db.Add(LiaisonCover.Of(Ids.New<LiaisonCoverId>(clock.Time), officer, place, project, on));
        return null;
    }
}
