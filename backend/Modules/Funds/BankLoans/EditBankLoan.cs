using System.Text.Json.Serialization;
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

namespace Assistance.Funds.BankLoans;

/// <summary>Corrects what was recorded of the contract.</summary>
internal static class EditBankLoan
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Put, "/bank-loans/{bankLoanId}", (BankLoanId bankLoanId, Command body) => body with { BankLoanId = bankLoanId });

    [Allow(Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment)]
    [NeedsVersion]
    internal sealed record Command(BankLoanFacts Facts) : ICommand<BankLoanView>
    {
        [JsonIgnore]
        public BankLoanId BankLoanId { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Facts).NotNull().SetValidator(new BankLoanFactsValidator());
    }

    internal sealed class Handler(FundsDb db, BankLoanReader reader, BusinessClock clock) : ICommandHandler<Command, BankLoanView>
    {
        public async Task<Result<BankLoanView>> Handle(Command request, CancellationToken cancellationToken)
        {
            var loaded = await db.LoadForChangeAsync(db.BankLoans.Where(l => l.Id == request.BankLoanId), BankLoanRefusals.NotFound, cancellationToken);
            if (loaded.Refusal is not null)
                return loaded.Refusal;
            var loan = loaded.Value;
            var (bank, contract) = (request.Facts.Bank.Trim(), request.Facts.ContractNumber.Trim());
            if (await db.Unscoped<BankLoan>("A contract of a bank is one in the whole county.").AnyAsync(l => l.Id != loan.Id && l.Bank == bank && l.ContractNumber == contract, cancellationToken))
                return BankLoanRefusals.ContractRecorded;
            if (loan.Describe(request.Facts, clock.Today) is { } refusal)
                return refusal;
            await db.SaveChangesAsync(cancellationToken);
            return await reader.ViewAsync(loan, cancellationToken);
        }
    }
}
