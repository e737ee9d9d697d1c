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

/// <summary>Takes back a file of the bank that was taken in error, as long as nothing of it is matched.</summary>
internal static class RemoveBankStatement
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Delete, "/bank-statements/{bankStatementId}", (BankStatementId bankStatementId) => new Command(bankStatementId));

    [Allow(Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment)]
    internal sealed record Command(BankStatementId BankStatementId) : ICommand<Done>;

    internal sealed class Handler(FundsDb db, FundDesk desk) : ICommandHandler<Command, Done>
    {
        public async Task<Result<Done>> Handle(Command request, CancellationToken cancellationToken)
        {
            if (await db.BankStatements.AsTracking().SingleOrDefaultAsync(s => s.Id == request.BankStatementId, cancellationToken) is not { } statement)
                return BankRefusals.StatementNotFound;
            var taken = await desk.TakeAsync(statement.FundId, cancellationToken);
            if (taken.Refusal is not null)
                return taken.Refusal;
            var lines = await db.BankLines.AsTracking().Where(l => l.StatementId == statement.Id).ToListAsync(cancellationToken);
            if (lines.Where(l => l.MatchId is not null).DistinctBy(l => l.MatchId).Count() is > 0 and var matches)
                return BankRefusals.StillMatched(matches);
            db.RemoveRange(lines);
            db.Remove(statement);
            await db.SaveChangesAsync(cancellationToken);
            return Done.Value;
        }
    }
}
