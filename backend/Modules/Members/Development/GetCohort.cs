using System.Text.Json;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Members.Data;
using Assistance.Members.Domain;
using FluentValidation;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Members.Development;

/// <param name="OrganisationId">Of it and of all below it; all in scope where it is left out.</param>
/// <param name="From">First day of the admissions; five years back unless given.</param>
/// <param name="Women">As a report states it, in basis points: 7500 for 75 %. So are the others.</param>
internal sealed record CohortQuestion(
    OrgId? OrganisationId = null, DateOnly? From = null, DateOnly? To = null, int? Women = null, int? Young = null, int? FrontLine = null, int? Secondary = null, int? College = null)
{
    public int? Said(CohortFact fact) => fact switch
    {
        CohortFact.Women => Women,
        CohortFact.Young => Young,
        CohortFact.FrontLine => FrontLine,
        CohortFact.Secondary => Secondary,
        _ => College,
    };
}

/// <param name="Total">All who were admitted in the period.</param>
/// <param name="People">The latest first, as many as a page shows.</param>
internal sealed record CohortView(DateOnly From, DateOnly To, int Total, IReadOnlyList<CohortLine> Lines, IReadOnlyList<CohortPerson> People, string PackName);

/// <summary>The new members of a period against the ratios that the pack sets (rule F2), and a report's percentages against the counts (rule F5).</summary>
internal static class GetCohort
{
    private const int YearsBack = 5;
    private const int MostPeople = 200;

    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Query>(HttpVerb.Get, "/development-cohort", ([AsParameters] CohortQuestion asked) => new Query(asked));

    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.Leader, Role.OversightPanel)]
    internal sealed record Query(CohortQuestion Asked) : IQuery<CohortView>;

    internal sealed class Validator : AbstractValidator<Query>
    {
        public Validator()
        {
            RuleFor(query => query.Asked.To).Must((query, to) => to is null || query.Asked.From is null || to >= query.Asked.From).WithMessage("截止日期不能早于起始日期。").OverridePropertyName("to");
            foreach (var fact in Enum.GetValues<CohortFact>())
                RuleFor(query => query.Asked.Said(fact)).InclusiveBetween(0, Cohort.Whole).OverridePropertyName(JsonNamingPolicy.CamelCase.ConvertName($"{fact}"));
        }
    }

    internal sealed class Handler(MembersDb db, IPolicies policies, RequestContext context, BusinessClock clock) : IQueryHandler<Query, CohortView>
    {
        public async Task<Result<CohortView>> Handle(Query request, CancellationToken cancellationToken)
        {
            var asked = request.Asked;
            if (await PlaceAsync(asked.OrganisationId, cancellationToken) is not { } place)
                return MembersRefusals.OrganisationNotFound;
            var (first, last) = (asked.From ?? clock.Today.AddYears(-YearsBack).AddDays(1), asked.To ?? clock.Today);
            var end = place.UpperBound;
            var rows = await (from candidate in db.InScope<Candidate>()
                              where candidate.AdmittedOn >= first && candidate.AdmittedOn <= last && candidate.OrgPath.CompareTo(place) >= 0 && candidate.OrgPath.CompareTo(end) < 0
                              join person in db.Unscoped<Person>("The person of a candidate in scope.") on candidate.PersonId equals person.Id
                              join branch in db.Unscoped<Organisation>("What an organisation is called is no secret.") on candidate.OrgId equals branch.Id
                              orderby candidate.AdmittedOn descending, candidate.Id
                              select new { candidate.Id, candidate.AdmittedOn, candidate.PostLevel, person.Name, person.Sex, person.BirthDate, person.Education, OrgName = branch.Name }).ToListAsync(cancellationToken);
            var people = rows.Select(row => CohortPerson.Of(row.Id, row.Name, row.OrgName, row.AdmittedOn!.Value, row.Sex, row.BirthDate, row.PostLevel, row.Education)).ToList();
            var pack = await policies.InForceAsync(place, last, cancellationToken);
            return new CohortView(
                first, last, people.Count, Cohort.Lines(people, policies.Development(pack).Ratios, asked.Said), [.. people.Take(MostPeople)], pack.Name);
        }

        private async Task<OrgPath?> PlaceAsync(OrgId? asked, CancellationToken cancellationToken) => asked is { } id
            ? await db.Organisations.Where(o => o.Id == id).Select(o => (OrgPath?)o.OrgPath).SingleOrDefaultAsync(cancellationToken)
            : context.Scope.Roots is [var only] ? only : OrgPath.Root;
    }
}
