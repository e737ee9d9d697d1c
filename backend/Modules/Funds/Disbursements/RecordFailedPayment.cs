using System.Text.Json.Serialization;
using Assistance.Funds.Contracts;
using Assistance.Funds.Data;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using FluentValidation;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Funds.Disbursements;

/// <summary>The bank could not pay a line: the account is wrong or closed. It is paid again, or the money goes back to the fund.</summary>
internal static class RecordFailedPayment
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Post, "/disbursement-lines/{lineId}/failure", (DisbursementLineId lineId, Command body) => body with { LineId = lineId });

    [Allow(Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment)]
    [NeedsVersion]
    internal sealed record Command(string Reason) : ICommand<DisbursementLineView>
    {
        [JsonIgnore]
        public DisbursementLineId LineId { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Reason).NotEmpty().MaximumLength(DisbursementLine.LongestNote);
    }

    internal sealed class Handler(FundsDb db, DisbursementDesk batches) : ICommandHandler<Command, DisbursementLineView>
    {
        public async Task<Result<DisbursementLineView>> Handle(Command request, CancellationToken cancellationToken)
        {
            var loaded = await batches.LoadLineAsync(request.LineId, cancellationToken);
            if (loaded.Refusal is not null)
                return loaded.Refusal;
            var (batch, line) = loaded.Value;
            if ((batch.Settle() ?? line.Fail(request.Reason.Trim())) is { } refusal)
                return refusal;
            await db.SaveChangesAsync(cancellationToken);
            return await batches.LineViewAsync(line, cancellationToken);
        }
    }
}
