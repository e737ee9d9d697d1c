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

/// <summary>What was seen or advised before, during or after production, by the village itself or by a department of the advisory group (rule H5).</summary>
internal static class LogProject
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Post, "/projects/{projectId}/notes", (ProjectId projectId, Command body) => body with { ProjectId = projectId });

    /// <param name="Department">Of the advisory group that the pack names; null where the village tells.</param>
    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment)]
    internal sealed record Command(ProjectPhase Phase, DateOnly On, string Text, string? Department = null, string? Adviser = null) : ICommand<ProjectView>
    {
        [JsonIgnore]
        public ProjectId ProjectId { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Text).NotEmpty().MaximumLength(Limits.Paragraph);
            RuleFor(c => c.Department).MaximumLength(Limits.Word);
            RuleFor(c => c.Adviser).MaximumLength(Limits.Word);
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
            var advisers = (await desk.RulesAsync(project, cancellationToken)).Policy.Advisers ?? [];
            if (request.Department is { } department && advisers.Count > 0 && !advisers.Contains(department))
                return ProjectRefusals.NoAdviser(advisers);
            return await desk.KeepAsync(project, project.Note(request.Phase, request.On, request.Text, (request.Department, request.Adviser), desk.Hand, clock.Today), cancellationToken);
        }
    }
}
