using Assistance.Funds.Contracts;
using Assistance.Funds.Data;
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

/// <summary>Records what a bank lent to a person of the register (rule H3).</summary>
internal static class RecordBankLoan
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Command>(HttpVerb.Create, "/bank-loans", (Command body) => body);

    [Allow(Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment)]
    internal sealed record Command(PersonId PersonId, BankLoanFacts Facts) : ICommand<BankLoanView>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Facts).NotNull().SetValidator(new BankLoanFactsValidator());
    }

    internal sealed class Handler(FundsDb db, BankLoanReader reader, IPeople people, RequestContext context, BusinessClock clock) : ICommandHandler<Command, BankLoanView>
    {
        public async Task<Result<BankLoanView>> Handle(Command request, CancellationToken cancellationToken)
        {
            if (await people.FindInScopeAsync(request.PersonId, cancellationToken) is not { } person)
                return BankLoanRefusals.PersonNotFound;
            var (bank, contract) = (request.Facts.Bank.Trim(), request.Facts.ContractNumber.Trim());
            if (await db.Unscoped<BankLoan>("A contract of a bank is one in the whole county.").AnyAsync(l => l.Bank == bank && l.ContractNumber == contract, cancellationToken))
                return BankLoanRefusals.ContractRecorded;
            var recorded = BankLoan.Record(Ids.New<BankLoanId>(clock.Time), person, request.Facts, context.Actor.Name, clock.Today);
            if (recorded.Refusal is not null)
                return recorded.Refusal;
            db.Add(recorded.Value);
            await db.SaveChangesAsync(cancellationToken);
            return await reader.ViewAsync(recorded.Value, cancellationToken);
        }
    }
}
