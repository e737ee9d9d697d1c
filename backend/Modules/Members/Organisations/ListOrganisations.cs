using Assistance.Kernel.Http;
using Assistance.Kernel.Paging;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Members.Data;
using Assistance.Members.Domain;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Members.Organisations;

/// <summary>The tree a level at a time, or found by name: children of one, those whose name holds a text, or where the caller's own reach begins.</summary>
internal static class ListOrganisations
{
    private static readonly SortMap<Organisation, OrgId> Sorts = new SortMap<Organisation, OrgId>(o => o.Id, "place").By("place", o => o.OrgPath).By("name", o => o.Name);

    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Query>(
        HttpVerb.Get, "/organisations", ([AsParameters] PageRequest page, [AsParameters] Filter filter) => new Query(page, filter));

    /// <param name="ParentId">Children of it.</param>
    /// <param name="Name">Those at any depth whose name holds the text.</param>
    /// <param name="Kind">Of this kind only.</param>
    /// <param name="Below">At any depth below it, itself included.</param>
    internal sealed record Filter(OrgId? ParentId = null, string? Name = null, OrgKind? Kind = null, OrgId? Below = null);

    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.Leader, Role.OversightPanel)]
    internal sealed record Query(PageRequest Page, Filter Filter) : IQuery<Page<OrganisationRow>>;

    internal sealed class Handler(MembersDb db, RequestContext context) : IQueryHandler<Query, Page<OrganisationRow>>
    {
        public async Task<Result<Page<OrganisationRow>>> Handle(Query request, CancellationToken cancellationToken)
        {
            var names = db.Unscoped<Organisation>("What the organisation above is called is no secret.");
            var existing = names.Where(o => o.AbolishedOn == null);
            var (parentId, name, kind, below) = request.Filter;
            var rows = db.InScope<Organisation>().Where(o => o.AbolishedOn == null);
            if (parentId is not null)
                rows = rows.Where(o => o.ParentId == parentId);
            if (below is not null)
            {
                var top = await db.Organisations.Where(o => o.Id == below).Select(o => (OrgPath?)o.OrgPath).SingleOrDefaultAsync(cancellationToken);
                if (top is not { } path)
                    return new Page<OrganisationRow>([], null);
                var end = path.UpperBound;
                rows = rows.Where(o => o.OrgPath.CompareTo(path) >= 0 && o.OrgPath.CompareTo(end) < 0);
            }

            if (kind is not null)
                rows = rows.Where(o => o.Kind == kind);
            if (NamePattern.Of(name) is { } pattern)
                rows = rows.Where(o => EF.Functions.Like(o.Name, pattern, NamePattern.Escape));
            if (parentId is null && below is null && kind is null && name is null)
                rows = Top(rows);
            return await rows.ToPageAsync(
                request.Page,
                Sorts,
                o => new OrganisationRow(
                    o.Id, o.Name, o.Kind, o.ParentId, names.Where(parent => parent.Id == o.ParentId).Select(parent => parent.Name).FirstOrDefault(),
                    o.DivisionCode, o.Function, existing.Any(child => child.ParentId == o.Id)),
                cancellationToken);
        }

        private IQueryable<Organisation> Top(IQueryable<Organisation> rows)
        {
            if (context.Scope.Everything)
                return rows.Where(o => o.ParentId == null);
            var roots = context.Scope.Roots.ToList();
            return rows.Where(o => roots.Contains(o.OrgPath));
        }
    }
}
