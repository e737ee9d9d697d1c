using System.Text.Json.Serialization;
using Assistance.Funds.Accounts;
using Assistance.Funds.Contracts;
using Assistance.Funds.Data;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using FluentValidation;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Funds.Disbursements;

/// <summary>What could not be paid goes back to the sources that it was taken from.</summary>
internal static class ReturnLineToFund
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Post, "/disbursement-lines/{lineId}/return", (DisbursementLineId lineId, Command body) => body with { LineId = lineId });

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

    internal sealed class Handler(FundsDb db, FundDesk desk, DisbursementDesk batches, BatchPosting posting) : ICommandHandler<Command, DisbursementLineView>
    {
        public async Task<Result<DisbursementLineView>> Handle(Command request, CancellationToken cancellationToken)
        {
            var loaded = await batches.LoadLineAsync(request.LineId, cancellationToken);
            if (loaded.Refusal is not null)
                return loaded.Refusal;
            var (batch, line) = loaded.Value;
            var taken = await desk.TakeAsync(batch.FundId, cancellationToken);
            if (taken.Refusal is not null)
                return taken.Refusal;
            if ((batch.Settle() ?? line.Return(request.Reason.Trim())) is { } refusal)
                return refusal;
            if (await posting.TakeBackAsync(taken.Value, line, line.Amount, $"退票退回：{batch.Title}", cancellationToken) is { } uncovered)
                return uncovered;
            await db.SaveChangesAsync(cancellationToken);
            return await batches.LineViewAsync(line, cancellationToken);
        }
    }
}
