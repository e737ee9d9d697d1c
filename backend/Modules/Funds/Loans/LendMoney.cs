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
using Assistance.Members.Contracts;
using FluentValidation;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Funds.Loans;

/// <summary>Pays an approved loan out of the fund's principal, and of nothing else (rule G6).</summary>
internal static class LendMoney
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Post, "/loans/{loanId}/disbursement", (LoanId loanId, Command body) => body with { LoanId = loanId });

    /// <param name="Provenance">The principal that it is taken from.</param>
    [Allow(Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment)]
    [NeedsVersion]
    internal sealed record Command(DateOnly Day, Provenance Provenance) : ICommand<LoanView>
    {
        [JsonIgnore]
        public LoanId LoanId { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Provenance).NotNull();
    }

    internal sealed class Handler(FundsDb db, FundDesk funds, LoanDesk desk, LoanReader reader, IPeople people, WorkingDays days) : ICommandHandler<Command, LoanView>
    {
        public async Task<Result<LoanView>> Handle(Command request, CancellationToken cancellationToken)
        {
            var taken = await desk.TakeAsync(request.LoanId, cancellationToken);
            if (taken.Refusal is not null)
                return taken.Refusal;
            var (loan, fund) = taken.Value;
            if (loan.RefuseLending(desk.Maker.MadeBy) is { } refusal)
                return refusal;
            if (request.Day < loan.ApprovedOn)
                return LoanRefusals.BeforeTheLast(loan.ApprovedOn.Value);
            var from = request.Provenance.Normalised();
            var book = await funds.OpenBookAsync(fund, from, request.Day, cancellationToken);
            var hands = desk.Maker with { CheckedBy = loan.ApprovedBy, CheckedByName = loan.ApprovedByName };
            var lent = book.Lend(loan.Amount, from, await desk.TextAsync(loan, request.Day, "发放借款", hands, people, cancellationToken));
            if (lent.Refusal is not null)
                return lent.Refusal;
            funds.Keep(book, lent.Value);
            loan.Lend(lent.Value, days);
            await db.SaveChangesAsync(cancellationToken);
            return await reader.ViewAsync(loan, cancellationToken);
        }
    }
}
