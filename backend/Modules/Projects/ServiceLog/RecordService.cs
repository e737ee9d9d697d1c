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

namespace Assistance.Projects.ServiceLog;

/// <summary>Writes down who came to the service centre of an organisation, for what, and what was done (rule I7).</summary>
internal static class RecordService
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Command>(HttpVerb.Create, "/service-entries", (Command body) => body);

    /// <param name="OrganisationId">The centre, or the organisation whose centre it is.</param>
    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment)]
    internal sealed record Command(OrgId OrganisationId, DateOnly On, ServiceSaid Said) : ICommand<ServiceEntryView>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Said).NotNull().ChildRules(said =>
        {
            said.RuleFor(s => s.Matter).IsInEnum();
            said.RuleFor(s => s.Text).NotEmpty().MaximumLength(Limits.Paragraph);
            said.RuleFor(s => s.Done).NotEmpty().MaximumLength(Limits.Paragraph);
        });
    }

    internal sealed class Handler(ProjectsDb db, IOrganisations organisations, IPeople people, RequestContext context, BusinessClock clock) : ICommandHandler<Command, ServiceEntryView>
    {
        public async Task<Result<ServiceEntryView>> Handle(Command request, CancellationToken cancellationToken)
        {
            var lineage = await organisations.LineageAsync(request.OrganisationId, cancellationToken);
            if (lineage.Count == 0 || !context.Scope.Covers(lineage[^1].Path))
                return TrainingRefusals.OrganiserNotFound;
            PersonCard? person = null;
            if (request.Said.PersonId is { } id && (person = await people.FindInScopeAsync(id, cancellationToken)) is null)
                return ProjectRefusals.PersonNotFound;
            var hand = new ProjectHand(context.Actor.UserId!.Value, context.Actor.Name);
            var recorded = ServiceEntry.Record(Ids.New<ServiceEntryId>(clock.Time), lineage[^1], LevelOf(lineage), request.On, hand, request.Said, clock.Today);
            if (recorded.Refusal is not null)
                return recorded.Refusal;
            db.Add(recorded.Value);
            await db.SaveChangesAsync(cancellationToken);
            return ServiceEntryView.Of(recorded.Value, lineage[^1].Name, person?.Name);
        }

        // A centre is of the level of whatever it stands below.
        private static ServiceLevel LevelOf(IReadOnlyList<OrgCard> lineage) =>
            lineage.Any(one => one.Kind is OrgKind.VillageBranch or OrgKind.Village or OrgKind.Community) ? ServiceLevel.Village
            : lineage.Any(one => one.Kind is OrgKind.TownshipCommittee or OrgKind.WorkCommittee) ? ServiceLevel.Township : ServiceLevel.County;
    }
}
