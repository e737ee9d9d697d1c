using System.Text.Json.Serialization;
using Assistance.Assessment.Contracts;
using Assistance.Assessment.Data;
using Assistance.Assessment.Domain;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Members.Contracts;
using FluentValidation;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Assessment.Decisions;

/// <summary>What was recorded wrongly is put right; the audit trail keeps how it stood and how it stands.</summary>
internal static class CorrectDecision
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Put, "/decisions/{decisionId}", (DecisionId decisionId, Command body) => body with { DecisionId = decisionId });

    [Allow(Role.TownshipCommittee, Role.CountyDepartment)]
    [NeedsVersion]
    internal sealed record Command(DecisionContent Decision) : ICommand<DecisionView>
    {
        [JsonIgnore]
        public DecisionId DecisionId { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Decision).SetValidator(new DecisionContentValidator());
    }

    internal sealed class Handler(AssessmentDb db, IOrganisations organisations, IPolicies policies, DecisionDesk desk, BusinessClock clock) : ICommandHandler<Command, DecisionView>
    {
        public async Task<Result<DecisionView>> Handle(Command request, CancellationToken cancellationToken)
        {
            var loaded = await db.LoadForChangeAsync(db.Decisions.Where(d => d.Id == request.DecisionId), DecisionRefusals.NotFound, cancellationToken);
            if (loaded.Refusal is not null)
                return loaded.Refusal;
            var (decision, held) = (loaded.Value, request.Decision.HeldOn);
            if (!desk.IsOwn(decision.OrgId))
                return DecisionRefusals.NotOwn;
            if (await db.Decisions.AnyAsync(d => (d.SupersededBy == decision.Id && d.HeldOn > held) || (d.Id == decision.SupersededBy && d.HeldOn < held), cancellationToken))
                return DecisionRefusals.OutOfOrder;
            var packId = request.Decision.PackId == decision.PackId ? null : request.Decision.PackId;
            var pack = packId is { } id ? await policies.FindAsync(id, cancellationToken) : null;
            if (pack?.Id != packId)
                return DecisionRefusals.NoSuchPack;
            var place = (await organisations.FindAsync(decision.OrgId, cancellationToken))!;
            if (decision.Put(request.Decision, place.Kind, pack, clock.Today) is { } refusal)
                return refusal;
            await db.SaveChangesAsync(cancellationToken);
            return await desk.ViewAsync(decision, cancellationToken);
        }
    }
}
