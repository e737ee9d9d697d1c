using Assistance.Funds.Accounts;
using Assistance.Funds.Contracts;
using Assistance.Funds.Data;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Funds.Hotline;

/// <summary>Somebody else than who answered closes a report; from then on the sender reads the answer.</summary>
internal static class CloseHotlineCase
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Post, "/hotline-cases/{hotlineCaseId}/closing", (HotlineCaseId hotlineCaseId) => new Command(hotlineCaseId));

    [Allow(Role.TownshipCommittee, Role.CountyDepartment)]
    [NeedsVersion]
    internal sealed record Command(HotlineCaseId HotlineCaseId) : ICommand<HotlineCaseView>;

    internal sealed class Handler(FundsDb db, FundDesk desk, HotlineDesk hotline, BusinessClock clock) : ICommandHandler<Command, HotlineCaseView>
    {
        public async Task<Result<HotlineCaseView>> Handle(Command request, CancellationToken cancellationToken)
        {
            var loaded = await db.LoadForChangeAsync(db.HotlineCases.Where(c => c.Id == request.HotlineCaseId), HotlineRefusals.NotFound, cancellationToken);
            if (loaded.Refusal is not null)
                return loaded.Refusal;
            if (loaded.Value.Close(desk.Maker, clock.Today) is { } refusal)
                return refusal;
            await db.SaveChangesAsync(cancellationToken);
            return await hotline.ViewAsync(loaded.Value, cancellationToken);
        }
    }
}
