using Assistance.Kernel.Http;
using Assistance.Kernel.Paging;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Members.Contracts;
using Assistance.Members.Domain;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Members.Duplicates;

/// <summary>Records that are probably of one person, within the caller's reach.</summary>
internal static class ListDuplicates
{
    private static readonly SortMap<Person, PersonId> Sorts = new SortMap<Person, PersonId>(p => p.Id, "-registered").By("registered", p => p.Id).By("name", p => p.Name);

    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Query>(HttpVerb.Get, "/duplicates", ([AsParameters] PageRequest page) => new Query(page));

    [Allow(Role.TownshipCommittee, Role.CountyDepartment)]
    internal sealed record Query(PageRequest Page) : IQuery<Page<DuplicateView>>;

    internal sealed class Handler(ProbableDuplicates duplicates) : IQueryHandler<Query, Page<DuplicateView>>
    {
        public async Task<Result<Page<DuplicateView>>> Handle(Query request, CancellationToken cancellationToken)
        {
            var page = await duplicates.All().ToPageAsync(request.Page, Sorts, p => p.Id, cancellationToken);
            return page.Refusal is { } refusal
                ? refusal
                : new Page<DuplicateView>(await duplicates.WithOthersAsync(page.Value.Items, cancellationToken), page.Value.Next);
        }
    }
}
