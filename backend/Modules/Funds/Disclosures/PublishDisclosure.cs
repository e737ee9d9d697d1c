using Assistance.Funds.Accounts;
using Assistance.Funds.Contracts;
using Assistance.Funds.Data;
using Assistance.Funds.Domain;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Funds.Disclosures;

/// <summary>Puts a statement that somebody else has drafted before the public, as long as it agrees with the books.</summary>
internal static class PublishDisclosure
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Post, "/disclosures/{disclosureId}/publication", (DisclosureId disclosureId) => new Command(disclosureId));

    [Allow(Role.TownshipCommittee, Role.CountyDepartment)]
    [NeedsVersion]
    internal sealed record Command(DisclosureId DisclosureId) : ICommand<DisclosureView>;

    internal sealed class Handler(FundsDb db, FundDesk desk, DisclosureDesk disclosures, StatementReader reader, BusinessClock clock) : ICommandHandler<Command, DisclosureView>
    {
        public async Task<Result<DisclosureView>> Handle(Command request, CancellationToken cancellationToken)
        {
            var loaded = await db.LoadForChangeAsync(db.Disclosures.Where(d => d.Id == request.DisclosureId), DisclosureRefusals.NotFound, cancellationToken);
            if (loaded.Refusal is not null)
                return loaded.Refusal;
            var disclosure = loaded.Value;
            var fund = await db.Funds.SingleAsync(f => f.Id == disclosure.FundId, cancellationToken);
            if (!desk.Checks(fund.OrgId))
                return FundRefusals.NotOwn;
            var books = await reader.ReadAsync(fund, disclosure.From, disclosure.To, cancellationToken);
            if (disclosure.Publish(books, desk.Maker, clock.Today) is { } refusal)
                return refusal;
            await db.SaveChangesAsync(cancellationToken);
            return await disclosures.ViewAsync(disclosure, cancellationToken);
        }
    }
}
