using System.Text.Json.Serialization;
using Assistance.Funds.Accounts;
using Assistance.Funds.Contracts;
using Assistance.Funds.Data;
using Assistance.Funds.Domain;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using FluentValidation;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Funds.Disbursements;

/// <summary>Draws up a batch: whoever is due something by the chosen entitlements in the period stands on it, with whoever is held back and why (rules A6, A8, B8, D1 to D4, I5).</summary>
internal static class DrawDisbursement
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Create, "/funds/{fundId}/disbursements", (FundId fundId, Command body) => body with { FundId = fundId });

    /// <param name="Period">A month as <c>2026-07</c>, a year as <c>2026</c>, the day of an event as <c>2026-08-07</c>.</param>
    /// <param name="Rules">Codes of entitlements, all of this rhythm; for an event just one.</param>
    /// <param name="Sources">The money that it is paid from, in this order; what is earmarked for a purpose is taken first.</param>
    [Allow(Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment)]
    internal sealed record Command(string Title, PayRhythm Pay, string Period, IReadOnlyList<string> Rules, IReadOnlyList<Provenance> Sources) : ICommand<DisbursementView>
    {
        [JsonIgnore]
        public FundId FundId { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        private const int Most = 30;

        public Validator()
        {
            RuleFor(c => c.Title).NotEmpty().MaximumLength(Fund.LongestName);
            RuleFor(c => c.Period).NotEmpty();
            RuleFor(c => c.Rules).NotEmpty().Must(rules => rules is null || rules.Count <= Most);
            RuleFor(c => c.Sources).NotEmpty().WithMessage("请选择资金来源。").Must(sources => sources is null || sources.Count <= Most);
        }
    }

    internal sealed class Handler(FundsDb db, FundDesk desk, DisbursementDesk batches, DisbursementDrawing drawing, EntitlementBook book, BusinessClock clock) : ICommandHandler<Command, DisbursementView>
    {
        public async Task<Result<DisbursementView>> Handle(Command request, CancellationToken cancellationToken)
        {
            var fund = await db.Funds.SingleOrDefaultAsync(f => f.Id == request.FundId, cancellationToken);
            if (fund is null)
                return FundRefusals.NotFound;
            if (!desk.Keeps(fund.OrgId))
                return FundRefusals.NotOwn;
            var period = PayPeriod.Parse(request.Pay, request.Period, clock.Today);
            if (period.Refusal is not null)
                return period.Refusal;
            var sources = request.Sources.Select(source => source.Normalised()).Distinct().ToList();
            if (sources.Select(source => source.Refuse()).FirstOrDefault(wrong => wrong is not null) is { } unclear)
                return unclear;
            if (await RefuseRulesAsync(request, fund, cancellationToken) is { } unknown)
                return unknown;
            var batch = Disbursement.Draw(
                Ids.New<DisbursementId>(clock.Time), fund, request.Title.Trim(), request.Pay, period.Value, new DisbursementContent([.. request.Rules.Distinct(StringComparer.Ordinal)], sources), desk.Maker, clock.Today);
            db.Add(batch);
            if (request.Pay != PayRhythm.Event && await drawing.FillAsync(batch, cancellationToken) == 0)
                return DisbursementRefusals.NothingDrawn;
            return await db.TrySaveAsync(cancellationToken) ? await batches.ViewAsync(batch, cancellationToken) : DisbursementRefusals.ListedTwice;
        }

        private async Task<Refusal?> RefuseRulesAsync(Command request, Fund fund, CancellationToken cancellationToken)
        {
            if (request.Pay == PayRhythm.Event && request.Rules.Count > 1)
                return DisbursementRefusals.UnknownRule;
            // A county draws for its townships by their own packs, too.
            var known = (await book.AreasAsync(fund.OrgPath, clock.Today, cancellationToken)).SelectMany(area => area.Rules).Where(rule => rule.Pay == request.Pay).Select(rule => rule.Code).ToHashSet(StringComparer.Ordinal);
            return request.Rules.All(known.Contains) ? null : DisbursementRefusals.UnknownRule;
        }
    }
}
