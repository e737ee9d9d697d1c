using System.Text.Json.Serialization;
using Assistance.Funds.Contracts;
using Assistance.Funds.Data;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using FluentValidation;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Funds.Disbursements;

/// <summary>A line that the bank could not pay is paid again, into another account or by hand. The money never left the books: nothing is posted.</summary>
internal static class PayLineAgain
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Post, "/disbursement-lines/{lineId}/repayment", (DisbursementLineId lineId, Command body) => body with { LineId = lineId });

    /// <param name="Account">The whole number of the account that is right; the same as before where it is left out.</param>
    [Allow(Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment)]
    [NeedsVersion]
    [KeepsNoAnswer]
    internal sealed record Command(string Reason, string? Account = null) : ICommand<DisbursementLineView>
    {
        [JsonIgnore]
        public DisbursementLineId LineId { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Reason).NotEmpty().MaximumLength(DisbursementLine.LongestNote);
    }

    internal sealed class Handler(FundsDb db, DisbursementDesk batches, LineAccounts accounts, BusinessClock clock) : ICommandHandler<Command, DisbursementLineView>
    {
        public async Task<Result<DisbursementLineView>> Handle(Command request, CancellationToken cancellationToken)
        {
            var loaded = await batches.LoadLineAsync(request.LineId, cancellationToken);
            if (loaded.Refusal is not null)
                return loaded.Refusal;
            var (batch, line) = loaded.Value;
            if ((batch.Settle() ?? line.PayAgain(request.Reason.Trim(), clock.Today) ?? accounts.Enter(line, request.Account)) is { } refusal)
                return refusal;
            await db.SaveChangesAsync(cancellationToken);
            return await batches.LineViewAsync(line, cancellationToken);
        }
    }
}
