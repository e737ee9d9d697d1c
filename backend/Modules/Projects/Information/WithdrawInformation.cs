using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Projects.Contracts;
using Assistance.Projects.Data;
using Assistance.Projects.Domain;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Projects.Information;

/// <summary>A piece of information holds no more; only who published it says so.</summary>
internal static class WithdrawInformation
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Post, "/information/{informationId}/withdrawal", (InformationId informationId) => new Command(informationId));

    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment)]
    [NeedsVersion]
    internal sealed record Command(InformationId InformationId) : ICommand<Done>;

    internal sealed class Handler(ProjectsDb db, RequestContext context, BusinessClock clock) : ICommandHandler<Command, Done>
    {
        public async Task<Result<Done>> Handle(Command request, CancellationToken cancellationToken)
        {
            var loaded = await db.LoadForChangeAsync(db.Set<InformationItem>().Where(i => i.Id == request.InformationId), InformationRefusals.NotFound, cancellationToken);
            if (loaded.Refusal is not null)
                return loaded.Refusal;
            if (loaded.Value.Withdraw(context.Actor.UserId!.Value, clock.Today) is { } refusal)
                return refusal;
            await db.SaveChangesAsync(cancellationToken);
            return Done.Value;
        }
    }
}
