using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Projects.Domain;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Projects.Trainings.Skills;

/// <summary>Who of a village or branch masters as many practical skills as the pack wants, by name (rule H5).</summary>
internal static class ListSkilledPeople
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Query>(HttpVerb.Get, "/practical-skills/{organisationId}/people", (OrgId organisationId, int? least) => new Query(organisationId, least));

    /// <param name="Least">Skills; as many as the pack wants where none is named.</param>
    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.Leader, Role.OversightPanel)]
    internal sealed record Query(OrgId OrganisationId, int? Least) : IQuery<SkilledPeople>;

    internal sealed class Handler(IPracticalSkills skills, IOrganisations organisations, IPolicies policies, RequestContext context, BusinessClock clock) : IQueryHandler<Query, SkilledPeople>
    {
        public async Task<Result<SkilledPeople>> Handle(Query request, CancellationToken cancellationToken)
        {
            if (await organisations.FindAsync(request.OrganisationId, cancellationToken) is not { } place || !context.Scope.Covers(place.Path))
                return TrainingRefusals.OrganiserNotFound;
            var least = request.Least ?? await GetPracticalSkills.WantedAsync(policies, context, clock.Today, cancellationToken);
            var holders = await skills.HoldersAsync(request.OrganisationId, least, cancellationToken);
            return new SkilledPeople(least, [.. holders.Select(one => new SkilledRow(one.Card.Id, one.Card.Name, one.Card.OrgName, one.Card.Tier, one.Skills))]);
        }
    }
}

internal sealed record SkilledPeople(int Least, IReadOnlyList<SkilledRow> Items);

/// <param name="Skills">Codes.</param>
internal sealed record SkilledRow(PersonId PersonId, string Name, string OrgName, NeedTier? Tier, IReadOnlyList<string> Skills);
