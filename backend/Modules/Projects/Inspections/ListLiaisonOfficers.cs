using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Paging;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Projects.Contracts;
using Assistance.Projects.Data;
using Assistance.Projects.Domain;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Projects.Inspections;

/// <summary>Liaison officers of the units within scope, and what each looks after.</summary>
internal static class ListLiaisonOfficers
{
    private static readonly SortMap<LiaisonOfficer, LiaisonOfficerId> Sorts = new SortMap<LiaisonOfficer, LiaisonOfficerId>(o => o.Id, "name").By("name", o => o.Name).By("from", o => o.From);

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Query>(HttpVerb.Get, "/liaison-officers", ([AsParameters] PageRequest page, string? text, bool? serving) => new Query(page, text, serving));

    /// <param name="Text">In the name.</param>
    /// <param name="Serving">In office today, or no more.</param>
    [Allow(Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.Leader, Role.OversightPanel)]
    internal sealed record Query(PageRequest Page, string? Text, bool? Serving) : IQuery<Page<LiaisonOfficerView>>;

    internal sealed class Handler(ProjectsDb db, LiaisonDesk desk, BusinessClock clock) : IQueryHandler<Query, Page<LiaisonOfficerView>>
    {
        public async Task<Result<Page<LiaisonOfficerView>>> Handle(Query request, CancellationToken cancellationToken)
        {
            IQueryable<LiaisonOfficer> wanted = db.Officers;
            if (request.Text?.Trim() is { Length: > 0 } text)
                wanted = wanted.Where(o => o.Name.Contains(text));
            if (request.Serving is { } serving)
                wanted = wanted.Where(o => (o.Until == null || o.Until >= clock.Today) == serving);
            var page = await wanted.ToPageAsync(request.Page, Sorts, o => o, cancellationToken);
            return page.Refusal is { } refusal ? refusal : new Page<LiaisonOfficerView>(await desk.ViewsAsync(page.Value.Items, cancellationToken), page.Value.Next);
        }
    }
}
