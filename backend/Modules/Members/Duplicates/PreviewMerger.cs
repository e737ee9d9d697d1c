using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Members.Contracts;
using Assistance.Members.Data;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Members.Duplicates;

/// <summary>What would come of merging two records: what stays, what is taken over, what goes along, and what speaks against it. Changes nothing.</summary>
internal static class PreviewMerger
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Query>(HttpVerb.Get, "/mergers/preview", (PersonId keptId, PersonId? otherId) => new Query(keptId, otherId));

    /// <param name="KeptId">The record that would stay.</param>
    [Allow(Role.TownshipCommittee, Role.CountyDepartment)]
    internal sealed record Query(PersonId KeptId, PersonId? OtherId) : IQuery<MergerPreview>;

    internal sealed class Handler(MembersDb db, ProbableDuplicates records, MergerDesk desk) : IQueryHandler<Query, MergerPreview>
    {
        public async Task<Result<MergerPreview>> Handle(Query request, CancellationToken cancellationToken)
        {
            var kept = await db.People.SingleOrDefaultAsync(p => p.Id == request.KeptId, cancellationToken);
            var other = request.OtherId is { } otherId ? await db.People.SingleOrDefaultAsync(p => p.Id == otherId, cancellationToken) : kept;
            if (kept is null || other is null)
                return MembersRefusals.PersonNotFound;
            if (kept.Id == other.Id)
                return MergerRefusals.Itself;
            var views = await records.ViewsAsync([kept, other], cancellationToken);
            return new MergerPreview(
                views[0], views[1], FactFilling.Of(kept, other), await desk.HeldByAsync(kept.Id, cancellationToken), await desk.MovesAsync(kept, other, cancellationToken),
                await desk.ObstaclesAsync(kept, other, cancellationToken));
        }
    }
}
