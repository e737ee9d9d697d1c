using System.Text.Json.Serialization;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Projects.Contracts;
using Assistance.Projects.Data;
using Assistance.Projects.Domain;
using FluentValidation;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Projects.Duties.Assignments;

/// <summary>Ends what somebody had to do with a village; a secondment ends with its report (rule E2).</summary>
internal static class EndVillageAssignment
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Post, "/village-assignments/{assignmentId}/ending", (VillageAssignmentId assignmentId, Command body) => body with { AssignmentId = assignmentId });

    [Allow(Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment)]
    [NeedsVersion]
    internal sealed record Command(DateOnly On, string Reason, string? Report = null) : ICommand<VillageAssignmentView>
    {
        [JsonIgnore]
        public VillageAssignmentId AssignmentId { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Reason).NotEmpty().MaximumLength(Limits.Sentence);
            RuleFor(c => c.Report).MaximumLength(Limits.Paragraph);
        }
    }

    internal sealed class Handler(ProjectsDb db, DutyDesk desk, AssignmentViews views) : ICommandHandler<Command, VillageAssignmentView>
    {
        public async Task<Result<VillageAssignmentView>> Handle(Command request, CancellationToken cancellationToken)
        {
            var loaded = await db.LoadForChangeAsync(db.VillageAssignments.Where(a => a.Id == request.AssignmentId), DutyRefusals.AssignmentNotFound, cancellationToken);
            if (loaded.Refusal is not null)
                return loaded.Refusal;
            if (loaded.Value.End(request.On, request.Reason, request.Report, desk.Today) is { } refusal)
                return refusal;
            await db.SaveChangesAsync(cancellationToken);
            return (await views.OfAsync([loaded.Value], cancellationToken))[0];
        }
    }
}
