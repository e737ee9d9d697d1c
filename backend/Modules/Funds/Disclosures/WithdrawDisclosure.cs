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

namespace Assistance.Funds.Disclosures;

/// <summary>Takes a statement down, or a draft back, and says why; it stays to be read by whoever may read the books.</summary>
internal static class WithdrawDisclosure
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Post, "/disclosures/{disclosureId}/withdrawal", (DisclosureId disclosureId, Command body) => body with { DisclosureId = disclosureId });

    [Allow(Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment)]
    [NeedsVersion]
    internal sealed record Command(string Reason) : ICommand<DisclosureView>
    {
        [JsonIgnore]
        public DisclosureId DisclosureId { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Reason).NotEmpty().MaximumLength(Voucher.LongestText);
    }

    internal sealed class Handler(FundsDb db, FundDesk desk, DisclosureDesk disclosures, BusinessClock clock) : ICommandHandler<Command, DisclosureView>
    {
        public async Task<Result<DisclosureView>> Handle(Command request, CancellationToken cancellationToken)
        {
            var loaded = await db.LoadForChangeAsync(db.Disclosures.Where(d => d.Id == request.DisclosureId), DisclosureRefusals.NotFound, cancellationToken);
            if (loaded.Refusal is not null)
                return loaded.Refusal;
            var (disclosure, hand) = (loaded.Value, desk.Maker);
            var keeper = await db.Funds.Where(f => f.Id == disclosure.FundId).Select(f => f.OrgId).SingleAsync(cancellationToken);
            // A draft goes back to its maker, too; what stands in public is taken down by those who may put it there.
            var own = disclosure.State != DisclosureState.Published && desk.Keeps(keeper) && disclosure.MadeBy == hand.MadeBy;
            if (!desk.Checks(keeper) && !own)
                return FundRefusals.NotOwn;
            if (disclosure.Withdraw(request.Reason, hand, clock.Today) is { } refusal)
                return refusal;
            await db.SaveChangesAsync(cancellationToken);
            return await disclosures.ViewAsync(disclosure, cancellationToken);
        }
    }
}
