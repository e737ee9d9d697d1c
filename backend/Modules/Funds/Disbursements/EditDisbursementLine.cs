using System.Text.Json.Serialization;
using Assistance.Funds.Contracts;
using Assistance.Funds.Data;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using FluentValidation;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Funds.Disbursements;

/// <summary>Says anew how much somebody gets, who is paid for them and into which account, and why; what was held back is released by it.</summary>
internal static class EditDisbursementLine
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Put, "/disbursement-lines/{lineId}", (DisbursementLineId lineId, Command body) => body with { LineId = lineId });

    /// <param name="Payee">Who is paid, where it is not the person; with <paramref name="PayeeRelation"/>.</param>
    /// <param name="Account">A whole account number for this payment; the one in the person's file, or the one entered before, where it is left out.</param>
    [Allow(Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment)]
    [NeedsVersion]
    [KeepsNoAnswer]
    internal sealed record Command(Money Amount, string Reason, string? Payee = null, string? PayeeRelation = null, string? Account = null) : ICommand<DisbursementLineView>
    {
        [JsonIgnore]
        public DisbursementLineId LineId { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Amount).Must(amount => amount > Money.Zero).WithMessage("金额应大于零。");
            RuleFor(c => c.Reason).NotEmpty().MaximumLength(DisbursementLine.LongestNote);
            RuleFor(c => c.Payee).MaximumLength(DisbursementLine.LongestName);
            RuleFor(c => c.PayeeRelation).MaximumLength(DisbursementLine.LongestName);
        }
    }

    internal sealed class Handler(FundsDb db, DisbursementDesk batches, LineAccounts accounts) : ICommandHandler<Command, DisbursementLineView>
    {
        public async Task<Result<DisbursementLineView>> Handle(Command request, CancellationToken cancellationToken)
        {
            var loaded = await batches.LoadLineAsync(request.LineId, cancellationToken);
            if (loaded.Refusal is not null)
                return loaded.Refusal;
            var (batch, line) = loaded.Value;
            if (batch.Change() is { } refusal)
                return refusal;
            var rule = await batches.RuleOfAsync(batch, line.RuleCode, cancellationToken);
            if (rule?.Most is { } most && request.Amount > most)
                return DisbursementRefusals.AboveMost(most);
            if (line.Change(request.Amount, rule?.Split(request.Amount) ?? [], Filled(request.Payee), Filled(request.PayeeRelation), request.Reason.Trim()) is { } wrong)
                return wrong;
            if (accounts.Enter(line, request.Account) is { } unclear)
                return unclear;
            return await db.TrySaveAsync(cancellationToken) ? await batches.LineViewAsync(line, cancellationToken) : DisbursementRefusals.ListedTwice;
        }

        private static string? Filled(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
    }
}
