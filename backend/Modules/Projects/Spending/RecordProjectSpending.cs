using System.Text.Json.Serialization;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Assistance.Projects.Contracts;
using Assistance.Projects.Domain;
using Assistance.Projects.Drafts;
using Assistance.Projects.Lists;
using FluentValidation;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Projects.Spending;

/// <summary>Money of a source that went into the project, to be held against the plan (rule H3).</summary>
internal static class RecordProjectSpending
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Post, "/projects/{projectId}/spendings", (ProjectId projectId, Command body) => body with { ProjectId = projectId });

    /// <param name="Text">What was paid.</param>
    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment)]
    internal sealed record Command(ProjectSource Source, Money Amount, DateOnly On, string Text) : ICommand<ProjectView>
    {
        [JsonIgnore]
        public ProjectId ProjectId { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Amount).IsProjectAmount();
            RuleFor(c => c.Text).NotEmpty().MaximumLength(Limits.Sentence);
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
            return await desk.KeepAsync(project, project.Spend(new PlannedMoney(request.Source, request.Amount, request.Text), request.On, desk.Hand, clock.Today), cancellationToken);
        }
    }
}
