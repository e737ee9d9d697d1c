using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Projects.Data;
using Assistance.Projects.Domain;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Projects.Lists;

/// <summary>What the projects of a place and year amount to; those that were dropped or ended are counted apart and add nothing to the sums.</summary>
internal static class GetProjectFigures
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Query>(HttpVerb.Get, "/project-figures", (OrgId? organisationId, int? year) => new Query(organisationId, year));

    /// <param name="Year">All years where none is named.</param>
    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.Leader, Role.OversightPanel)]
    internal sealed record Query(OrgId? OrganisationId, int? Year) : IQuery<ProjectFigures>;

    internal sealed class Handler(ProjectsDb db, IOrganisations organisations) : IQueryHandler<Query, ProjectFigures>
    {
        public async Task<Result<ProjectFigures>> Handle(Query request, CancellationToken cancellationToken)
        {
            var all = await ListProjects.FilterAsync(db.Projects, organisations, new ProjectFilter(request.OrganisationId, Year: request.Year), cancellationToken);
            var states = await all.GroupBy(p => p.State).Select(g => new ProjectsInState(g.Key, g.Count())).ToListAsync(cancellationToken);
            var counted = all.Where(p => p.State != ProjectState.Ended && p.State != ProjectState.Draft);
            var sums = await counted.GroupBy(_ => 1)
                .Select(g => new { Count = g.Count(), Investment = g.Sum(p => (long)(object)p.Investment), Needy = g.Sum(p => p.NeedyMembers), Others = g.Sum(p => p.OtherPeople) })
                .SingleOrDefaultAsync(cancellationToken);
            var planned = await counted.SelectMany(p => p.Funding).GroupBy(line => line.Source)
                .Select(g => new { g.Key, Fen = g.Sum(line => (long)(object)line.Planned) }).ToDictionaryAsync(one => one.Key, one => one.Fen, cancellationToken);
            var used = await counted.SelectMany(p => p.Spendings).Where(one => one.StruckWhy == null).GroupBy(one => one.Source)
                .Select(g => new { g.Key, Fen = g.Sum(one => (long)(object)one.Amount) }).ToDictionaryAsync(one => one.Key, one => one.Fen, cancellationToken);
            var people = db.Enrolments.Where(e => counted.Any(p => p.Id == e.ProjectId));
            var led = await people.Select(e => e.PersonId).Distinct().CountAsync(cancellationToken);
            var needy = await people.Where(e => e.WasNeedy).Select(e => e.PersonId).Distinct().CountAsync(cancellationToken);
            var risen = await people.Where(e => (long?)(object?)e.After > (long?)(object?)e.Before).Select(e => e.PersonId).Distinct().CountAsync(cancellationToken);
            var investment = new Money(sums?.Investment ?? 0);
            return new ProjectFigures(
                sums?.Count ?? 0, investment, investment - new Money(planned.Values.Sum()), sums?.Needy ?? 0, sums?.Others ?? 0, led, needy, risen,
                [.. Enum.GetValues<ProjectSource>().Where(source => planned.ContainsKey(source) || used.ContainsKey(source)).Select(source => new ProjectMoneyOf(source, new Money(planned.GetValueOrDefault(source)), new Money(used.GetValueOrDefault(source))))],
                [.. states.OrderBy(one => one.State)]);
        }
    }
}

/// <param name="Count">Without drafts and those that were ended.</param>
/// <param name="Gap">What of the investment no source is named for (rule H3).</param>
/// <param name="Sources">Those of which something was planned or used.</param>
/// <param name="NeedyMembers">Who are to be led along, of members in hardship.</param>
/// <param name="Led">People who take part or did (rule H9).</param>
/// <param name="LedNeedy">Of these, who stood in the ledger when they joined.</param>
/// <param name="Risen">Of these, whose household has more by head than before.</param>
internal sealed record ProjectFigures(
    int Count, Money Investment, Money Gap, int NeedyMembers, int OtherPeople, int Led, int LedNeedy, int Risen, IReadOnlyList<ProjectMoneyOf> Sources, IReadOnlyList<ProjectsInState> States);

internal sealed record ProjectMoneyOf(ProjectSource Source, Money Planned, Money Used);

internal sealed record ProjectsInState(ProjectState State, int Count);
