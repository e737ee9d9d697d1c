using System.Text.Json.Serialization;
using Assistance.Funds.Accounts;
using Assistance.Funds.Contracts;
using Assistance.Funds.Data;
using Assistance.Funds.Domain;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using FluentValidation;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Funds.Loans;

/// <summary>Whoever entered an application takes it back, or whoever would approve it refuses it; both say why.</summary>
internal static class WithdrawLoan
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Post, "/loans/{loanId}/withdrawal", (LoanId loanId, Command body) => body with { LoanId = loanId });

    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment)]
    [NeedsVersion]
    internal sealed record Command(string Reason) : ICommand<LoanView>
    {
        [JsonIgnore]
        public LoanId LoanId { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Reason).NotEmpty().MaximumLength(Voucher.LongestText);
    }

    internal sealed class Handler(FundsDb db, FundDesk desk, LoanDesk loans, LoanReader reader) : ICommandHandler<Command, LoanView>
    {
        public async Task<Result<LoanView>> Handle(Command request, CancellationToken cancellationToken)
        {
            var loaded = await db.LoadForChangeAsync(db.Loans.Where(l => l.Id == request.LoanId), LoanRefusals.NotFound, cancellationToken);
            if (loaded.Refusal is not null)
                return loaded.Refusal;
            var loan = loaded.Value;
            var fund = await desk.Others().SingleAsync(f => f.Id == loan.FundId, cancellationToken);
            if (loan.MadeBy != loans.Maker.MadeBy && !loans.Checks(fund))
                return FundRefusals.NotOwn;
            if (loan.Withdraw(request.Reason, loans.Maker) is { } refusal)
                return refusal;
            await db.SaveChangesAsync(cancellationToken);
            return await reader.ViewAsync(loan, cancellationToken);
        }
    }
}
