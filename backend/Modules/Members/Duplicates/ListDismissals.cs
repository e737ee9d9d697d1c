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

/// <summary>One line of the list: two records of two people, and who says so on what grounds.</summary>
internal sealed record DismissalRow(DismissalId Id, NamedRecord First, NamedRecord Second, string Reason, string ByName, DateOnly On);

/// <summary>Records said to be of two people, at one of whose ends the caller is, the latest first.</summary>
internal static class ListDismissals
{
    private static readonly SortMap<DuplicateDismissal, DismissalId> Sorts = new SortMap<DuplicateDismissal, DismissalId>(d => d.Id, "-on").By("on", d => d.On);

    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Query>(HttpVerb.Get, "/duplicates/dismissals", ([AsParameters] PageRequest page) => new Query(page));

    [Allow(Role.TownshipCommittee, Role.CountyDepartment)]
    internal sealed record Query(PageRequest Page) : IQuery<Page<DismissalRow>>;

    internal sealed class Handler(MembersDb db, ProbableDuplicates records) : IQueryHandler<Query, Page<DismissalRow>>
    {
        public async Task<Result<Page<DismissalRow>>> Handle(Query request, CancellationToken cancellationToken)
        {
            var page = await db.Set<DuplicateDismissal>().ToPageAsync(request.Page, Sorts, d => d, cancellationToken);
            if (page.Refusal is { } refusal)
                return refusal;
            var named = await records.NamedAsync([.. page.Value.Items.SelectMany(d => new[] { d.FirstId, d.SecondId })], cancellationToken);
            return new Page<DismissalRow>([.. page.Value.Items.Select(d => new DismissalRow(d.Id, named[d.FirstId], named[d.SecondId], d.Reason, d.ByName, d.On))], page.Value.Next);
        }
    }
}
