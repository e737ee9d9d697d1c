using System.Text.Json.Serialization;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Members.Contracts;
using Assistance.Projects.Contracts;
using Assistance.Projects.Data;
using Assistance.Projects.Domain;
using FluentValidation;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Projects.People;

/// <summary>Somebody takes part no more, and why; what was recorded stays.</summary>
internal static class LeaveProject
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Post, "/project-enrolments/{enrolmentId}/leaving", (EnrolmentId enrolmentId, Command body) => body with { EnrolmentId = enrolmentId });

    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment)]
    [NeedsVersion]
    internal sealed record Command(DateOnly On, string Reason) : ICommand<ProjectEnrolmentView>
    {
        [JsonIgnore]
        public EnrolmentId EnrolmentId { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Reason).NotEmpty().MaximumLength(Limits.Sentence);
    }

    internal sealed class Handler(ProjectsDb db, IPeople people, BusinessClock clock) : ICommandHandler<Command, ProjectEnrolmentView>
    {
        public async Task<Result<ProjectEnrolmentView>> Handle(Command request, CancellationToken cancellationToken)
        {
            var loaded = await db.LoadForChangeAsync(db.Enrolments.Where(e => e.Id == request.EnrolmentId), ProjectRefusals.EnrolmentNotFound, cancellationToken);
            if (loaded.Refusal is not null)
                return loaded.Refusal;
            if (loaded.Value.Leave(request.On, request.Reason, clock.Today) is { } refusal)
                return refusal;
            await db.SaveChangesAsync(cancellationToken);
            return ProjectEnrolmentView.Of(loaded.Value, (await people.CardsAsync([loaded.Value.PersonId], cancellationToken))[loaded.Value.PersonId]);
        }
    }
}
