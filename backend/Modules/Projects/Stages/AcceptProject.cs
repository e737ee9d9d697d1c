using System.Text.Json.Serialization;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Projects.Contracts;
using Assistance.Projects.Domain;
using Assistance.Projects.Lists;
using FluentValidation;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Projects.Stages;

/// <summary>Township or county accept what was built (验收); not who proposed it.</summary>
internal static class AcceptProject
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Post, "/projects/{projectId}/acceptance", (ProjectId projectId, Command body) => body with { ProjectId = projectId });

    /// <param name="People">Who looked at it.</param>
    [Allow(Role.TownshipCommittee, Role.CountyDepartment)]
    [NeedsVersion]
    internal sealed record Command(DateOnly On, string People, string Finding) : ICommand<ProjectView>
    {
        [JsonIgnore]
        public ProjectId ProjectId { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.People).NotEmpty().MaximumLength(Limits.Sentence);
            RuleFor(c => c.Finding).NotEmpty().MaximumLength(Limits.Paragraph);
        }
    }

    internal sealed class Handler(ProjectDesk desk, BusinessClock clock) : ICommandHandler<Command, ProjectView>
    {
        public async Task<Result<ProjectView>> Handle(Command request, CancellationToken cancellationToken)
        {
            var loaded = await desk.LoadAsync(request.ProjectId, cancellationToken);
            if (loaded.Refusal is not null)
                return loaded.Refusal;
            var project = loaded.Value;
            var acceptance = new ProjectAcceptance(request.On, request.People.Trim(), request.Finding.Trim());
            return await desk.KeepAsync(project, project.Accept(acceptance, desk.Hand, clock.Today), cancellationToken);
        }
    }
}
