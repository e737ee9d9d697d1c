using System.Text.Json.Serialization;
using Assistance.Funds.Contracts;
using Assistance.Funds.Data;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using FluentValidation;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Funds.Accounts;

/// <summary>Closes a month of a fund's books for good: in order, and once it is over.</summary>
internal static class ClosePeriod
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Post, "/funds/{fundId}/closings", (FundId fundId, Command body) => body with { FundId = fundId });

    /// <param name="Month">1 to 12.</param>
    [Allow(Role.TownshipCommittee, Role.CountyDepartment)]
    internal sealed record Command(int Year, int Month) : ICommand<FundView>
    {
        [JsonIgnore]
        public FundId FundId { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        private const int Months = 12;

        public Validator() => RuleFor(c => c.Month).InclusiveBetween(1, Months);
    }

    internal sealed class Handler(FundsDb db, FundDesk desk, FundReader reader, BusinessClock clock) : ICommandHandler<Command, FundView>
    {
        public async Task<Result<FundView>> Handle(Command request, CancellationToken cancellationToken)
        {
            var taken = await desk.TakeAsync(request.FundId, cancellationToken);
            if (taken.Refusal is not null)
                return taken.Refusal;
            var fund = taken.Value;
            if (fund.Close(request.Year, request.Month, clock.Today) is { } refusal)
                return refusal;
            await db.SaveChangesAsync(cancellationToken);
            return await reader.ViewAsync(fund, clock.Today.Year, cancellationToken);
        }
    }
}
