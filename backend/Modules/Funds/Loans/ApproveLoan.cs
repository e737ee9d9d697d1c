using Assistance.Funds.Contracts;
using Assistance.Funds.Data;
using Assistance.Funds.Domain;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Funds.Loans;

/// <summary>Approves an application that somebody else has entered, once all have said what they think.</summary>
internal static class ApproveLoan
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Command>(HttpVerb.Post, "/loans/{loanId}/approval", (LoanId loanId) => new Command(loanId));

    [Allow(Role.TownshipCommittee, Role.CountyDepartment)]
    [NeedsVersion]
    internal sealed record Command(LoanId LoanId) : ICommand<LoanView>;

    internal sealed class Handler(FundsDb db, LoanDesk desk, LoanReader reader, BusinessClock clock) : ICommandHandler<Command, LoanView>
    {
        public async Task<Result<LoanView>> Handle(Command request, CancellationToken cancellationToken)
        {
            var taken = await desk.TakeAsync(request.LoanId, cancellationToken);
            if (taken.Refusal is not null)
                return taken.Refusal;
            var (loan, fund) = taken.Value;
            if (!desk.Checks(fund))
                return FundRefusals.NotOwn;
            if (loan.Approve(desk.Maker, clock.Today) is { } refusal)
                return refusal;
            await db.SaveChangesAsync(cancellationToken);
            return await reader.ViewAsync(loan, cancellationToken);
        }
    }
}
