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

/// <summary>Takes lines and vouchers apart again.</summary>
internal static class UndoBankMatch
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Command>(HttpVerb.Delete, "/bank-matches/{bankMatchId}", (BankMatchId bankMatchId) => new Command(bankMatchId));

    [Allow(Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment)]
    internal sealed record Command(BankMatchId BankMatchId) : ICommand<Done>;

    internal sealed class Handler(FundsDb db, FundDesk desk) : ICommandHandler<Command, Done>
    {
        public async Task<Result<Done>> Handle(Command request, CancellationToken cancellationToken)
        {
            if (await db.BankMatches.AsTracking().SingleOrDefaultAsync(m => m.Id == request.BankMatchId, cancellationToken) is not { } match)
                return BankRefusals.MatchNotFound;
            var taken = await desk.TakeAsync(match.FundId, cancellationToken);
            if (taken.Refusal is not null)
                return taken.Refusal;
            foreach (var line in await db.BankLines.AsTracking().Where(l => l.MatchId == match.Id).ToListAsync(cancellationToken))
                line.Match(null);
            db.Remove(match);
            await db.SaveChangesAsync(cancellationToken);
            return Done.Value;
        }
    }
}
