using System.Text.Json.Serialization;
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

namespace Assistance.Funds.Loans;

/// <summary>Branch, township and supervision group say one after the other what they think of an application (rule G8).</summary>
internal static class GiveLoanOpinion
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Post, "/loans/{loanId}/opinions", (LoanId loanId, Command body) => body with { LoanId = loanId });

    [Allow(Role.BranchSecretary, Role.TownshipCommittee, Role.OversightPanel)]
    [NeedsVersion]
    internal sealed record Command(bool Agrees, string Text) : ICommand<LoanView>
    {
        [JsonIgnore]
        public LoanId LoanId { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Text).NotEmpty().MaximumLength(Voucher.LongestText);
    }

    internal sealed class Handler(FundsDb db, LoanDesk desk, LoanReader reader, BusinessClock clock) : ICommandHandler<Command, LoanView>
    {
        public async Task<Result<LoanView>> Handle(Command request, CancellationToken cancellationToken)
        {
            var loaded = await db.LoadForChangeAsync(db.Loans.Where(l => l.Id == request.LoanId), LoanRefusals.NotFound, cancellationToken);
            if (loaded.Refusal is not null)
                return loaded.Refusal;
            var loan = loaded.Value;
            if (loan.AwaitedOpinion is not { } by || !desk.MayOpine(loan, by))
                return LoanRefusals.NotAwaited(loan.State, loan.AwaitedOpinion);
            if (loan.Hear(new LoanOpinion(by, request.Agrees, request.Text.Trim(), desk.Maker.MadeBy, desk.Maker.MadeByName, clock.Today)) is { } refusal)
                return refusal;
            await db.SaveChangesAsync(cancellationToken);
            return await reader.ViewAsync(loan, cancellationToken);
        }
    }
}
