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

/// <summary>Who lives from one income, what it is by source and year, and what of it they could not avoid to spend. If-Match names the household's version once there is one.</summary>
internal static class EditHousehold
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Put, "/people/{personId}/household", (PersonId personId, Command body) => body with { PersonId = personId });

    internal sealed record MemberForm(string Name, string Relation, int? BirthYear = null, string? Health = null, string? Occupation = null, Money? AnnualIncome = null);

    /// <param name="Accounting">By which rule it was reckoned. Left out of the text where nobody said: a request made before there were rules says the same.</param>
    internal sealed record IncomeForm(
        int Year, string Source, Money Amount, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Accounting = null);

    /// <param name="Kind">Of the code list of unavoidable expenses; total where only the sum is known.</param>
    internal sealed record ExpenseForm(int Year, string Kind, Money Amount);

    /// <param name="Expenses">Of years whose income is given; none where they are left out.</param>
    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment)]
    internal sealed record Command(
        int Size, int? LabourCount, IReadOnlyList<MemberForm> Members, IReadOnlyList<IncomeForm> Incomes, IReadOnlyList<ExpenseForm>? Expenses = null) : ICommand<HouseholdChanged>
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
