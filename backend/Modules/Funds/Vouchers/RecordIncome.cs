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

namespace Assistance.Funds.Vouchers;

/// <summary>Records what came in: from which source, from whom, by which paper (rule A5).</summary>
internal static class RecordIncome
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Create, "/funds/{fundId}/incomes", (FundId fundId, Command body) => body with { FundId = fundId });

    /// <param name="Summary">What it is, and by which paper.</param>
    /// <param name="Party">Who gave it; gifts need it.</param>
    [Allow(Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment)]
    internal sealed record Command(Money Amount, Provenance Provenance, DateOnly Day, string Summary, string? Party = null) : ICommand<VoucherView>
    {
        [JsonIgnore]
        public FundId FundId { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Amount).IsAmount();
            RuleFor(c => c.Provenance).NotNull();
            RuleFor(c => c.Summary).NotEmpty().MaximumLength(Voucher.LongestText);
            RuleFor(c => c.Party).MaximumLength(Fund.LongestName);
        }
    }

    internal sealed class Handler(FundsDb db, FundDesk desk, VoucherReader reader) : ICommandHandler<Command, VoucherView>
    {
        public async Task<Result<VoucherView>> Handle(Command request, CancellationToken cancellationToken)
        {
            var taken = await desk.TakeAsync(request.FundId, cancellationToken);
            if (taken.Refusal is not null)
                return taken.Refusal;
            var book = await desk.OpenBookAsync(taken.Value, request.Provenance.Normalised(), request.Day, cancellationToken);
            var text = new VoucherText(request.Day, request.Summary.Trim(), string.IsNullOrWhiteSpace(request.Party) ? null : request.Party.Trim(), desk.Maker);
            var posted = book.Receive(request.Amount, request.Provenance, text);
            if (posted.Refusal is not null)
                return posted.Refusal;
            desk.Keep(book, posted.Value);
            await db.SaveChangesAsync(cancellationToken);
            return await reader.ViewAsync(posted.Value, cancellationToken);
        }
    }
}
