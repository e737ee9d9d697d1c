using System.Text.Json.Serialization;
using Assistance.Funds.Accounts;
using Assistance.Funds.BankLoans;
using Assistance.Funds.Contracts;
using Assistance.Funds.Data;
using Assistance.Funds.Domain;
using Assistance.Funds.Limits;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using FluentValidation;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Funds.Payments;

/// <summary>Drafts a payment or a transfer to another level's fund; somebody else approves it.</summary>
internal static class DraftPayment
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Create, "/funds/{fundId}/payments", (FundId fundId, Command body) => body with { FundId = fundId });

    [Allow(Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment)]
    internal sealed record Command(
        Money Amount, Provenance Provenance, DateOnly Day, string Summary, string? Party = null, string? Purpose = null, FundId? ToFundId = null, bool InCash = false, string? Authority = null)
        : PaymentContent(Amount, Provenance, Day, Summary, Party, Purpose, ToFundId, InCash, Authority), ICommand<PaymentView>
    {
        [JsonIgnore]
        public FundId FundId { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => Include(new PaymentContentValidator());
    }

    internal sealed class Handler(FundsDb db, FundDesk desk, PaymentDesk payments, LimitBook limits, BusinessClock clock) : ICommandHandler<Command, PaymentView>
    {
        public async Task<Result<PaymentView>> Handle(Command request, CancellationToken cancellationToken)
        {
            var fund = await db.Funds.SingleOrDefaultAsync(f => f.Id == request.FundId, cancellationToken);
            if (fund is null)
                return FundRefusals.NotFound;
            if (!desk.Keeps(fund.OrgId))
                return FundRefusals.NotOwn;
            if (request.Purpose == Provenance.Interest)
                return BankLoanRefusals.ProposedOnTheLoan;
            if (!await desk.CanSendAsync(fund, request.ToFundId, cancellationToken))
                return FundRefusals.NotAboveOrBelow;
            if (await limits.RefuseAsync(fund, request, cancellationToken) is { } limited)
                return limited;
            var drafted = Payment.Draft(Ids.New<PaymentId>(clock.Time), fund, request, desk.Maker, clock.Today);
            if (drafted.Refusal is not null)
                return drafted.Refusal;
            db.Add(drafted.Value);
            await db.SaveChangesAsync(cancellationToken);
            return await payments.ViewAsync(drafted.Value, cancellationToken);
        }
    }
}
