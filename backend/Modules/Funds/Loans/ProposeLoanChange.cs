using System.Text.Json.Serialization;
using Assistance.Funds.Accounts;
using Assistance.Funds.Contracts;
using Assistance.Funds.Data;
using Assistance.Funds.Domain;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using FluentValidation;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Funds.Loans;

/// <summary>Proposes that a loan be extended (展期) or written off, that a guarantor be released or the last payment be undone; another settles it.</summary>
internal static class ProposeLoanChange
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Post, "/loans/{loanId}/change", (LoanId loanId, Command body) => body with { LoanId = loanId });

    /// <param name="Months">By how many months it is extended.</param>
    /// <param name="GuarantorId">Who is released.</param>
    [Allow(Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment)]
    [NeedsVersion]
    internal sealed record Command(LoanChangeKind Kind, string Reason, int Months = 0, GuarantorId? GuarantorId = null) : ICommand<LoanView>
    {
        [JsonIgnore]
        public LoanId LoanId { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Reason).NotEmpty().MaximumLength(Voucher.LongestText);
    }

    internal sealed class Handler(FundsDb db, FundDesk funds, LoanDesk desk, LoanReader reader, BusinessClock clock) : ICommandHandler<Command, LoanView>
    {
        public async Task<Result<LoanView>> Handle(Command request, CancellationToken cancellationToken)
        {
            var loaded = await db.LoadForChangeAsync(db.Loans.Where(l => l.Id == request.LoanId), LoanRefusals.NotFound, cancellationToken);
            if (loaded.Refusal is not null)
                return loaded.Refusal;
            var loan = loaded.Value;
            if (!desk.Keeps(await funds.Others().SingleAsync(f => f.Id == loan.FundId, cancellationToken)))
                return FundRefusals.NotOwn;
            var guarantor = request.Kind == LoanChangeKind.ReleaseGuarantor ? request.GuarantorId : null;
            if (request.Kind == LoanChangeKind.ReleaseGuarantor && (await desk.GuarantorsAsync(loan.Id, cancellationToken)).Find(g => g.Id == guarantor && g.ReleasedOn is null) is null)
                return LoanRefusals.GuarantorNotFound;
            var months = request.Kind == LoanChangeKind.Extend ? request.Months : 0;
            var change = new LoanChange(request.Kind, months, guarantor, request.Reason.Trim(), desk.Maker.MadeBy, desk.Maker.MadeByName, clock.Today);
            if (loan.Propose(change, clock.Today) is { } refusal)
                return refusal;
            await db.SaveChangesAsync(cancellationToken);
            return await reader.ViewAsync(loan, cancellationToken);
        }
    }
}
