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

namespace Assistance.Funds.Vouchers;

/// <summary>Undoes a voucher by its opposite, once and with a reason; whoever made it does not undo it (SEC14, SEC15).</summary>
internal static class ReverseVoucher
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Create, "/fund-vouchers/{voucherId}/reversal", (VoucherId voucherId, Command body) => body with { VoucherId = voucherId });

    /// <param name="Day">Today where none is named.</param>
    [Allow(Role.TownshipCommittee, Role.CountyDepartment)]
    internal sealed record Command(string Reason, DateOnly? Day = null) : ICommand<VoucherView>
    {
        [JsonIgnore]
        public VoucherId VoucherId { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        private const int LongestReason = 150;

        public Validator() => RuleFor(c => c.Reason).NotEmpty().MaximumLength(LongestReason);
    }

    internal sealed class Handler(FundsDb db, FundDesk desk, VoucherReader reader, BusinessClock clock) : ICommandHandler<Command, VoucherView>
    {
        public async Task<Result<VoucherView>> Handle(Command request, CancellationToken cancellationToken)
        {
            var posted = await db.Vouchers.SingleOrDefaultAsync(v => v.Id == request.VoucherId, cancellationToken);
            if (posted is null)
                return FundRefusals.VoucherNotFound;
            var day = request.Day ?? clock.Today;
            var text = new VoucherText(day, $"冲销 {posted.Number}：{request.Reason.Trim()}", posted.Party, desk.Maker);
            var reversed = posted.Kind == VoucherKind.Sent ? await ReverseSentAsync(posted, text, cancellationToken) : await ReverseAsync(posted, text, cancellationToken);
            if (reversed.Refusal is not null)
                return reversed.Refusal;
            await db.SaveChangesAsync(cancellationToken);
            return await reader.ViewAsync(reversed.Value, cancellationToken);
        }

        private async Task<Result<Voucher>> ReverseAsync(Voucher posted, VoucherText text, CancellationToken cancellationToken)
        {
            var taken = await desk.TakeAsync(posted.FundId, cancellationToken);
            if (taken.Refusal is not null)
                return taken.Refusal;
            if (!desk.Checks(taken.Value.OrgId))
                return FundRefusals.NotOwn;
            var book = await desk.OpenBookAsync(taken.Value, posted.Provenance, text.Day, cancellationToken);
            var reversed = book.Reverse(posted, await desk.AftermathAsync(posted.Id, cancellationToken), text);
            if (reversed.Succeeded)
                desk.Keep(book, reversed.Value);
            return reversed;
        }

        private async Task<Result<Voucher>> ReverseSentAsync(Voucher sent, VoucherText text, CancellationToken cancellationToken)
        {
            var arrived = await db.Unscoped<Voucher>("What was sent is undone where it arrived, too.").SingleAsync(v => v.Id == sent.CounterpartId, cancellationToken);
            var both = await desk.TakeBothAsync(sent.FundId, arrived.FundId, cancellationToken);
            if (both.Refusal is not null)
                return both.Refusal;
            var (own, other) = both.Value;
            if (!desk.Checks(own.OrgId))
                return FundRefusals.NotOwn;
            var book = await desk.OpenBookAsync(own, sent.Provenance, text.Day, cancellationToken);
            var far = await desk.OpenBookAsync(other!, sent.Provenance, text.Day, cancellationToken);
            var reversed = book.ReverseSent(sent, far, arrived, await desk.AftermathAsync(sent.Id, cancellationToken), text);
            if (reversed.Refusal is not null)
                return reversed.Refusal;
            desk.Keep(book, reversed.Value.Sent);
            desk.Keep(far, reversed.Value.Taken);
            return reversed.Value.Sent;
        }
    }
}
