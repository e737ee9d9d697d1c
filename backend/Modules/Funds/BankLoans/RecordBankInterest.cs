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
using Microsoft.EntityFrameworkCore;

namespace Assistance.Funds.BankLoans;

/// <summary>Records interest that the borrower paid, by the bank's slip; no slip and no day of it counts twice (rule H3).</summary>
internal static class RecordBankInterest
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Post, "/bank-loans/{bankLoanId}/interests", (BankLoanId bankLoanId, Command body) => body with { BankLoanId = bankLoanId });

    [Allow(Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment)]
    [NeedsVersion]
    internal sealed record Command(string Slip, DateOnly From, DateOnly Until, DateOnly PaidOn, Money Amount) : ICommand<BankLoanView>
    {
        [JsonIgnore]
        public BankLoanId BankLoanId { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Slip).NotEmpty().MaximumLength(BankLoan.LongestName);
            RuleFor(c => c.Amount).IsAmount();
        }
    }

    internal sealed class Handler(FundsDb db, BankLoanReader reader, RequestContext context, BusinessClock clock) : ICommandHandler<Command, BankLoanView>
    {
        public async Task<Result<BankLoanView>> Handle(Command request, CancellationToken cancellationToken)
        {
            var loaded = await db.LoadForChangeAsync(db.BankLoans.Where(l => l.Id == request.BankLoanId), BankLoanRefusals.NotFound, cancellationToken);
            if (loaded.Refusal is not null)
                return loaded.Refusal;
            var loan = loaded.Value;
            var (bank, slip) = (loan.Bank, request.Slip.Trim());
            if (await db.Unscoped<BankLoan>("A slip of a bank is one in the whole county.").AnyAsync(l => l.Bank == bank && l.Interests.Any(i => i.Slip == slip && i.StruckWhy == null), cancellationToken))
                return BankLoanRefusals.SlipRecorded;
            if (loan.PayInterest(new InterestSlip(slip, request.From, request.Until, request.PaidOn, request.Amount), context.Actor.Name, clock.Today) is { } refusal)
                return refusal;
            await db.SaveChangesAsync(cancellationToken);
            return await reader.ViewAsync(loan, cancellationToken);
        }
    }
}
