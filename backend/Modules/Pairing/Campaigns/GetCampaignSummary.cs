using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Pairing.Campaigns;

/// <summary>What was given in a round, by organisation, class and source (Form 9); behind each figure stands the list of those whom it counts.</summary>
internal static class GetCampaignSummary
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Query>(HttpVerb.Get, "/campaigns/{key}/summary", (string key, OrgId? organisationId) => new Query(key, organisationId));

    /// <param name="Key">As <c>2027-spring</c>.</param>
    /// <param name="OrganisationId">The whole of the caller's reach where it is left out.</param>
    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.Leader, Role.OversightPanel)]
    internal sealed record Query(string Key, OrgId? OrganisationId = null) : IQuery<CampaignSummary>;

    internal sealed class Handler(CampaignSummaries summaries) : IQueryHandler<Query, CampaignSummary>
    {
        public Task<Result<CampaignSummary>> Handle(Query request, CancellationToken cancellationToken) => summaries.OfAsync(request.Key, request.OrganisationId, cancellationToken);
    }
}
