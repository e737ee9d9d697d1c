using Assistance.Kernel.Data;
using Assistance.Kernel.UseCases;
using Assistance.Members.Contracts;
using Assistance.Projects.Data;
using Assistance.Projects.Domain;

namespace Assistance.Projects.Reactions;

/// <summary>Two records were of one person: as what the one serves, and when they came to a centre, is the other's.</summary>
internal sealed class InformationFollows(ProjectsDb db) : IReaction<PeopleMerged>, IReaction<OrganisationsRegrouped>
{
    private const string Why = "Moved for whoever reaches both records, or both organisations.";

    public async Task Handle(PeopleMerged notification, CancellationToken cancellationToken)
    {
        var (act, from, into) = (notification.Merging.Act, notification.Merging.FromId, notification.Merging.Into.Id);
        await (await db.MoveAsync(act, db.Unscoped<Agent>(Why).Where(a => a.PersonId == from), a => a.Id, cancellationToken)).SetAsync(a => a.PersonId, into, cancellationToken);
        await (await db.MoveAsync(act, db.Unscoped<ServiceEntry>(Why).Where(e => e.PersonId == from), e => e.Id, cancellationToken)).SetAsync(e => e.PersonId, (PersonId?)into, cancellationToken);
    }

    /// <summary>Who serves goes on with the organisation that follows; what was logged keeps the one of its day.</summary>
    public async Task Handle(OrganisationsRegrouped notification, CancellationToken cancellationToken)
    {
        foreach (var succession in notification.Regrouping.Successions.Where(one => one.Whole))
        {
            var going = await db.MoveAsync(notification.Regrouping.Act, db.Unscoped<Agent>(Why).Where(a => a.OrganisationId == succession.FromId && a.Until == null), a => a.Id, cancellationToken);
            await going.SetAsync(a => a.OrganisationId, succession.ToId, cancellationToken);
            await going.SetAsync(a => a.OrgPath, succession.ToPath, cancellationToken);
        }
    }
}
