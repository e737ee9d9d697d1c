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
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Funds.Loans;

/// <summary>Does what another has proposed for a loan, or lets it be.</summary>
internal static class SettleLoanChange
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Post, "/loans/{loanId}/change/settlement", (LoanId loanId, Command body) => body with { LoanId = loanId });

    /// <param name="Agrees">Whether it is done; else it is dropped.</param>
    [Allow(Role.TownshipCommittee, Role.CountyDepartment)]
    [NeedsVersion]
    internal sealed record Command(bool Agrees) : ICommand<LoanView>
    {
        [JsonIgnore]
        public LoanId LoanId { get; init; }
    }

    internal sealed class Handler(FundsDb db, FundDesk funds, LoanDesk desk, LoanReader reader, IPeople people, WorkingDays days, BusinessClock clock) : ICommandHandler<Command, LoanView>
    {
        public async Task<Result<LoanView>> Handle(Command request, CancellationToken cancellationToken)
        {
            var taken = await desk.TakeAsync(request.LoanId, cancellationToken);
            if (taken.Refusal is not null)
                return taken.Refusal;
            var (loan, fund) = taken.Value;
            if (!desk.Checks(fund))
                return FundRefusals.NotOwn;
            if (loan.RefuseSettling(desk.Maker.MadeBy) is { } notYours)
                return notYours;
            if (request.Agrees)
            {
                if (await DoAsync(loan, fund, loan.Change!, cancellationToken) is { } refusal)
                    return refusal;
            }
            else
            {
                loan.Drop();
            }

            await db.SaveChangesAsync(cancellationToken);
            return await reader.ViewAsync(loan, cancellationToken);
        }

        private Task<Refusal?> DoAsync(Loan loan, Fund fund, LoanChange change, CancellationToken cancellationToken)
        {
            var hands = new Hands(change.MadeBy, change.MadeByName, desk.Maker.MadeBy, desk.Maker.MadeByName);
            return change.Kind switch
            {
                LoanChangeKind.Extend => Task.FromResult(loan.Extend(clock.Today, hands, days)),
                LoanChangeKind.WriteOff => WriteOffAsync(loan, fund, hands, cancellationToken),
                LoanChangeKind.ReleaseGuarantor => ReleaseAsync(loan, change.GuarantorId!.Value, hands, cancellationToken),
                _ => UndoAsync(loan, fund, hands, cancellationToken),
            };
        }

        private async Task<Refusal?> WriteOffAsync(Loan loan, Fund fund, Hands hands, CancellationToken cancellationToken)
        {
            var book = await funds.OpenBookAsync(fund, loan.Provenance!, clock.Today, cancellationToken);
            var posted = book.WriteOff(loan.Outstanding, loan.Provenance!, await desk.TextAsync(loan, clock.Today, "核销借款", hands, people, cancellationToken));
            if (posted.Refusal is not null)
                return posted.Refusal;
            funds.Keep(book, posted.Value);
            loan.WriteOff(clock.Today, posted.Value.Id, hands);
            return null;
        }

        private async Task<Refusal?> ReleaseAsync(Loan loan, GuarantorId id, Hands hands, CancellationToken cancellationToken)
        {
            var standing = (await db.Guarantors.AsTracking().Where(g => g.LoanId == loan.Id && g.ReleasedOn == null).ToListAsync(cancellationToken)).ToDictionary(g => g.Id);
            if (!standing.TryGetValue(id, out var released))
                return LoanRefusals.GuarantorNotFound;
            if (loan.Product.Security != LoanSecurity.None && loan.Outstanding > Money.Zero && standing.Count - 1 < loan.Product.Guarantors)
                return LoanRefusals.LastGuarantor;
            released.Release(clock.Today);
            loan.Release(released.Name, clock.Today, hands);
            return null;
        }

        private async Task<Refusal?> UndoAsync(Loan loan, Fund fund, Hands hands, CancellationToken cancellationToken)
        {
            var last = loan.Entries[^1];
            var posted = await db.Unscoped<Voucher>("Of the fund whose turn is taken.").Where(v => v.Id == last.VoucherId || v.Id == last.FeeVoucherId).OrderBy(v => v.Sequence).ToListAsync(cancellationToken);
            var book = await funds.OpenBookAsync(fund, loan.Provenance!, clock.Today, cancellationToken);
            var text = await desk.TextAsync(loan, clock.Today, "冲销还款", hands, people, cancellationToken);
            // Who undoes it is the one who settles it; who recorded the payment may have proposed it.
            var reversed = book.ReversePayment(posted, text with { Hands = new Hands(hands.CheckedBy!.Value, hands.CheckedByName!) });
            if (reversed.Refusal is not null)
                return reversed.Refusal;
            foreach (var voucher in reversed.Value)
                funds.Keep(book, voucher);
            loan.UndoPayment(clock.Today, (Reversing(last.VoucherId), Reversing(last.FeeVoucherId)), hands);
            return null;

            VoucherId? Reversing(VoucherId? id) => id is null ? null : reversed.Value.Single(v => v.ReversalOf == id).Id;
        }
    }
}
