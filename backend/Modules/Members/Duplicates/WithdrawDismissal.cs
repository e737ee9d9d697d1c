using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Members.Contracts;
using Assistance.Members.Data;
using Assistance.Members.Domain;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Members.Duplicates;

/// <summary>Takes back that two records are two people's: they are asked about again. The audit trail keeps who had said it and why.</summary>
internal static class WithdrawDismissal
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Delete, "/duplicates/dismissals/{dismissalId}", (DismissalId dismissalId) => new Command(dismissalId));

    [Allow(Role.TownshipCommittee, Role.CountyDepartment)]
    internal sealed record Command(DismissalId DismissalId) : ICommand<Done>;

    internal sealed class Handler(MembersDb db) : ICommandHandler<Command, Done>
    {
        public async Task<Result<Done>> Handle(Command request, CancellationToken cancellationToken)
        {
            if (await db.Set<DuplicateDismissal>().SingleOrDefaultAsync(d => d.Id == request.DismissalId, cancellationToken) is not { } dismissal)
                return MergerRefusals.DismissalNotFound;
            // Whoever reaches both said it, and so takes it back.
            if (await db.People.CountAsync(p => p.Id == dismissal.FirstId || p.Id == dismissal.SecondId, cancellationToken) < 2)
                return MergerRefusals.BothEnds;
            db.Remove(dismissal);
            return Done.Value;
        }
    }
}
