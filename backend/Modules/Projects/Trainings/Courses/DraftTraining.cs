using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Projects.Contracts;
using Assistance.Projects.Data;
using Assistance.Projects.Domain;
using FluentValidation;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Projects.Trainings.Courses;

/// <summary>Plans a training; nobody is told until it is announced.</summary>
internal static class DraftTraining
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Command>(HttpVerb.Create, "/trainings", (Command body) => body);

    /// <param name="OrganisationId">Who holds it.</param>
    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment)]
    internal sealed record Command(OrgId OrganisationId, TrainingPlan Plan) : ICommand<TrainingView>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Plan).NotNull().SetValidator(new TrainingPlanValidator());
    }

    internal sealed class Handler(ProjectsDb db, TrainingDesk desk, IOrganisations organisations, RequestContext context, BusinessClock clock) : ICommandHandler<Command, TrainingView>
    {
        public async Task<Result<TrainingView>> Handle(Command request, CancellationToken cancellationToken)
        {
            var organiser = await organisations.FindAsync(request.OrganisationId, cancellationToken);
            if (organiser is null || !context.Scope.Covers(organiser.Path))
                return TrainingRefusals.OrganiserNotFound;
            var drafted = Training.Draft(Ids.New<TrainingId>(clock.Time), organiser, request.Plan, desk.Hand);
            if (drafted.Refusal is not null)
                return drafted.Refusal;
            db.Add(drafted.Value);
            return await desk.KeepAsync(drafted.Value, null, cancellationToken);
        }
    }
}
