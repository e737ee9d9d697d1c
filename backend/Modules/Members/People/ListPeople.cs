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

namespace Assistance.Members.People;

/// <summary>People within the caller's reach.</summary>
internal static class ListPeople
{
    private static readonly DateOnly Unknown = new(9999, 12, 31);

    private static readonly SortMap<Row, PersonId> Sorts = new SortMap<Row, PersonId>(row => row.Person.Id, "organisation")
        .By("organisation", row => row.Person.OrgPath)
        .By("name", row => row.Person.Name)
        .By("birthDate", row => row.Person.BirthDate ?? Unknown)
        .By("joinedOn", row => row.Person.JoinedOn ?? Unknown)
        .By("registered", row => row.Person.Id);

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Query>(HttpVerb.Get, "/people", ([AsParameters] PageRequest page, [AsParameters] PeopleFilter filter) => new Query(page, filter));

    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.Leader, Role.OversightPanel, Role.Helper)]
    internal sealed record Query(PageRequest Page, PeopleFilter Filter) : IQuery<Page<PersonRow>>;

    internal sealed class Handler(MembersDb db, ChosenPeople chosen) : IQueryHandler<Query, Page<PersonRow>>
    {
        public async Task<Result<Page<PersonRow>>> Handle(Query request, CancellationToken cancellationToken)
        {
            var people = await chosen.OfAsync(request.Filter, cancellationToken);
            var organisations = db.Unscoped<Organisation>("What an organisation is called is no secret.");
            var rows = from person in people
                       join branch in organisations on person.OrgId equals branch.Id
                       join committee in organisations on branch.CommitteeId equals (OrgId?)committee.Id into committees
                       from committee in committees.DefaultIfEmpty()
                       select new Row { Person = person, Branch = branch, Committee = committee };
            return await rows.ToPageAsync(
                request.Page,
                Sorts,
                row => new PersonRow(
                    row.Person.Id, row.Person.Name, row.Person.Sex, row.Person.BirthDate,
                    row.Person.CitizenId == null ? null : row.Person.CitizenId.Masked,
                    row.Person.Phone == null ? null : row.Person.Phone.Masked,
                    row.Person.PartyStatus, row.Person.State, row.Person.JoinedOn, row.Person.FullMemberOn, row.Person.Education,
                    row.Person.OrgId, row.Branch.Name, row.Committee == null ? null : row.Committee.Name, row.Person.Tier,
                    row.Person.Away == null ? null : row.Person.Away.Since),
                cancellationToken);
        }
    }

    private sealed class Row
    {
        public required Person Person { get; init; }

        public required Organisation Branch { get; init; }

        public Organisation? Committee { get; init; }
    }
}
