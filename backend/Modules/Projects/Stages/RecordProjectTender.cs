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

namespace Assistance.Projects.Stages;

/// <summary>The procurement record (rule E5): from the limit of its level on it is an open tender.</summary>
internal static class RecordProjectTender
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Post, "/projects/{projectId}/tender", (ProjectId projectId, Command body) => body with { ProjectId = projectId });

    /// <param name="Price">Of the contract.</param>
    /// <param name="Supervisor">Who watched over it.</param>
    /// <param name="NoticedOn">The day of the notice; null where there was none.</param>
    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment)]
    [NeedsVersion]
    internal sealed record Command(ProcurementMethod Method, DateOnly OpenedOn, int Bidders, string Winner, Money Price, string Supervisor, DateOnly? NoticedOn = null) : ICommand<ProjectView>
    {
        [JsonIgnore]
        public ProjectId ProjectId { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Bidders).InclusiveBetween(1, Limits.MostPeople);
            RuleFor(c => c.Winner).NotEmpty().MaximumLength(Limits.Word);
            RuleFor(c => c.Price).IsProjectAmount();
            RuleFor(c => c.Supervisor).NotEmpty().MaximumLength(Limits.Word);
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
            var rules = await desk.RulesAsync(project, cancellationToken);
            var tender = new ProjectTender(request.Method, request.NoticedOn, request.OpenedOn, request.Bidders, request.Winner.Trim(), request.Price, request.Supervisor.Trim());
            return await desk.KeepAsync(project, project.RecordTender(tender, rules.Policy.LimitOf(project.Investor), rules.Pack, desk.Hand, clock.Today), cancellationToken);
        }
    }
}
