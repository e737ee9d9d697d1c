using System.Text.Json.Serialization;
using Assistance.Funds.Accounts;
using Assistance.Funds.Contracts;
using Assistance.Funds.Data;
using Assistance.Funds.Domain;
using Assistance.Funds.Payments;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using FluentValidation;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Funds.Loans;

/// <summary>Records what a borrower paid: on time, early, late, in part, or after it was written off; in the product's order and never above what is owed.</summary>
internal static class RecordRepayment
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Create, "/loans/{loanId}/repayments", (LoanId loanId, Command body) => body with { LoanId = loanId });

    [Allow(Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment)]
    [NeedsVersion]
    internal sealed record Command(Money Amount, DateOnly Day) : ICommand<LoanView>
    {
        [JsonIgnore]
        public LoanId LoanId { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Amount).IsAmount();
    }

    internal sealed class Handler(FundsDb db, FundDesk funds, LoanDesk desk, LoanReader reader, IPeople people) : ICommandHandler<Command, LoanView>
    {
        public async Task<Result<LoanView>> Handle(Command request, CancellationToken cancellationToken)
        {
            var taken = await desk.TakeAsync(request.LoanId, cancellationToken);
            if (taken.Refusal is not null)
                return taken.Refusal;
            var (loan, fund) = taken.Value;
            var split = loan.Split(request.Amount, request.Day);
            if (split.Refusal is not null)
                return split.Refusal;
            var ((principal, fee), from) = (split.Value, loan.Provenance!);
            var book = await funds.OpenBookAsync(fund, from, request.Day, cancellationToken);
            var text = await desk.TextAsync(loan, request.Day, "借款还款", desk.Maker, people, cancellationToken);
            var posted = Post(book, loan, principal, fee, text);
            if (posted.Refusal is not null)
                return posted.Refusal;
            foreach (var voucher in (Voucher?[])[posted.Value.Principal, posted.Value.Fee])
            {
                if (voucher is not null)
                    funds.Keep(book, voucher);
            }

            loan.Repay(request.Day, principal, fee, (posted.Value.Principal?.Id, posted.Value.Fee?.Id), desk.Maker);
            await db.SaveChangesAsync(cancellationToken);
            return await reader.ViewAsync(loan, cancellationToken);
        }

        private static Result<(Voucher? Principal, Voucher? Fee)> Post(FundBook book, Loan loan, Money principal, Money fee, VoucherText text)
        {
            if (loan.State != LoanState.WrittenOff)
                return book.Collect(principal, fee, loan.Provenance!, text);
            var recovered = book.Recover(principal, loan.Provenance!, text with { Summary = text.Summary.Replace("还款", "核销后收回", StringComparison.Ordinal) });
            return recovered.Refusal is { } wrong ? wrong : (recovered.Value, null);
        }
    }
}
