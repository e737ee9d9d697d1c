using Assistance.Funds.Contracts;
using Assistance.Funds.Data;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using FluentValidation;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Funds.Disbursements;

/// <summary>Draws a batch again while it is drawn up: new people come onto it, the facts of the others are read anew, and what somebody changed by hand stays.</summary>
internal static class RedrawDisbursement
{
    private const string NoMore = "重新生成时已不符合条件";

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Post, "/disbursements/{disbursementId}/redrawing", (DisbursementId disbursementId) => new Command(disbursementId));

    [Allow(Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment)]
    [NeedsVersion]
    internal sealed record Command(DisbursementId DisbursementId) : ICommand<DisbursementView>;

    internal sealed class Handler(FundsDb db, DisbursementDesk batches, DisbursementDrawing drawing, BusinessClock clock) : ICommandHandler<Command, DisbursementView>
    {
        public async Task<Result<DisbursementView>> Handle(Command request, CancellationToken cancellationToken)
        {
            var loaded = await batches.LoadAsync(request.DisbursementId, cancellationToken);
            if (loaded.Refusal is not null)
                return loaded.Refusal;
            var batch = loaded.Value;
            if (batch.DrawAgain(clock.Today) is { } refusal)
                return refusal;
            var lines = await db.DisbursementLines.AsTracking().Where(l => l.DisbursementId == batch.Id).ToListAsync(cancellationToken);
            var known = lines.ToLookup(line => (line.RuleCode, line.PersonId));
            var drawn = batch.Pay == PayRhythm.Event ? [] : await drawing.DrawAsync(batch, cancellationToken);
            foreach (var one in drawn)
                Say(batch, one, [.. known[(one.Content.Rule.Code, one.Person.Id)]]);
            var found = drawn.Select(one => (one.Content.Rule.Code, one.Person.Id)).ToHashSet();
            foreach (var gone in lines.Where(line => !line.ByHand && line.State is (DisbursementLineState.Due or DisbursementLineState.Held) && !found.Contains((line.RuleCode, line.PersonId))))
                _ = gone.Remove(NoMore);
            await HoldObjectedAsync(lines, cancellationToken);
            return await db.TrySaveAsync(cancellationToken) ? await batches.ViewAsync(batch, cancellationToken) : DisbursementRefusals.ListedTwice;
        }

        private void Say(Disbursement batch, DrawnLine one, IReadOnlyList<DisbursementLine> known)
        {
            var line = known.Count > 0 ? known[0] : null;
            if (line is null)
                db.Add(drawing.LineOf(batch, one));
            if (line is null or { ByHand: true })
                return;
            line.Say(one.Content, batch.FactsOn);
            if (one.Attested is { } attested)
                line.Attested(attested.On, attested.By);
        }

        // An objection stops what somebody has changed by hand, too.
        private async Task HoldObjectedAsync(IReadOnlyList<DisbursementLine> lines, CancellationToken cancellationToken)
        {
            var due = lines.Where(line => line.State == DisbursementLineState.Due).ToList();
            var objected = await drawing.UnderObjectionAsync(due.Select(line => (line.PersonId, line.Facts)), cancellationToken);
            foreach (var line in due.Where(line => objected.ContainsKey(line.PersonId)))
                _ = line.Hold(HeldFor.Objection, objected[line.PersonId]);
        }
    }
}
