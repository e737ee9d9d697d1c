using System.Text.Json.Serialization;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Projects.Contracts;
using Assistance.Projects.Lists;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Projects.Stages;

/// <summary>Work begins (施工); what has to be tendered needs its record first (rule E5).</summary>
internal static class StartProject
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Post, "/projects/{projectId}/start", (ProjectId projectId, Command body) => body with { ProjectId = projectId });

    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment)]
    [NeedsVersion]
    internal sealed record Command(DateOnly On) : ICommand<ProjectView>
    {
        [JsonIgnore]
        public ProjectId ProjectId { get; init; }
    }

    internal sealed class Handler(ProjectDesk desk, BusinessClock clock) : ICommandHandler<Command, ProjectView>
    {
        public async Task<Result<ProjectView>> Handle(Command request, CancellationToken cancellationToken)
        {
            var loaded = await desk.LoadAsync(request.ProjectId, cancellationToken);
            if (loaded.Refusal is not null)
                return loaded.Refusal;
            var project = loaded.Value;
            var rules = await desk.RulesAsync(project, cancellationToken);
            return await desk.KeepAsync(project, project.Start(request.On, rules.Policy.LimitOf(project.Investor), rules.Pack, desk.Hand, clock.Today), cancellationToken);
        }
    }
}
