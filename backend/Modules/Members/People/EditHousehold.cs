using System.Text.Json.Serialization;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Assistance.Members.Changes;
using Assistance.Members.Contracts;
using Assistance.Members.Data;
using Assistance.Members.Domain;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Members.People;

/// <summary>Who lives from one income and what it is, by source and year. If-Match names the household's version once there is one.</summary>
internal static class EditHousehold
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Put, "/people/{personId}/household", (PersonId personId, Command body) => body with { PersonId = personId });

    internal sealed record MemberForm(string Name, string Relation, int? BirthYear = null, string? Health = null, string? Occupation = null, Money? AnnualIncome = null);

    internal sealed record IncomeForm(int Year, string Source, Money Amount);

    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment)]
    internal sealed record Command(int Size, int? LabourCount, IReadOnlyList<MemberForm> Members, IReadOnlyList<IncomeForm> Incomes) : ICommand<HouseholdChanged>
    {
        [JsonIgnore]
        public PersonId PersonId { get; init; }
    }

    internal sealed class Handler(MembersDb db, ChangeDesk desk, HouseholdForm form, RequestContext context) : ICommandHandler<Command, HouseholdChanged>
    {
        public async Task<Result<HouseholdChanged>> Handle(Command request, CancellationToken cancellationToken)
        {
            var person = await db.People.AsTracking().SingleOrDefaultAsync(p => p.Id == request.PersonId, cancellationToken);
            if (person is null)
                return MembersRefusals.PersonNotFound;
            if (person.MergedInto is not null)
                return MembersRefusals.RecordMerged;
            var file = await desk.OpenAsync(person, ChangeKind.Household, cancellationToken);
            if (file.Household is { } seen)
            {
                if (context.ExpectedVersion is null && context.Actor.SignedIn)
                    return KernelRefusals.VersionRequired;
                if (context.ExpectedVersion is { } expected && expected != seen.Version)
                    return KernelRefusals.Stale.With("version", seen.Version);
            }

            if (await desk.EditAsync(form, file, request, cancellationToken) is { } no)
                return no;
            await db.SaveChangesAsync(cancellationToken);
            var household = file.Household ?? db.Households.Local.Single(h => h.Id == person.HouseholdId);
            return new HouseholdChanged(household.Id, household.Version);
        }
    }
}
