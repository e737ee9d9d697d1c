using System.Text.Json.Serialization;
using Assistance.Funds.Accounts;
using Assistance.Funds.Contracts;
using Assistance.Funds.Data;
using Assistance.Funds.Domain;
using Assistance.Funds.Payments;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using FluentValidation;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Funds.Vouchers;

/// <summary>Money of a payment came back, all of it or a part: it goes to the source that it was taken from.</summary>
internal static class TakeBackMoney
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Create, "/fund-vouchers/{voucherId}/returns", (VoucherId voucherId, Command body) => body with { VoucherId = voucherId });

    [Allow(Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment)]
    internal sealed record Command(Money Amount, DateOnly Day, string Summary) : ICommand<VoucherView>
    {
        [JsonIgnore]
        public VoucherId VoucherId { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Amount).IsAmount();
            RuleFor(c => c.Summary).NotEmpty().MaximumLength(Voucher.LongestText);
        }
    }

    internal sealed class Handler(FundsDb db, FundDesk desk, VoucherReader reader) : ICommandHandler<Command, VoucherView>
    {
        public async Task<Result<VoucherView>> Handle(Command request, CancellationToken cancellationToken)
        {
            var paid = await db.Vouchers.SingleOrDefaultAsync(v => v.Id == request.VoucherId, cancellationToken);
            if (paid is null)
                return FundRefusals.VoucherNotFound;
            var taken = await desk.TakeAsync(paid.FundId, cancellationToken);
            if (taken.Refusal is not null)
                return taken.Refusal;
            var book = await desk.OpenBookAsync(taken.Value, paid.Provenance, request.Day, cancellationToken);
            var posted = book.TakeBack(
                paid, await desk.AftermathAsync(paid.Id, cancellationToken), request.Amount, new VoucherText(request.Day, request.Summary.Trim(), paid.Party, desk.Maker));
            if (posted.Refusal is not null)
                return posted.Refusal;
            desk.Keep(book, posted.Value);
            await db.SaveChangesAsync(cancellationToken);
            return await reader.ViewAsync(posted.Value, cancellationToken);
        }
    }
}
