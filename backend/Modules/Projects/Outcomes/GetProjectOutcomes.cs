using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Projects.Contracts;
using Assistance.Projects.Data;
using Assistance.Projects.Domain;
using Assistance.Projects.Lists;
using Assistance.Projects.Questionnaires;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Projects.Outcomes;

/// <summary>What came of the projects in a year, by township, and the projects behind each figure (rule H9).</summary>
internal static class GetProjectOutcomes
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Query>(HttpVerb.Get, "/project-outcomes", (OrgId? organisationId, int? year) => new Query(organisationId, year));

    /// <param name="Year">This year where none is named.</param>
    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.Leader, Role.OversightPanel)]
    internal sealed record Query(OrgId? OrganisationId, int? Year) : IQuery<ProjectOutcomes>;

    internal sealed class Handler(ProjectsDb db, IOrganisations organisations, IRegistryStatistics statistics, SatisfactionReader satisfaction, RequestContext context, BusinessClock clock) : IQueryHandler<Query, ProjectOutcomes>
    {
        public async Task<Result<ProjectOutcomes>> Handle(Query request, CancellationToken cancellationToken)
        {
            var year = request.Year ?? clock.Today.Year;
            var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
            var within = await organisations.WithinAsync(db.Projects, request.OrganisationId, cancellationToken);
            var projects = await within
                .Where(p => p.State != ProjectState.Draft && p.State != ProjectState.Ended && p.State != ProjectState.BranchOpinion && p.State != ProjectState.TownshipOpinion && p.State != ProjectState.CountyOpinion)
                .Where(p => p.From <= last && p.Until >= first).OrderBy(p => p.OrgPath).ThenBy(p => p.Id).ToListAsync(cancellationToken);
            var places = await new ProjectPlaces(organisations).OfAsync([.. projects.Select(p => p.PlaceId)], cancellationToken);
            var rows = projects.Select(p => RowOf(p, places[p.PlaceId], year, last < clock.Today ? last : clock.Today)).ToList();
            return new ProjectOutcomes(
                SumOf(null, rows), [.. rows.GroupBy(row => row.TownshipName).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => SumOf(group.Key, [.. group]))],
                await LeftLedgerAsync(request.OrganisationId, first, last, cancellationToken), await SatisfactionAsync(request.OrganisationId, first, last, cancellationToken), rows);
        }

        private static ProjectOutcome RowOf(Project project, ProjectPlace place, int year, DateOnly day)
        {
            // The later half-year holds: people who still take part are not counted twice.
            var led = project.Led.Where(one => one.Year == year).MaxBy(one => one.Half);
            return new ProjectOutcome(
                project.Id, project.Name, place.Name, place.Township, project.State, project.Bases.FirstOrDefault(one => one.StandsOn(day))?.NamedOn, led?.Half, led?.Members ?? 0, led?.Others ?? 0);
        }

        private static ProjectOutcomeSum SumOf(string? township, List<ProjectOutcome> rows) =>
            new(township, rows.Count, rows.Count(row => row.BaseSince is not null), rows.Sum(row => row.LedMembers), rows.Sum(row => row.LedOthers), rows.Count(row => row.LedHalf is null));

        // Of those with enough valid sheets to be shown by themselves.
        private async Task<OutcomeSatisfaction> SatisfactionAsync(OrgId? organisation, DateOnly first, DateOnly last, CancellationToken cancellationToken)
        {
            var within = await organisations.WithinAsync(db.Questionnaires, organisation, cancellationToken);
            var asked = await within.Where(q => q.OpensOn >= first && q.OpensOn <= last && q.State != QuestionnaireState.Draft).Select(q => q.Id).ToListAsync(cancellationToken);
            var counts = (await satisfaction.OfAsync(asked, cancellationToken)).Values.Where(count => count.Rate is not null).ToList();
            return new OutcomeSatisfaction(
                counts.Count, counts.Sum(count => count.Valid), counts.Count == 0 ? null : SatisfactionCount.Share(counts.Sum(count => count.Contented), counts.Sum(count => count.Rated)));
        }

        private async Task<int> LeftLedgerAsync(OrgId? organisation, DateOnly first, DateOnly last, CancellationToken cancellationToken)
        {
            var path = organisation is { } id ? (await organisations.FindAsync(id, cancellationToken))?.Path : null;
            var roots = path is { } one ? [one] : context.Scope.Roots;
            var left = 0;
            foreach (var root in roots)
                left += (await statistics.MovementsAsync(first, last, root, cancellationToken)).Sum(month => month.Exited);
            return left;
        }
    }
}

/// <param name="LeftLedger">People whose entry in the ledger ended in the year, whether or not they take part in a project.</param>
/// <param name="Projects">Behind each figure: those that were approved and run in the year.</param>
internal sealed record ProjectOutcomes(ProjectOutcomeSum Whole, IReadOnlyList<ProjectOutcomeSum> Townships, int LeftLedger, OutcomeSatisfaction Satisfaction, IReadOnlyList<ProjectOutcome> Projects);

/// <summary>What people said in the questionnaires that began in the year.</summary>
/// <param name="Rate">满意率 of all of them, in per cent; null where there is none with enough sheets.</param>
internal sealed record OutcomeSatisfaction(int Questionnaires, int Sheets, decimal? Rate);

/// <param name="TownshipName">Null of the whole.</param>
/// <param name="Bases">Demonstration bases at the end of the year, or today.</param>
/// <param name="LedMembers">By the latest half-year that each project has recorded.</param>
/// <param name="Unrecorded">Projects that have recorded no half-year of it.</param>
internal sealed record ProjectOutcomeSum(string? TownshipName, int Projects, int Bases, int LedMembers, int LedOthers, int Unrecorded);

/// <param name="LedHalf">The half-year that the figures are of; null where none is recorded.</param>
internal sealed record ProjectOutcome(
    ProjectId Id, string Name, string PlaceName, string? TownshipName, ProjectState State, DateOnly? BaseSince, int? LedHalf, int LedMembers, int LedOthers);
