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
        routes.MapUseCase<Query>(HttpVerb.Get, "/people", ([AsParameters] PageRequest page, [AsParameters] Filter filter) => new Query(page, filter));

    /// <param name="OrganisationId">Of it and of all below it.</param>
    /// <param name="Name">Whose name holds the text.</param>
    /// <param name="Recognised">Whether they stand in the ledger now.</param>
    /// <param name="Members">Members only, or others only.</param>
    internal sealed record Filter(
        OrgId? OrganisationId = null, string? Name = null, PersonState? State = null, PartyStatus? PartyStatus = null, NeedTier? Tier = null, bool? Recognised = null, bool? Members = null);

    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.Leader, Role.OversightPanel, Role.Helper)]
    internal sealed record Query(PageRequest Page, Filter Filter) : IQuery<Page<PersonRow>>;

    internal sealed class Handler(MembersDb db) : IQueryHandler<Query, Page<PersonRow>>
    {
        public async Task<Result<Page<PersonRow>>> Handle(Query request, CancellationToken cancellationToken)
        {
            var people = Matching(request.Filter);
            if (request.Filter.OrganisationId is { } organisation)
            {
                var top = await db.Unscoped<Organisation>("Where an organisation stands is no secret.")
                    .Where(o => o.Id == organisation).Select(o => (OrgPath?)o.OrgPath).SingleOrDefaultAsync(cancellationToken);
                if (top is not { } path)
                    return new Page<PersonRow>([], null);
                var end = path.UpperBound;
                people = people.Where(p => p.OrgPath.CompareTo(path) >= 0 && p.OrgPath.CompareTo(end) < 0);
            }

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
                    row.Person.OrgId, row.Branch.Name, row.Committee == null ? null : row.Committee.Name, row.Person.Tier),
                cancellationToken);
        }

        private IQueryable<Person> Matching(Filter filter)
        {
            var people = db.InScope<Person>();
            if (NamePattern.Of(filter.Name) is { } pattern)
                people = people.Where(p => EF.Functions.Like(p.Name, pattern, NamePattern.Escape));
            if (filter.State is { } state)
                people = people.Where(p => p.State == state);
            if (filter.PartyStatus is { } status)
                people = people.Where(p => p.PartyStatus == status);
            if (filter.Tier is { } tier)
                people = people.Where(p => p.Tier == tier);
            if (filter.Recognised is { } recognised)
                people = people.Where(p => p.Tier != null == recognised);
            if (filter.Members is { } members)
                people = people.Where(p => p.PartyStatus != PartyStatus.NonMember == members);
            return people;
        }
    }

    private sealed class Row
    {
        public required Person Person { get; init; }

        public required Organisation Branch { get; init; }

        public Organisation? Committee { get; init; }
    }
}
