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
using Microsoft.EntityFrameworkCore;

namespace Assistance.Funds.Disbursements;

/// <summary>Approves a batch that somebody else has drawn up, and posts it: one voucher for each source and purpose, all of it or nothing (rule B8).</summary>
internal static class ApproveDisbursement
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Post, "/disbursements/{disbursementId}/approval", (DisbursementId disbursementId) => new Command(disbursementId));

    [Allow(Role.TownshipCommittee, Role.CountyDepartment)]
    [NeedsVersion]
    internal sealed record Command(DisbursementId DisbursementId) : ICommand<DisbursementView>;

    internal sealed class Handler(
        FundsDb db, FundDesk desk, DisbursementDesk batches, DisbursementDrawing drawing, BatchPosting posting, IPayeeAccounts payees, LineAccounts accounts, BusinessClock clock)
        : ICommandHandler<Command, DisbursementView>
    {
        public async Task<Result<DisbursementView>> Handle(Command request, CancellationToken cancellationToken)
        {
            var seen = await db.Disbursements.Where(b => b.Id == request.DisbursementId).Select(b => (FundId?)b.FundId).SingleOrDefaultAsync(cancellationToken);
            if (seen is not { } fundId)
                return DisbursementRefusals.NotFound;
            var taken = await desk.TakeAsync(fundId, cancellationToken);
            if (taken.Refusal is not null)
                return taken.Refusal;
            // Read once the turn is taken: of two who approve at once the second finds it posted.
            var loaded = await batches.LoadAsync(request.DisbursementId, cancellationToken);
            if (loaded.Refusal is not null)
                return loaded.Refusal;
            var batch = loaded.Value;
            if (!desk.Checks(taken.Value.OrgId))
                return FundRefusals.NotOwn;
            if (batch.RefuseApproval(desk.Maker.MadeBy) is { } refusal)
                return refusal;
            var lines = await db.DisbursementLines.AsTracking()
                .Where(l => l.DisbursementId == batch.Id && (l.State == DisbursementLineState.Due || l.State == DisbursementLineState.Held)).OrderBy(l => l.OrgPath).ThenBy(l => l.Id).ToListAsync(cancellationToken);
            var due = lines.FindAll(line => line.State == DisbursementLineState.Due);
            if (due.Count == 0)
                return DisbursementRefusals.NothingToPay;
            var objected = await drawing.UnderObjectionAsync(due.Select(line => (line.PersonId, line.Facts)), cancellationToken);
            if (objected.Count > 0)
                return DisbursementRefusals.Stopped(objected.Count);
            if (await posting.PostAsync(taken.Value, batch, due, cancellationToken) is { } uncovered)
                return uncovered;
            await KeepAccountsAsync(due, cancellationToken);
            lines.ForEach(line => line.LeaveOut());
            batch.Approve(desk.Maker.MadeByName, clock.Today);
            await db.SaveChangesAsync(cancellationToken);
            return await batches.ViewAsync(batch, cancellationToken);
        }

        // The account of that day stays with the payment, whatever becomes of the person's file.
        private async Task KeepAccountsAsync(IReadOnlyList<DisbursementLine> due, CancellationToken cancellationToken)
        {
            var without = due.Where(line => line is { Account: null, Payee: null }).ToList();
            var known = await payees.OpenAsync([.. without.Select(line => line.PersonId)], cancellationToken);
            foreach (var line in without)
            {
                if (known.TryGetValue(line.PersonId, out var account))
                    accounts.Keep(line, account);
            }
        }
    }
}
