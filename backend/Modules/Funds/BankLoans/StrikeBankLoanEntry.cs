using System.Text.Json.Serialization;
using Assistance.Funds.Contracts;
using Assistance.Funds.Data;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using FluentValidation;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Funds.BankLoans;

/// <summary>Strikes a repayment or an interest that was recorded wrongly; it stays to be read. Interest that a fund bears a part of stands.</summary>
internal static class StrikeBankLoanEntry
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Post, "/bank-loans/{bankLoanId}/strikes", (BankLoanId bankLoanId, Command body) => body with { BankLoanId = bankLoanId });

    [Allow(Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment)]
    [NeedsVersion]
    internal sealed record Command(BankLoanEntryKind Kind, int Number, string Reason) : ICommand<BankLoanView>
    {
        [JsonIgnore]
        public BankLoanId BankLoanId { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Reason).NotEmpty().MaximumLength(BankLoan.LongestText);
    }

    internal sealed class Handler(FundsDb db, BankLoanReader reader, SubsidyBook book) : ICommandHandler<Command, BankLoanView>
    {
        public async Task<Result<BankLoanView>> Handle(Command request, CancellationToken cancellationToken)
        {
            var loaded = await db.LoadForChangeAsync(db.BankLoans.Where(l => l.Id == request.BankLoanId), BankLoanRefusals.NotFound, cancellationToken);
            if (loaded.Refusal is not null)
                return loaded.Refusal;
            var loan = loaded.Value;
            if ((request.Kind == BankLoanEntryKind.Repayment ? loan.StrikeRepayment(request.Number, request.Reason) : await StrikeInterestAsync(loan, request, cancellationToken)) is { } refusal)
                return refusal;
            await db.SaveChangesAsync(cancellationToken);
            return await reader.ViewAsync(loan, cancellationToken);
        }

        private async Task<Refusal?> StrikeInterestAsync(BankLoan loan, Command request, CancellationToken cancellationToken)
        {
            if (loan.FindInterest(request.Number) is not { } interest)
                return BankLoanRefusals.EntryNotFound;
            if ((await book.OpenAsync(loan, cancellationToken)).Of(interest) is not null)
                return BankLoanRefusals.SubsidisedAlready;
            interest.Strike(request.Reason);
            return null;
        }
    }
}
