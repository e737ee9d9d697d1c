using Assistance.Funds.Accounts;
using Assistance.Funds.Contracts;
using Assistance.Funds.Data;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Funds.Banking;

/// <summary>Joins all lines and vouchers that can be nothing else, as is done when a file is taken: for what was posted since.</summary>
internal static class MatchBankLinesAutomatically
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Command>(HttpVerb.Post, "/funds/{fundId}/bank-matches/found", (FundId fundId) => new Command(fundId));

    [Allow(Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment)]
    internal sealed record Command(FundId FundId) : ICommand<FoundMatches>;

    internal sealed class Handler(FundsDb db, FundDesk desk, BankDesk bank) : ICommandHandler<Command, FoundMatches>
    {
        public async Task<Result<FoundMatches>> Handle(Command request, CancellationToken cancellationToken)
        {
            var taken = await desk.TakeAsync(request.FundId, cancellationToken);
            if (taken.Refusal is not null)
                return taken.Refusal;
            var found = await bank.MatchAsync(taken.Value, await bank.OpenLines(request.FundId).AsTracking().ToListAsync(cancellationToken), cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
            return new FoundMatches(found);
        }
    }
}

/// <summary>How many matches were found.</summary>
internal sealed record FoundMatches(int Matched);
