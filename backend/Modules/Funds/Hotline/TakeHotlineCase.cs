using Assistance.Funds.Accounts;
using Assistance.Funds.Contracts;
using Assistance.Funds.Data;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Funds.Hotline;

/// <summary>The caller takes a report on, and answers for it from then on.</summary>
internal static class TakeHotlineCase
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Post, "/hotline-cases/{hotlineCaseId}/owner", (HotlineCaseId hotlineCaseId) => new Command(hotlineCaseId));

    [Allow(Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment)]
    [NeedsVersion]
    internal sealed record Command(HotlineCaseId HotlineCaseId) : ICommand<HotlineCaseView>;

    internal sealed class Handler(FundsDb db, FundDesk desk, HotlineDesk hotline) : ICommandHandler<Command, HotlineCaseView>
    {
        public async Task<Result<HotlineCaseView>> Handle(Command request, CancellationToken cancellationToken)
        {
            var loaded = await db.LoadForChangeAsync(db.HotlineCases.Where(c => c.Id == request.HotlineCaseId), HotlineRefusals.NotFound, cancellationToken);
            if (loaded.Refusal is not null)
                return loaded.Refusal;
            if (loaded.Value.Take(desk.Maker) is { } refusal)
                return refusal;
            await db.SaveChangesAsync(cancellationToken);
            return await hotline.ViewAsync(loaded.Value, cancellationToken);
        }
    }
}
