using Assistance.Assessment.Contracts;
using Assistance.Assessment.Data;
using Assistance.Assessment.Domain;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using FluentValidation;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Assessment.Decisions;

/// <summary>A committee's own office records what it decided (rule D14), and which earlier decision it takes the place of.</summary>
internal static class RecordDecision
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Command>(HttpVerb.Create, "/decisions", (Command body) => body);

    /// <param name="OrganisationId">The caller's own.</param>
    /// <param name="Replaces">An earlier decision of the same organisation.</param>
    [Allow(Role.TownshipCommittee, Role.CountyDepartment)]
    internal sealed record Command(OrgId OrganisationId, DecisionContent Decision, DecisionId? Replaces = null) : ICommand<DecisionView>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Decision).SetValidator(new DecisionContentValidator());
    }

    internal sealed class Handler(AssessmentDb db, IOrganisations organisations, IPolicies policies, DecisionDesk desk, RequestContext context, BusinessClock clock) : ICommandHandler<Command, DecisionView>
    {
        public async Task<Result<DecisionView>> Handle(Command request, CancellationToken cancellationToken)
        {
            var place = await organisations.FindAsync(request.OrganisationId, cancellationToken);
            if (place is null || !context.Scope.Covers(place.Path))
                return DecisionRefusals.OrganisationNotFound;
            DecisionRecord? earlier = null;
            if (request.Replaces is { } replaces)
            {
                earlier = await db.Decisions.AsTracking().SingleOrDefaultAsync(d => d.Id == replaces, cancellationToken);
                if (earlier is null)
                    return DecisionRefusals.NotFound;
            }

            if (!desk.IsOwn(place.Id))
                return DecisionRefusals.NotOwn;
            var pack = request.Decision.PackId is { } packId ? await policies.FindAsync(packId, cancellationToken) : null;
            if (pack?.Id != request.Decision.PackId)
                return DecisionRefusals.NoSuchPack;
            var recorded = DecisionRecord.Record(Ids.New<DecisionId>(clock.Time), place, request.Decision, pack, clock.Today);
            if (recorded.Refusal is not null)
                return recorded.Refusal;
            if (earlier?.GiveWayTo(recorded.Value) is { } refusal)
                return refusal;
            db.Add(recorded.Value);
            await db.SaveChangesAsync(cancellationToken);
            return await desk.ViewAsync(recorded.Value, cancellationToken);
        }
    }
}
