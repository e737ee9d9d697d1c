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

namespace Assistance.Funds.Banking;

/// <summary>Says of lines and vouchers that they are the same money. Both sides amount to the same; what one side wrote and took back is joined without the other.</summary>
internal static class MatchBankLines
{
    private const int Most = 1000;

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Create, "/funds/{fundId}/bank-matches", (FundId fundId, Command body) => body with { FundId = fundId });

    /// <param name="Note">Why, where it does not say so itself.</param>
    [Allow(Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment)]
    internal sealed record Command(IReadOnlyList<BankLineId> Lines, IReadOnlyList<VoucherId> Vouchers, string? Note = null) : ICommand<BankMatchView>
    {
        [JsonIgnore]
        public FundId FundId { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Lines).NotNull().Must(lines => lines is null || lines.Count <= Most).WithMessage("一次最多勾对 1000 笔。");
            RuleFor(c => c.Vouchers).NotNull().Must(vouchers => vouchers is null || vouchers.Count <= Most).WithMessage("一次最多勾对 1000 笔。");
            RuleFor(c => c.Note).MaximumLength(BankLine.LongestText);
        }
    }

    internal sealed class Handler(FundsDb db, FundDesk desk, BankDesk bank, BusinessClock clock) : ICommandHandler<Command, BankMatchView>
    {
        public async Task<Result<BankMatchView>> Handle(Command request, CancellationToken cancellationToken)
        {
            var taken = await desk.TakeAsync(request.FundId, cancellationToken);
            if (taken.Refusal is not null)
                return taken.Refusal;
            var fund = taken.Value;
            var lines = await db.BankLines.AsTracking().Where(l => l.FundId == fund.Id && request.Lines.Contains(l.Id)).OrderBy(l => l.Day).ThenBy(l => l.Place).ToListAsync(cancellationToken);
            if (lines.Count < request.Lines.Distinct().Count())
                return BankRefusals.LineNotFound;
            var vouchers = await db.Vouchers.Where(v => v.FundId == fund.Id && request.Vouchers.Contains(v.Id)).OrderBy(v => v.Id).ToListAsync(cancellationToken);
            if (vouchers.Count < request.Vouchers.Distinct().Count())
                return FundRefusals.VoucherNotFound.ForField("vouchers");
            var ids = vouchers.ConvertAll(voucher => voucher.Id);
            if (lines.Count + vouchers.Count < 2)
                return BankRefusals.TooFew;
            if (lines.Exists(line => line.MatchId is not null) || await bank.OpenVouchers(fund.Id).CountAsync(v => ids.Contains(v.Id), cancellationToken) < ids.Count)
                return BankRefusals.MatchedAlready;
            var (atBank, inBooks) = (new Money(lines.Sum(line => line.Net.Fen)), new Money(vouchers.Sum(voucher => (voucher.Received - voucher.Paid).Fen)));
            if (atBank != inBooks)
                return BankRefusals.NotEqual(atBank, inBooks);
            var match = BankMatch.Of(Ids.New<BankMatchId>(clock.Time), fund, lines, vouchers, (ByHand: true, request.Note?.Trim()), desk.Maker, clock.Today);
            db.Add(match);
            if (!await db.TrySaveAsync(cancellationToken))
                return BankRefusals.MatchedAlready;
            return new BankMatchView(
                match.Id, match.FundId, match.Net, match.LastDay, match.ByHand, match.Note, match.MadeByName, match.MadeOn, [.. lines.Select(BankSide.Of)], [.. vouchers.Select(BookSide.Of)]);
        }
    }
}
