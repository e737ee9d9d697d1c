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
using Assistance.Projects.Inspections;
using FluentValidation;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Projects.Questionnaires;

/// <summary>Draws up what people of a place are to be asked, for an inspection, a project or by itself (rules H6, H9).</summary>
internal static class DraftQuestionnaire
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Command>(HttpVerb.Create, "/questionnaires", (Command body) => body);

    /// <param name="PlaceId">Whose people are asked: the county, a township, a village; not said where an inspection or a project is.</param>
    [Allow(Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment)]
    internal sealed record Command(QuestionnairePlan Plan, OrgId? PlaceId = null, InspectionId? InspectionId = null, ProjectId? ProjectId = null) : ICommand<QuestionnaireView>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Plan).NotNull().SetValidator(new QuestionnairePlanValidator());
            RuleFor(c => c.PlaceId).NotNull().When(c => c.InspectionId is null && c.ProjectId is null);
        }
    }

    internal sealed class Handler(ProjectsDb db, QuestionnaireDesk desk, InspectionDesk inspections, IOrganisations organisations, RequestContext context, BusinessClock clock)
        : ICommandHandler<Command, QuestionnaireView>
    {
        public async Task<Result<QuestionnaireView>> Handle(Command request, CancellationToken cancellationToken)
        {
            var inspection = request.InspectionId is { } inspected ? await db.Inspections.SingleOrDefaultAsync(i => i.Id == inspected, cancellationToken) : null;
            if (request.InspectionId is not null && inspection is null)
                return InspectionRefusals.NotFound.ForField("inspectionId");
            var project = (inspection?.ProjectId ?? request.ProjectId) is { } wanted ? await db.Projects.SingleOrDefaultAsync(p => p.Id == wanted, cancellationToken) : null;
            if (request.ProjectId is not null && project?.Id != request.ProjectId)
                return ProjectRefusals.NotFound.ForField("projectId");
            var place = await organisations.FindAsync(inspection?.PlaceId ?? project?.PlaceId ?? request.PlaceId!.Value, cancellationToken);
            if (place is null || !context.Scope.Covers(place.Path))
                return QuestionnaireRefusals.PlaceNotFound;
            if (inspection is not null && !inspections.Inspects(inspection.ByPath))
                return InspectionRefusals.NotTheInspector;
            if (desk.PostOver(place.Path) is not { } post)
                return QuestionnaireRefusals.NotTheAsker;
            var drafted = Questionnaire.Draft(Ids.New<QuestionnaireId>(clock.Time), post, place, (inspection, project?.Id), request.Plan, desk.Hand);
            if (drafted.Refusal is not null)
                return drafted.Refusal;
            db.Add(drafted.Value);
            return await desk.KeepAsync(drafted.Value, null, cancellationToken);
        }
    }
}
