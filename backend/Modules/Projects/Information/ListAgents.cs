using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Members.Contracts;
using Assistance.Projects.Data;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Projects.Information;

/// <summary>Who serves as 创业信息员, 产品推销员 or 技术指导员, those who still do first (rule A11).</summary>
internal static class ListAgents
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Query>(HttpVerb.Get, "/information-agents", () => new Query());

    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.Leader, Role.OversightPanel)]
    internal sealed record Query : IQuery<AgentList>;

    internal sealed class Handler(ProjectsDb db, IPeople people, IOrganisations organisations) : IQueryHandler<Query, AgentList>
    {
        public async Task<Result<AgentList>> Handle(Query request, CancellationToken cancellationToken)
        {
            var rows = await db.Agents.OrderBy(a => a.Until != null).ThenBy(a => a.OrgPath).ThenBy(a => a.Role).ThenBy(a => a.Id).ToListAsync(cancellationToken);
            var names = await people.CardsAsync([.. rows.Select(a => a.PersonId)], cancellationToken);
            var places = await organisations.CardsAsync([.. rows.Select(a => a.OrganisationId).Distinct()], cancellationToken);
            return new AgentList([.. rows.Select(a => AgentView.Of(a, names[a.PersonId], places[a.OrganisationId]))]);
        }
    }
}
