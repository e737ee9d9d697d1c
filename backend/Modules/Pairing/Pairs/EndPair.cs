using System.Text.Json.Serialization;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Data;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Members.Contracts;
using Assistance.Pairing.Contracts;
using Assistance.Pairing.Data;
using Assistance.Pairing.Domain;
using FluentValidation;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Pairing.Pairs;

/// <summary>The county department ends a pair for a reason; whom it helped out of hardship leaves the ledger first (rule A12, 一帮到底).</summary>
internal static class EndPair
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Post, "/pairs/{pairId}/end", (PairId pairId, Command body) => body with { PairId = pairId });

    /// <param name="On">Last day; today unless said.</param>
    /// <param name="Note">Owed where the reason is <c>other</c>.</param>
    [Allow(Role.CountyDepartment)]
    internal sealed record Command(EndReason Reason, string? Note = null, DateOnly? On = null) : ICommand<Done>
    {
        [JsonIgnore]
        public PairId PairId { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Note).MaximumLength(Limits.Line);
            RuleFor(c => c.Reason).IsInEnum();
        }
    }

    internal sealed class Handler(PairingDb db, ILedger ledger, DbSession session, BusinessClock clock) : ICommandHandler<Command, Done>
    {
        public async Task<Result<Done>> Handle(Command request, CancellationToken cancellationToken)
        {
            var loaded = await db.LoadForChangeAsync(db.Pairs.Where(p => p.Id == request.PairId), PairingRefusals.PairNotFound, cancellationToken);
            if (loaded.Refusal is not null)
                return loaded.Refusal;
            var pair = loaded.Value;
            if (pair.RefuseTo("end") is { } outOfTurn)
                return outOfTurn;
            if (request.Reason == EndReason.Replaced)
                return PairingRefusals.HandOverInstead;
            if (request.Reason == EndReason.Graduated && await ledger.CurrentAsync(pair.BeneficiaryId, cancellationToken) is not null)
                return PairingRefusals.StillInLedger;
            var on = request.On ?? clock.Today;
            if (on > clock.Today)
                return PairingRefusals.DateOutside;
            if (pair.End(on, request.Reason, request.Note) is { } refusal)
                return refusal;
            session.Raise(new PairEnded(pair.Id, pair.HelperId, pair.BeneficiaryId, request.Reason, on));
            return Done.Value;
        }
    }
}
