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

/// <summary>One merger: what was taken over, what went along, and whether it may still be undone.</summary>
internal static class GetMerger
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Query>(HttpVerb.Get, "/mergers/{mergerId}", (MergerId mergerId) => new Query(mergerId));

    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.Leader, Role.OversightPanel)]
    internal sealed record Query(MergerId MergerId) : IQuery<MergerView>;

    internal sealed class Handler(MembersDb db, MergerDesk desk) : IQueryHandler<Query, MergerView>
    {
        public async Task<Result<MergerView>> Handle(Query request, CancellationToken cancellationToken)
        {
            var merger = await db.Set<PersonMerger>().SingleOrDefaultAsync(m => m.Id == request.MergerId, cancellationToken);
            if (merger is null)
                return MergerRefusals.NotFound;
            var names = await db.Unscoped<Person>("Whom a merger in scope names.").Where(p => p.Id == merger.KeptId || p.Id == merger.MergedId)
                .ToDictionaryAsync(p => p.Id, p => p.Name, cancellationToken);
            return MergerView.Of(
                merger, names[merger.KeptId], names[merger.MergedId], merger.State == MergerState.InEffect ? await desk.HindrancesAsync(merger, cancellationToken) : []);
        }
    }
}
