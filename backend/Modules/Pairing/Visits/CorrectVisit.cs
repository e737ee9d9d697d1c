using System.Text.Json.Serialization;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Assistance.Pairing.Contracts;
using Assistance.Pairing.Data;
using Assistance.Pairing.Domain;
using FluentValidation;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Pairing.Visits;

/// <summary>What was logged of a visit is put right, with a reason, until a review that counts it is handed in (rule B8); what it said before stays with it.</summary>
internal static class CorrectVisit
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Post, "/visits/{visitId}/correct", (VisitId visitId, Command body) => body with { VisitId = visitId });

    /// <summary>The whole report as it should have been.</summary>
    /// <param name="On">As it was unless said.</param>
    /// <param name="Cash">In fen.</param>
    /// <param name="GoodsWorth">In fen.</param>
    [Allow(Role.Helper, Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment)]
    internal sealed record Command(
        string Reason,
        string Findings,
        DateOnly? On = null,
        string? Place = null,
        Money? Cash = null,
        string? Goods = null,
        Money? GoodsWorth = null,
        string? Source = null) : ICommand<VisitView>, IVisitFacts
    {
        [JsonIgnore]
        public VisitId VisitId { get; init; }
    }

    internal sealed class Validator : VisitFactsValidator<Command>
    {
        public Validator() => RuleFor(c => c.Reason).NotEmpty().MaximumLength(Limits.Line);
    }

    internal sealed class Handler(PairingDb db, Bonds bonds, HelpingSide side, IReviewedWork reviewed, RequestContext context, BusinessClock clock) : ICommandHandler<Command, VisitView>
    {
        public async Task<Result<VisitView>> Handle(Command request, CancellationToken cancellationToken)
        {
            var loaded = await db.LoadForChangeAsync(db.Visits.Where(v => v.Id == request.VisitId), PairingRefusals.VisitNotFound, cancellationToken);
            if (loaded.Refusal is not null)
                return loaded.Refusal;
            var visit = loaded.Value;
            var bond = await bonds.FindAsync(visit.PairId, visit.LinkId, cancellationToken);
            if (bond.Refusal is not null)
                return bond.Refusal;
            if (!side.MayCorrect(visit, bond.Value))
                return PairingRefusals.NotLogger;
            // Nobody reviews a branch and its village.
            var until = visit.PairId is { } pair ? await reviewed.UntilAsync(pair, cancellationToken) : null;
            if (visit.Correct(bond.Value, request.At(visit.Day), request.Reason, until, clock.Today, context.Actor.UserId) is { } refusal)
                return refusal;
            await bonds.RecountAsync(bond.Value, visit, cancellationToken);
            return VisitView.Of(visit);
        }
    }
}
