using Assistance.Kernel.Http;
using Assistance.Kernel.Paging;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Members.Contracts;
using Assistance.Members.Data;
using Assistance.Members.Domain;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Members.Duplicates;

/// <summary>One line of the list: which record went into which, when, by whom, and whether it was undone.</summary>
internal sealed record MergerRow(
    MergerId Id, MergerState State, NamedRecord Kept, NamedRecord Merged, DateOnly On, string ByName, string Reason, DateOnly? UndoneOn, string? UndoneByName, string? UndoReason);

/// <summary>All mergers of records at one of whose ends the caller is, the latest first.</summary>
internal static class ListMergers
{
    private static readonly SortMap<PersonMerger, MergerId> Sorts = new SortMap<PersonMerger, MergerId>(m => m.Id, "-on").By("on", m => m.On);

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Query>(HttpVerb.Get, "/mergers", ([AsParameters] PageRequest page, MergerState? state) => new Query(page, state));

    [Allow(Role.TownshipCommittee, Role.CountyDepartment)]
    internal sealed record Query(PageRequest Page, MergerState? State = null) : IQuery<Page<MergerRow>>;

    internal sealed class Handler(MembersDb db, ProbableDuplicates records) : IQueryHandler<Query, Page<MergerRow>>
    {
        public async Task<Result<Page<MergerRow>>> Handle(Query request, CancellationToken cancellationToken)
        {
            var rows = request.State is { } state ? db.Set<PersonMerger>().Where(m => m.State == state) : db.Set<PersonMerger>();
            var page = await rows.ToPageAsync(request.Page, Sorts, m => m, cancellationToken);
            if (page.Refusal is { } refusal)
                return refusal;
            var named = await records.NamedAsync([.. page.Value.Items.SelectMany(m => new[] { m.KeptId, m.MergedId })], cancellationToken);
            return new Page<MergerRow>(
                [.. page.Value.Items.Select(m => new MergerRow(m.Id, m.State, named[m.KeptId], named[m.MergedId], m.On, m.ByName, m.Reason, m.UndoneOn, m.UndoneByName, m.UndoReason))], page.Value.Next);
        }
    }
}
