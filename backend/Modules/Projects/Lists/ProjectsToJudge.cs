using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.WorkList;
using Assistance.Members.Contracts;
using Assistance.Projects.Data;
using Assistance.Projects.Domain;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Projects.Lists;

/// <summary>Projects that wait for an opinion of the caller's level, and were not proposed by them.</summary>
internal sealed class ProjectsToJudge(ProjectsDb db, IOrganisations organisations, RequestContext context) : IWorkItemSource
{
    public WorkKind Kind { get; } = new("projectOpinionDue", "待签署意见的项目", "Projects that wait for an opinion", Role.BranchSecretary, Role.TownshipCommittee, Role.CountyDepartment);

    public async Task<WorkItems> ListAsync(int most, CancellationToken cancellationToken)
    {
        var (branch, township, county) = (context.Actor.Holds(Role.BranchSecretary), context.Actor.Holds(Role.TownshipCommittee), context.Actor.Holds(Role.CountyDepartment));
        var caller = context.Actor.UserId!.Value;
        var waiting = db.Projects.Where(p => p.ProposedBy != caller
            && ((branch && p.State == ProjectState.BranchOpinion) || (township && p.State == ProjectState.TownshipOpinion) || (county && p.State == ProjectState.CountyOpinion)));
        var first = await waiting.OrderBy(p => p.ProposedOn).ThenBy(p => p.Id).Take(most).Select(p => new { p.Id, p.Name, p.PlaceId, p.Investment }).ToListAsync(cancellationToken);
        if (first.Count == 0)
            return WorkItems.None;
        var places = await organisations.CardsAsync([.. first.Select(p => p.PlaceId)], cancellationToken);
        return new WorkItems(
            first.Count < most ? first.Count : await waiting.CountAsync(cancellationToken),
            0,
            [.. first.Select(p => new WorkItem("project", p.Id.ToString(), $"{p.Name}：总投资 {p.Investment} 元", $"{p.Name}: {p.Investment} yuan", places[p.PlaceId].Name, null))]);
    }
}
