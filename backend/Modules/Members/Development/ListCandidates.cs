using Assistance.Kernel.Http;
using Assistance.Kernel.Paging;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Members.Data;
using Assistance.Members.Domain;
using Assistance.Members.Names;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Members.Development;

/// <param name="OrganisationId">Of it and of all below it.</param>
/// <param name="Name">A part of the name, or its initials.</param>
internal sealed record CandidateFilter(OrgId? OrganisationId = null, DevelopmentStage? Stage = null, PersonId? PersonId = null, string? Name = null);

/// <summary>Those on the way into the party, by stage.</summary>
internal static class ListCandidates
{
    private static readonly SortMap<Candidate, CandidateId> Sorts = new SortMap<Candidate, CandidateId>(c => c.Id, "-appliedOn").By("appliedOn", c => c.AppliedOn);

    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Query>(
        HttpVerb.Get, "/candidates", ([AsParameters] PageRequest page, [AsParameters] CandidateFilter filter) => new Query(page, filter));

    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.Leader, Role.OversightPanel)]
    internal sealed record Query(PageRequest Page, CandidateFilter Filter) : IQuery<Page<CandidateRow>>;

    internal sealed class Handler(MembersDb db, CandidateDesk desk) : IQueryHandler<Query, Page<CandidateRow>>
    {
        public async Task<Result<Page<CandidateRow>>> Handle(Query request, CancellationToken cancellationToken)
        {
            var rows = db.InScope<Candidate>();
            var filter = request.Filter;
            if (filter.OrganisationId is { } place)
            {
                var path = await db.Unscoped<Organisation>("Where an organisation stands is no secret.").Where(o => o.Id == place).Select(o => (OrgPath?)o.OrgPath).SingleOrDefaultAsync(cancellationToken);
                var (low, high) = (path ?? default, (path ?? default).UpperBound);
                rows = path is null ? rows.Where(c => false) : rows.Where(c => c.OrgPath.CompareTo(low) >= 0 && c.OrgPath.CompareTo(high) < 0);
            }

            if (filter.Stage is { } stage)
                rows = rows.Where(c => c.Stage == stage);
            if (NameWanted.Of(filter.Name) is var wanted && wanted != NameWanted.Any)
            {
                var named = db.Unscoped<Person>("The person of a candidate in scope.").Named(db, wanted);
                rows = rows.Where(c => named.Any(p => p.Id == c.PersonId));
            }

            if (filter.PersonId is { } person)
                rows = rows.Where(c => c.PersonId == person);
            var page = await rows.ToPageAsync(request.Page, Sorts, c => c, cancellationToken);
            if (page.Refusal is { } refusal)
                return refusal;
            var (people, places) = await desk.NamesAsync(page.Value.Items, cancellationToken);
            return new Page<CandidateRow>(
                [.. page.Value.Items.Select(c => new CandidateRow(c.Id, c.PersonId, people[c.PersonId], c.OrgId, places[c.OrgId], c.Stage, c.Since, c.AppliedOn, c.PostLevel, c.Employer))], page.Value.Next);
        }
    }
}
