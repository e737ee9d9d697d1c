using System.Text.Json.Serialization;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Data;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Pairing.Contracts;
using Assistance.Pairing.Data;
using Assistance.Pairing.Domain;
using FluentValidation;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Pairing.Pairs;

/// <summary>A new helper takes over: the old pair ends, the new one begins, and open promises go along.</summary>
internal static class HandOverPair
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Create, "/pairs/{pairId}/hand-over", (PairId pairId, Command body) => body with { PairId = pairId });

    [Allow(Role.CountyDepartment, Role.BranchSecretary)]
    internal sealed record Command(PersonId HelperId, string Note) : ICommand<PairRow>
    {
        [JsonIgnore]
        public PairId PairId { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Note).NotEmpty().MaximumLength(Limits.Line);
    }

    internal sealed class Handler(PairingDb db, IPeople people, PairMaking making, PairRows rows, DbSession session, RequestContext context, BusinessClock clock)
        : ICommandHandler<Command, PairRow>
    {
        public async Task<Result<PairRow>> Handle(Command request, CancellationToken cancellationToken)
        {
            var loaded = await db.LoadForChangeAsync(db.Pairs.Where(p => p.Id == request.PairId), PairingRefusals.PairNotFound, cancellationToken);
            if (loaded.Refusal is not null)
                return loaded.Refusal;
            var pair = loaded.Value;
            if (!context.Scope.Covers(pair.OrgPath))
                return PairingRefusals.NotYours;
            if (pair.RefuseTo("handOver") is { } outOfTurn)
                return outOfTurn;
            if (await people.FindInScopeAsync(request.HelperId, cancellationToken) is not { } helper)
                return PairingRefusals.PersonNotFound.ForField("helperId");
            if (helper.State != PersonState.Active)
                return PairingRefusals.NotActiveMember(helper.Name);
            var seat = await making.SeatAsync(helper, cancellationToken);
            if (seat.Refusal is not null)
                return seat.Refusal;
            var successor = pair.HandOver(Ids.New<PairId>(clock.Time), new PairEnd(helper.Id, helper.OrgId, helper.OrgPath), seat.Value, clock.Today, request.Note);
            if (successor.Refusal is not null)
                return successor.Refusal;
            db.Add(successor.Value);
            if (!await db.TrySaveAsync(cancellationToken))
                return PairingRefusals.AlreadyPaired;
            await PassOnAsync(pair.Id, successor.Value, cancellationToken);
            session.Raise(new PairIssued(successor.Value.Id, helper.Id, pair.BeneficiaryId, clock.Today, pair.Id));
            session.Raise(new PairEnded(pair.Id, pair.HelperId, pair.BeneficiaryId, EndReason.Replaced, clock.Today));
            return (await rows.OfAsync([successor.Value], cancellationToken))[0];
        }

        private async Task PassOnAsync(PairId from, Pair to, CancellationToken cancellationToken)
        {
            foreach (var commitment in await db.Commitments.AsTracking().Where(c => c.PairId == from && c.State == CommitmentState.Open).ToListAsync(cancellationToken))
                commitment.PassTo(to);
            foreach (var visit in await db.Visits.AsTracking().Where(v => v.PairId == from && v.State == VisitState.Planned).ToListAsync(cancellationToken))
                visit.PassTo(to);
            foreach (var issue in await db.Issues.AsTracking().Where(i => i.PairId == from && i.State == IssueState.Open).ToListAsync(cancellationToken))
                issue.PassOn(to);
        }
    }
}
