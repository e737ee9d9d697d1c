using Assistance.Kernel.Data;
using Assistance.Kernel.UseCases;
using Assistance.Members.Contracts;
using Assistance.Projects.Data;
using Assistance.Projects.Domain;

namespace Assistance.Projects.Inspections;

/// <summary>Who looks after a village, what is planned to be inspected there and what it has to put right goes on with the village that follows; it is undone with the projects' moves.</summary>
internal sealed class InspectionsFollowOrganisations(ProjectsDb db) : IReaction<OrganisationsRegrouped>
{
    private const string Why = "Moved for whoever reaches the organisations.";

    public async Task Handle(OrganisationsRegrouped notification, CancellationToken cancellationToken)
    {
        var act = notification.Regrouping.Act;
        foreach (var one in notification.Regrouping.Successions.Where(one => one.Whole))
        {
            var covers = await db.MoveAsync(act, db.Unscoped<LiaisonCover>(Why).Where(c => c.PlaceId == one.FromId && c.Until == null), c => c.Id, cancellationToken);
            await covers.SetAsync(c => c.PlaceId, one.ToId, cancellationToken);
            await covers.SetAsync(c => c.OrgPath, one.ToPath, cancellationToken);
            var planned = db.Unscoped<Inspection>(Why).Where(i => i.PlaceId == one.FromId && i.State == InspectionState.Planned);
            // What is kept quiet stays where it is known.
            await (await db.MoveAsync(act, planned.Where(i => !i.IsAnnounced), i => i.Id, cancellationToken)).SetAsync(i => i.PlaceId, one.ToId, cancellationToken);
            var announced = await db.MoveAsync(act, planned.Where(i => i.IsAnnounced), i => i.Id, cancellationToken);
            await announced.SetAsync(i => i.PlaceId, one.ToId, cancellationToken);
            await announced.SetAsync(i => i.OrgPath, one.ToPath, cancellationToken);
            var open = db.Unscoped<InspectionFinding>(Why).Where(f => f.State != InspectionFindingState.Closed);
            var owned = await db.MoveAsync(act, open.Where(f => f.OwnerId == one.FromId), f => f.Id, cancellationToken);
            await owned.SetAsync(f => f.OwnerId, one.ToId, cancellationToken);
            await owned.SetAsync(f => f.OwnerPath, one.ToPath, cancellationToken);
            var found = await db.MoveAsync(act, open.Where(f => f.PlaceId == one.FromId), f => f.Id, cancellationToken);
            await found.SetAsync(f => f.PlaceId, one.ToId, cancellationToken);
            await found.SetAsync(f => f.OrgPath, one.ToPath, cancellationToken);
        }
    }
}
