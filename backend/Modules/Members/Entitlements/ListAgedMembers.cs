using Assistance.Kernel.Calendar;
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

namespace Assistance.Members.Entitlements;

/// <summary>In which days somebody becomes entitled; this year's where nothing is said.</summary>
/// <param name="To">Inclusive.</param>
/// <param name="OrganisationId">Of it and of all below it.</param>
internal sealed record AgedFilter(DateOnly? From = null, DateOnly? To = null, OrgId? OrganisationId = null);

/// <summary>A member who reaches the age.</summary>
/// <param name="EntitledFrom">The birthday on which they do, or the day from which there is an allowance.</param>
/// <param name="Monthly">What it is, where the pack says so.</param>
internal sealed record AgedRow(
    PersonId Id, string Name, Sex? Sex, DateOnly BirthDate, int Age, DateOnly EntitledFrom, Money? Monthly, PartyStatus PartyStatus, OrgId OrganisationId, string OrganisationName, string? TownshipName);

/// <summary>Members whose birthday in a period brings them to the pack's age for an allowance (rule D4): who, and from which day.</summary>
internal static class ListAgedMembers
{
    private const string Column = "A column of a member in scope.";
    private static readonly DateOnly Unknown = new(9999, 12, 31);
    private static readonly DateOnly Earliest = new(1900, 1, 1);
    private static readonly DateOnly Latest = new(2199, 12, 31);

    private static readonly SortMap<Line, PersonId> Sorts = new SortMap<Line, PersonId>(line => line.Person.Id, "birthDate")
        .By("birthDate", line => line.Person.BirthDate ?? Unknown).By("organisation", line => line.Person.OrgPath).By("name", line => line.Person.Name);

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Query>(HttpVerb.Get, "/aged-members", ([AsParameters] PageRequest page, [AsParameters] AgedFilter filter) => new Query(page, filter));

    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.Leader, Role.OversightPanel)]
    internal sealed record Query(PageRequest Page, AgedFilter Filter) : IQuery<Page<AgedRow>>;

    internal sealed class Handler(MembersDb db, IOrganisations organisations, IPolicies policies, BusinessClock clock) : IQueryHandler<Query, Page<AgedRow>>
    {
        public async Task<Result<Page<AgedRow>>> Handle(Query request, CancellationToken cancellationToken)
        {
            if (await organisations.CountyAsync(cancellationToken) is not { } county)
                return new Page<AgedRow>([], null);
            var allowance = policies.SectionOf<AgedAllowancePolicy>(await policies.InForceAsync(county.Path, clock.Today, cancellationToken), AgedAllowancePolicy.SectionName);
            var (filter, year) = (request.Filter, clock.Today.Year);
            var (from, before) = allowance.BirthDates(Within(filter.From ?? new DateOnly(year, 1, 1)), Within(filter.To ?? new DateOnly(year, 12, 31)));
            var people = db.InScope<Person>().Where(p => p.State == PersonState.Active && p.PartyStatus != PartyStatus.NonMember && p.BirthDate >= from && p.BirthDate < before);
            people = await organisations.WithinAsync(people, filter.OrganisationId, cancellationToken);

            var units = db.Unscoped<Organisation>(Column);
            var lines = from person in people
                        join branch in units on person.OrgId equals branch.Id
                        join committee in units on branch.CommitteeId equals (OrgId?)committee.Id into committees
                        from committee in committees.DefaultIfEmpty()
                        select new Line { Person = person, Branch = branch, Committee = committee };
            var page = await lines.ToPageAsync(
                request.Page, Sorts,
                line => new AgedRow(
                    line.Person.Id, line.Person.Name, line.Person.Sex, line.Person.BirthDate!.Value, allowance.Age, line.Person.BirthDate!.Value, allowance.Monthly, line.Person.PartyStatus,
                    line.Person.OrgId, line.Branch.Name, line.Committee == null ? null : line.Committee.Name),
                cancellationToken);
            // Engines differ in what becomes of 29 February.
            return page.Refusal is { } refusal ? refusal : new Page<AgedRow>([.. page.Value.Items.Select(row => row with { EntitledFrom = allowance.EntitledFrom(row.BirthDate) })], page.Value.Next);
        }

        // No member's birthday lies beyond; the calendar's ends leave no room to count years.
        private static DateOnly Within(DateOnly day) => day < Earliest ? Earliest : day > Latest ? Latest : day;
    }

    private sealed class Line
    {
        public required Person Person { get; init; }

        public required Organisation Branch { get; init; }

        public Organisation? Committee { get; init; }
    }
}
