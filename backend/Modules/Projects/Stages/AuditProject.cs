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

/// <summary>The audit closes the project (审计); another hand records it than accepted it.</summary>
internal static class AuditProject
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Post, "/projects/{projectId}/audit", (ProjectId projectId, Command body) => body with { ProjectId = projectId });

    /// <param name="Auditor">Which office audited.</param>
    /// <param name="Cost">What the audit found it to have cost.</param>
    [Allow(Role.TownshipCommittee, Role.CountyDepartment)]
    [NeedsVersion]
    internal sealed record Command(DateOnly On, string Auditor, Money Cost, string Finding) : ICommand<ProjectView>
    {
        [JsonIgnore]
        public ProjectId ProjectId { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Auditor).NotEmpty().MaximumLength(Limits.Word);
            RuleFor(c => c.Cost).IsProjectAmount();
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
            var audit = new ProjectAudit(request.On, request.Auditor.Trim(), request.Cost, request.Finding.Trim());
            return await desk.KeepAsync(project, project.RecordAudit(audit, desk.Hand, clock.Today), cancellationToken);
        }
    }
}
