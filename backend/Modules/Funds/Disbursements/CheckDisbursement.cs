using Assistance.Funds.Accounts;
using Assistance.Funds.Contracts;
using Assistance.Funds.Data;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Funds.Disbursements;

/// <summary>Somebody who did not draw a batch up has looked at it line by line; it waits for approval now.</summary>
internal static class CheckDisbursement
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Post, "/disbursements/{disbursementId}/check", (DisbursementId disbursementId) => new Command(disbursementId));

    [Allow(Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment)]
    [NeedsVersion]
    internal sealed record Command(DisbursementId DisbursementId) : ICommand<DisbursementView>;

    internal sealed class Handler(FundsDb db, FundDesk desk, DisbursementDesk batches, BusinessClock clock) : ICommandHandler<Command, DisbursementView>
    {
        public async Task<Result<DisbursementView>> Handle(Command request, CancellationToken cancellationToken)
        {
            var loaded = await batches.LoadAsync(request.DisbursementId, cancellationToken);
            if (loaded.Refusal is not null)
                return loaded.Refusal;
            if (loaded.Value.Check(desk.Maker, clock.Today) is { } refusal)
                return refusal;
            if (!await db.DisbursementLines.AnyAsync(l => l.DisbursementId == request.DisbursementId && l.State == DisbursementLineState.Due, cancellationToken))
                return DisbursementRefusals.NothingToPay;
            await db.SaveChangesAsync(cancellationToken);
            return await batches.ViewAsync(loaded.Value, cancellationToken);
        }
    }
}
