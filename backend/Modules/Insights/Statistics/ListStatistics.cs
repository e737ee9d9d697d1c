using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Insights.Statistics;

/// <summary>Which reports the policy pack of a place keeps.</summary>
internal static class ListStatistics
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Query>(HttpVerb.Get, "/statistics-reports", (OrgId? organisationId) => new Query(organisationId));

    [Allow(Role.Leader, Role.CountyDepartment, Role.TownshipCommittee, Role.OversightPanel, Role.BranchSecretary)]
    internal sealed record Query(OrgId? OrganisationId) : IQuery<IReadOnlyList<ReportView>>;

    internal sealed record ReportView(string Code, string Chinese, string English, Population Population);

    internal sealed class Handler(Reports reports) : IQueryHandler<Query, IReadOnlyList<ReportView>>
    {
        public async Task<Result<IReadOnlyList<ReportView>>> Handle(Query request, CancellationToken cancellationToken)
        {
            var profiles = await reports.ProfilesAsync(request.OrganisationId, cancellationToken);
            return profiles.Refusal is { } refusal
                ? refusal
                : Result<IReadOnlyList<ReportView>>.Of(profiles.Value.Select(report => new ReportView(report.Code, report.Chinese, report.English, report.Population)).ToList());
        }
    }
}
