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

namespace Assistance.Funds.Accounts;

/// <summary>Another custodian, another bank: the audit trail keeps who it was before.</summary>
internal static class EditFund
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Put, "/funds/{fundId}", (FundId fundId, Command body) => body with { FundId = fundId });

    [Allow(Role.TownshipCommittee, Role.CountyDepartment)]
    [NeedsVersion]
    internal sealed record Command(FundFacts Facts) : ICommand<FundView>
    {
        [JsonIgnore]
        public FundId FundId { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Facts).NotNull().SetValidator(new FundFactsValidator());
    }

    internal sealed class Handler(FundsDb db, FundDesk desk, FundReader reader, BusinessClock clock) : ICommandHandler<Command, FundView>
    {
        public async Task<Result<FundView>> Handle(Command request, CancellationToken cancellationToken)
        {
            var loaded = await db.LoadForChangeAsync(db.Funds.Where(f => f.Id == request.FundId), FundRefusals.NotFound, cancellationToken);
            if (loaded.Refusal is not null)
                return loaded.Refusal;
            if (!desk.Checks(loaded.Value.OrgId))
                return FundRefusals.NotOwn;
            loaded.Value.Describe(request.Facts);
            await db.SaveChangesAsync(cancellationToken);
            return await reader.ViewAsync(loaded.Value, clock.Today.Year, cancellationToken);
        }
    }
}
