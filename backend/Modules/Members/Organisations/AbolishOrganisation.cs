using System.Text.Json.Serialization;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Assistance.Members.Data;
using Assistance.Members.Domain;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Members.Organisations;

/// <summary>Ends an organisation that nothing hangs on any more; past records keep its name.</summary>
internal static class AbolishOrganisation
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Command>(
        HttpVerb.Post, "/organisations/{organisationId}/abolish", (OrgId organisationId) => new Command { OrganisationId = organisationId });

    [Allow(Role.TownshipCommittee, Role.CountyDepartment)]
    internal sealed record Command : ICommand<OrganisationChanged>
    {
        [JsonIgnore]
        public OrgId OrganisationId { get; init; }
    }

    internal sealed class Handler(MembersDb db, BusinessClock clock) : ICommandHandler<Command, OrganisationChanged>
    {
        public async Task<Result<OrganisationChanged>> Handle(Command request, CancellationToken cancellationToken)
        {
            var found = await db.LoadForChangeAsync(db.Organisations.Where(o => o.Id == request.OrganisationId), MembersRefusals.OrganisationNotFound, cancellationToken);
            if (found.Refusal is { } refusal)
                return refusal;
            var organisation = found.Value;
            if (organisation.AbolishedOn is not null)
                return MembersRefusals.OrganisationAbolished;
            var children = await db.Organisations.CountAsync(o => o.ParentId == organisation.Id && o.AbolishedOn == null, cancellationToken);
            var people = await db.People.CountAsync(p => p.OrgId == organisation.Id && PersonStates.Present.Contains(p.State), cancellationToken);
            if (children > 0 || people > 0 || organisation.ParentId is null)
                return MembersRefusals.OrganisationInUse(children, people);
            organisation.Abolish(clock.Today);
            await db.SaveChangesAsync(cancellationToken);
            return new OrganisationChanged(organisation.Id, organisation.Version);
        }
    }
}
