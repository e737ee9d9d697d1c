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

namespace Assistance.Funds.Disbursements;

/// <summary>Sends a checked batch back to be changed, or withdraws one that is not posted; either says why. What is withdrawn may be drawn anew.</summary>
internal static class WithdrawDisbursement
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Post, "/disbursements/{disbursementId}/withdrawal", (DisbursementId disbursementId, Command body) => body with { DisbursementId = disbursementId });

    /// <param name="SendBack">To be changed; else the batch ends.</param>
    [Allow(Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment)]
    [NeedsVersion]
    internal sealed record Command(string Reason, bool SendBack = false) : ICommand<DisbursementView>
    {
        [JsonIgnore]
        public DisbursementId DisbursementId { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Reason).NotEmpty().MaximumLength(Voucher.LongestText);
    }

    internal sealed class Handler(FundsDb db, FundDesk desk, DisbursementDesk batches) : ICommandHandler<Command, DisbursementView>
    {
        public async Task<Result<DisbursementView>> Handle(Command request, CancellationToken cancellationToken)
        {
            var loaded = await batches.LoadAsync(request.DisbursementId, cancellationToken);
            if (loaded.Refusal is not null)
                return loaded.Refusal;
            var (batch, reason) = (loaded.Value, request.Reason.Trim());
            if (batch.MadeBy != desk.Maker.MadeBy && !await batches.ChecksAsync(batch.FundId, cancellationToken))
                return FundRefusals.NotOwn;
            if ((request.SendBack ? batch.SendBack(reason) : batch.Withdraw(reason)) is { } refusal)
                return refusal;
            if (!request.SendBack)
            {
                foreach (var line in await db.DisbursementLines.AsTracking().Where(l => l.DisbursementId == batch.Id && l.State != DisbursementLineState.Removed).ToListAsync(cancellationToken))
                    _ = line.Remove(reason);
            }

            await db.SaveChangesAsync(cancellationToken);
            return await batches.ViewAsync(batch, cancellationToken);
        }
    }
}
