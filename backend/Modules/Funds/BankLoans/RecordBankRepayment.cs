using System.Text.Json.Serialization;
using Assistance.Funds.Contracts;
using Assistance.Funds.Data;
using Assistance.Funds.Payments;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using FluentValidation;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Funds.BankLoans;

/// <summary>Records principal that the borrower paid back; with the last of it the loan is settled.</summary>
internal static class RecordBankRepayment
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Post, "/bank-loans/{bankLoanId}/repayments", (BankLoanId bankLoanId, Command body) => body with { BankLoanId = bankLoanId });

    [Allow(Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment)]
    [NeedsVersion]
    internal sealed record Command(DateOnly On, Money Amount) : ICommand<BankLoanView>
    {
        [JsonIgnore]
        public BankLoanId BankLoanId { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Amount).IsAmount();
    }

    internal sealed class Handler(FundsDb db, BankLoanReader reader, RequestContext context, BusinessClock clock) : ICommandHandler<Command, BankLoanView>
    {
        public async Task<Result<BankLoanView>> Handle(Command request, CancellationToken cancellationToken)
        {
            var loaded = await db.LoadForChangeAsync(db.BankLoans.Where(l => l.Id == request.BankLoanId), BankLoanRefusals.NotFound, cancellationToken);
            if (loaded.Refusal is not null)
                return loaded.Refusal;
            var loan = loaded.Value;
            if (loan.Repay(request.On, request.Amount, context.Actor.Name, clock.Today) is { } refusal)
                return refusal;
            await db.SaveChangesAsync(cancellationToken);
            return await reader.ViewAsync(loan, cancellationToken);
        }
    }
}
