using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Members.Contracts;
using Assistance.Projects.Contracts;
using Assistance.Projects.Data;
using Assistance.Projects.Domain;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Projects.People;

/// <summary>People of the project's village whom it suits by skill or wish, those in hardship first (rule H2); who takes part is left out.</summary>
internal static class SuggestProjectPeople
{
    private const int Most = 50;

    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Query>(HttpVerb.Get, "/projects/{projectId}/suggestions", (ProjectId projectId) => new Query(projectId));

    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment)]
    internal sealed record Query(ProjectId ProjectId) : IQuery<ProjectSuggestions>;

    internal sealed class Handler(ProjectsDb db, IOrganisations organisations, IHelpFacts facts) : IQueryHandler<Query, ProjectSuggestions>
    {
        public async Task<Result<ProjectSuggestions>> Handle(Query request, CancellationToken cancellationToken)
        {
            var project = await db.Projects.SingleOrDefaultAsync(p => p.Id == request.ProjectId, cancellationToken);
            if (project is null)
                return ProjectRefusals.NotFound;
            var lineage = await organisations.LineageAsync(project.PlaceId, cancellationToken);
            // Members belong to the branch above the village, others to the village itself.
            var branch = lineage.LastOrDefault(one => one.Kind is OrgKind.VillageBranch or OrgKind.GeneralBranch) ?? lineage[^1];
            var here = new List<HelpFacts>();
            foreach (var kind in new[] { OrgKind.VillageBranch, lineage[^1].Kind })
                here.AddRange(await facts.BelowAsync(branch.Path, kind, cancellationToken));
            var taken = await db.Enrolments.Where(e => e.ProjectId == project.Id).Select(e => e.PersonId).ToListAsync(cancellationToken);
            return new ProjectSuggestions(
            [
                .. here.Where(one => !taken.Contains(one.Card.Id))
                    .Select(one => new ProjectSuggestion(
                        one.Card.Id, one.Card.Name, one.Card.OrgName, one.Card.Tier, [.. one.Skills.Intersect(project.Skills, StringComparer.Ordinal)], [.. one.Wishes.Intersect(project.Wishes, StringComparer.Ordinal)]))
                    .Where(one => one.Skills.Count + one.Wishes.Count > 0)
                    .OrderBy(one => one.Tier is null).ThenBy(one => one.Skills.Count == 0 || one.Wishes.Count == 0).ThenBy(one => one.Tier).ThenBy(one => one.PersonId).Take(Most),
            ]);
        }
    }
}
