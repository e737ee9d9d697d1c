using System.Globalization;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Projects.Contracts;
using Assistance.Projects.Data;
using Assistance.Projects.Domain;
using Assistance.Projects.Lists;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Projects.Drafts;

/// <summary>Hands a draft in for the opinions of the three levels; the pack in force says how many a village may have in a year (rule H2).</summary>
internal static class SubmitProject
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Post, "/projects/{projectId}/submission", (ProjectId projectId) => new Command(projectId));

    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment)]
    [NeedsVersion]
    internal sealed record Command(ProjectId ProjectId) : ICommand<ProjectView>;

    internal sealed class Handler(ProjectsDb db, ProjectDesk desk, BusinessClock clock) : ICommandHandler<Command, ProjectView>
    {
        public async Task<Result<ProjectView>> Handle(Command request, CancellationToken cancellationToken)
        {
            var loaded = await desk.LoadAsync(request.ProjectId, cancellationToken);
            if (loaded.Refusal is not null)
                return loaded.Refusal;
            var project = loaded.Value;
            if (project.RefuseSubmission(desk.Hand) is { } early)
                return early;
            var rules = await desk.RulesAsync(project, cancellationToken);
            var most = rules.Policy.MaximumPerVillage;
            var place = most is { } limit ? await FreePlaceAsync(project, limit, cancellationToken) : null;
            if (most is { } full && place is null)
                return ProjectRefusals.CapReached(full, rules.Pack);
            if (project.Submit(rules.PackId, place, desk.Hand, clock.Today) is { } refusal)
                return refusal;
            return await db.TrySaveAsync(cancellationToken) ? await desk.ViewAsync(project, cancellationToken) : ProjectRefusals.TakenMeanwhile;
        }

        private async Task<string?> FreePlaceAsync(Project project, int most, CancellationToken cancellationToken)
        {
            var (village, year) = (project.PlaceId, project.Year);
            // Of the village alone, which the caller reaches; one that came from a village that is no more has a key of that one.
            var taken = await db.Projects.Where(p => p.PlaceId == village && p.Year == year && p.CapKey != null).Select(p => p.CapKey!).ToListAsync(cancellationToken);
            return taken.Count >= most ? null : Enumerable.Range(1, most).Select(number => string.Create(CultureInfo.InvariantCulture, $"{village.Value:N}:{year}:{number}")).Except(taken, StringComparer.Ordinal).FirstOrDefault();
        }
    }
}
