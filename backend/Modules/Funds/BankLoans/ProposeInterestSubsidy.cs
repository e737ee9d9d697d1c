using System.Text.Json.Serialization;
using Assistance.Funds.Accounts;
using Assistance.Funds.Contracts;
using Assistance.Funds.Data;
using Assistance.Funds.Domain;
using Assistance.Funds.Limits;
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

namespace Assistance.Funds.BankLoans;

/// <summary>
/// Drafts the payment by which a fund bears a part of an interest, as much as the pack gives; somebody else approves it as any payment, by the fund's own rules
/// (rule H3).
/// </summary>
internal static class ProposeInterestSubsidy
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Command>(
        HttpVerb.Post, "/bank-loans/{bankLoanId}/interests/{number}/subsidy", (BankLoanId bankLoanId, int number, Command body) => body with { BankLoanId = bankLoanId, Number = number });

    /// <param name="Provenance">The money that it is taken from.</param>
    /// <param name="Authority">Where it is above a limit of the pack: the document by which it was allowed.</param>
    [Allow(Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment)]
    [NeedsVersion]
    internal sealed record Command(FundId FundId, Provenance Provenance, DateOnly Day, string? Authority = null) : ICommand<BankLoanView>
    {
        [JsonIgnore]
        public BankLoanId BankLoanId { get; init; }

        [JsonIgnore]
        public int Number { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Provenance).NotNull();
            RuleFor(c => c.Authority).MaximumLength(Voucher.LongestText);
        }
    }

    internal sealed class Handler(FundsDb db, FundDesk desk, BankLoanReader reader, SubsidyBook book, LimitBook limits, IPeople people, BusinessClock clock) : ICommandHandler<Command, BankLoanView>
    {
        public async Task<Result<BankLoanView>> Handle(Command request, CancellationToken cancellationToken)
        {
            var seen = await db.BankLoans.SingleOrDefaultAsync(l => l.Id == request.BankLoanId, cancellationToken);
            if (seen is null)
                return BankLoanRefusals.NotFound;
            var fund = await db.Funds.SingleOrDefaultAsync(f => f.Id == request.FundId, cancellationToken);
            if (fund is null || !fund.OrgPath.Covers(seen.OrgPath))
                return BankLoanRefusals.FundUnfit;
            if (!desk.Keeps(fund.OrgId))
                return FundRefusals.NotOwn;
            await book.TakeTurnAsync(seen.PersonId, cancellationToken);
            var loaded = await db.LoadForChangeAsync(db.BankLoans.Where(l => l.Id == request.BankLoanId), BankLoanRefusals.NotFound, cancellationToken);
            if (loaded.Refusal is not null)
                return loaded.Refusal;
            var loan = loaded.Value;
            if (loan.FindInterest(request.Number) is not { } interest)
                return BankLoanRefusals.EntryNotFound;
            var worth = (await book.OpenAsync(loan, cancellationToken)).Worth(loan, interest);
            if (worth.Refusal is not null)
                return worth.Refusal;
            var content = await ContentAsync(loan, interest, worth.Value, request, cancellationToken);
            if (await limits.RefuseAsync(fund, content, cancellationToken) is { } limited)
                return limited;
            var drafted = Payment.Draft(Ids.New<PaymentId>(clock.Time), fund, content, desk.Maker, clock.Today);
            if (drafted.Refusal is not null)
                return drafted.Refusal;
            db.Add(drafted.Value);
            interest.Subsidise(drafted.Value.Id);
            await db.SaveChangesAsync(cancellationToken);
            return await reader.ViewAsync(loan, cancellationToken);
        }

        private async Task<PaymentContent> ContentAsync(BankLoan loan, BankInterest interest, Money amount, Command request, CancellationToken cancellationToken)
        {
            var person = (await people.CardsAsync([loan.PersonId], cancellationToken))[loan.PersonId];
            var summary = $"贷款贴息：{loan.Bank} {loan.ContractNumber}，{interest.From:yyyy-MM-dd} 至 {interest.Until:yyyy-MM-dd}，回单 {interest.Slip}";
            return new PaymentContent(amount, request.Provenance, request.Day, summary, person.Name, Provenance.Interest, Authority: request.Authority);
        }
    }
}
