using System.Text.Json.Serialization;
using Assistance.Funds.Accounts;
using Assistance.Funds.Contracts;
using Assistance.Funds.Data;
using Assistance.Funds.Domain;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using FluentValidation;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Funds.Disbursements;

/// <summary>Decides about money that was paid after somebody had died, left or exited: it has come back to the fund, all of it or a part, or is waived; either says why (rule B14).</summary>
internal static class DecideOverpayment
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Post, "/disbursement-lines/{lineId}/recovery", (DisbursementLineId lineId, Command body) => body with { LineId = lineId });

    /// <param name="Amount">What came back, in fen; zero where it is waived.</param>
    [Allow(Role.TownshipCommittee, Role.CountyDepartment)]
    [NeedsVersion]
    internal sealed record Command(Money Amount, string Reason) : ICommand<DisbursementLineView>
    {
        [JsonIgnore]
        public DisbursementLineId LineId { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Amount).Must(amount => !amount.IsNegative).WithMessage("金额不能为负。");
            RuleFor(c => c.Reason).NotEmpty().MaximumLength(DisbursementLine.LongestNote);
        }
    }

    internal sealed class Handler(FundsDb db, FundDesk desk, DisbursementDesk batches, BatchPosting posting) : ICommandHandler<Command, DisbursementLineView>
    {
        public async Task<Result<DisbursementLineView>> Handle(Command request, CancellationToken cancellationToken)
        {
            var loaded = await batches.LoadLineAsync(request.LineId, cancellationToken);
            if (loaded.Refusal is not null)
                return loaded.Refusal;
            var (batch, line) = loaded.Value;
            if (!await batches.ChecksAsync(batch.FundId, cancellationToken))
                return FundRefusals.NotOwn;
            var taken = await desk.TakeAsync(batch.FundId, cancellationToken);
            if (taken.Refusal is not null)
                return taken.Refusal;
            if ((batch.Settle() ?? line.RefuseDecision(request.Amount)) is { } refusal)
                return refusal;
            if (request.Amount > Money.Zero && await posting.TakeBackAsync(taken.Value, line, request.Amount, $"多发追回：{batch.Title}", cancellationToken) is { } uncovered)
                return uncovered;
            line.Decide(request.Amount, request.Reason.Trim());
            await db.SaveChangesAsync(cancellationToken);
            return await batches.LineViewAsync(line, cancellationToken);
        }
    }
}
