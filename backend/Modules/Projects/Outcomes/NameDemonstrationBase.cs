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

namespace Assistance.Projects.Outcomes;

/// <summary>Names a project that is at work a demonstration base (示范基地, rule H9).</summary>
internal static class NameDemonstrationBase
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Post, "/projects/{projectId}/demonstration-base", (ProjectId projectId, Command body) => body with { ProjectId = projectId });

    [Allow(Role.CountyDepartment)]
    [NeedsVersion]
    internal sealed record Command(DateOnly On, string Reason) : ICommand<ProjectView>
    {
        [JsonIgnore]
        public ProjectId ProjectId { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Reason).NotEmpty().MaximumLength(Limits.Sentence);
    }

    internal sealed class Handler(ProjectDesk desk, BusinessClock clock) : ICommandHandler<Command, ProjectView>
    {
        public async Task<Result<ProjectView>> Handle(Command request, CancellationToken cancellationToken)
        {
            var loaded = await desk.LoadAsync(request.ProjectId, cancellationToken);
            return loaded.Refusal is { } refusal
                ? refusal
                : await desk.KeepAsync(loaded.Value, loaded.Value.NameBase(request.On, request.Reason, desk.Hand, clock.Today), cancellationToken);
        }
    }
}
