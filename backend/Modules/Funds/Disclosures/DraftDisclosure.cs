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
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Funds.Disclosures;

/// <summary>Draws a statement of a fund from its books; somebody else publishes it (rule D9).</summary>
internal static class DraftDisclosure
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Create, "/funds/{fundId}/disclosures", (FundId fundId, Command body) => body with { FundId = fundId });

    [Allow(Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment)]
    internal sealed record Command(DateOnly From, DateOnly To) : ICommand<DisclosureView>
    {
        [JsonIgnore]
        public FundId FundId { get; init; }
    }

    internal sealed class Handler(FundsDb db, FundDesk desk, DisclosureDesk disclosures, StatementReader reader, BusinessClock clock) : ICommandHandler<Command, DisclosureView>
    {
        public async Task<Result<DisclosureView>> Handle(Command request, CancellationToken cancellationToken)
        {
            if (request.From > request.To)
                return FundRefusals.OrderOfDays;
            if (request.To > clock.Today)
                return DisclosureRefusals.NotOverYet;
            var fund = await db.Funds.SingleOrDefaultAsync(f => f.Id == request.FundId, cancellationToken);
            if (fund is null)
                return FundRefusals.NotFound;
            if (!desk.Keeps(fund.OrgId))
                return FundRefusals.NotOwn;
            var statement = await reader.ReadAsync(fund, request.From, request.To, cancellationToken);
            if (statement.Sources.Count == 0)
                return DisclosureRefusals.NothingToTell;
            var drafted = Disclosure.Draft(Ids.New<DisclosureId>(clock.Time), fund, statement, desk.Maker, clock.Today);
            db.Add(drafted);
            await db.SaveChangesAsync(cancellationToken);
            return await disclosures.ViewAsync(drafted, cancellationToken);
        }
    }
}
