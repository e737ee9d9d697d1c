using System.Text.Json.Serialization;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Members.Data;
using Assistance.Members.Domain;
using Assistance.Members.Standards;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Members.People;

/// <summary>Who lives from one income and what it is, by source and year. If-Match names the household's version once there is one.</summary>
internal static class EditHousehold
{
    private const int EarliestYear = 1990;
    private const int MostIncomes = 200;
    private static readonly Money Largest = Money.FromYuan(1_000_000_000m);

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

    internal sealed class Handler(MembersDb db, RequestContext context, BusinessClock clock) : ICommandHandler<Command, HouseholdChanged>
    {
        public async Task<Result<HouseholdChanged>> Handle(Command request, CancellationToken cancellationToken)
        {
            var person = await db.People.AsTracking().SingleOrDefaultAsync(p => p.Id == request.PersonId, cancellationToken);
            if (person is null)
                return MembersRefusals.PersonNotFound;
            if (person.MergedInto is not null)
                return MembersRefusals.RecordMerged;
            if (Check(request) is { } wrong)
                return wrong;
            Household household;
            if (person.HouseholdId is { } id)
            {
                if (context.ExpectedVersion is null && context.Actor.SignedIn)
                    return KernelRefusals.VersionRequired;
                var found = await db.LoadForChangeAsync(
                    db.Unscoped<Household>("The household of a person in scope.").Where(h => h.Id == id), MembersRefusals.HouseholdNotFound, cancellationToken);
                if (found.Refusal is { } refusal)
                    return refusal;
                household = found.Value;
            }
            else
            {
                household = Household.Of(Ids.New<HouseholdId>(clock.Time), person, request.Size, request.LabourCount);
                db.Add(household);
                person.LivesIn(household.Id);
            }

            household.Count(request.Size, request.LabourCount);
            if (!household.Members.Select(Form).SequenceEqual(request.Members))
                household.ConsistOf(request.Members.Select(Member).ToList());
            household.Correct([.. request.Incomes.Select(Income)]);
            await db.SaveChangesAsync(cancellationToken);
            return new HouseholdChanged(household.Id, household.Version);
        }

        private static MemberForm Form(HouseholdMember member) =>
            new(member.Name, member.Relation, member.BirthYear, member.Health, member.Occupation, member.AnnualIncome);

        private static Refusal? Check(Command request)
        {
            var reader = new FieldReader();
            reader.Require("size", request.Size is >= 1 and <= Household.LargestSize, $"家庭人口应为1至{Household.LargestSize}人。");
            reader.Require("labourCount", request.LabourCount is null || (request.LabourCount >= 0 && request.LabourCount <= request.Size), "劳动力数不能多于家庭人口。");
            reader.Require("members", request.Members.Count <= Household.LargestSize, $"家庭成员不超过{Household.LargestSize}人。");
            reader.Require("incomes", request.Incomes.Count <= MostIncomes, $"收入不超过{MostIncomes}项。");
            for (var i = 0; i < request.Members.Count; i++)
                CheckMember(reader, $"members.{i}", request.Members[i]);
            for (var i = 0; i < request.Incomes.Count; i++)
            {
                var income = request.Incomes[i];
                reader.Code($"incomes.{i}.source", income.Source, StandardCodes.IncomeSource);
                reader.Require($"incomes.{i}.amount", income.Amount.Fen <= Largest.Fen && income.Amount.Fen >= -Largest.Fen, "金额不合理，请核对。");
            }

            foreach (var year in request.Incomes.GroupBy(income => income.Year))
            {
                reader.Require("incomes", year.Key >= EarliestYear, $"收入年度不早于{EarliestYear}年。");
                reader.Require("incomes", year.Select(income => income.Source).Distinct(StringComparer.Ordinal).Count() == year.Count(), $"{year.Key}年同一来源的收入重复。");
                // A sum beside its parts would count the same money twice.
                reader.Require("incomes", year.All(income => income.Source != "total") || year.Count() == 1, $"{year.Key}年已有分项收入，不再填合计。");
            }

            return reader.Refusal;
        }

        private static void CheckMember(FieldReader reader, string at, MemberForm member)
        {
            reader.Read($"{at}.name", PersonName.Parse(member.Name));
            reader.Code($"{at}.relation", member.Relation, StandardCodes.Kinship);
            reader.Code($"{at}.health", member.Health, StandardCodes.Health);
            reader.Require($"{at}.birthYear", member.BirthYear is null or (>= 1890 and <= 2200), "出生年份不合理。");
            reader.Require($"{at}.occupation", (member.Occupation?.Length ?? 0) <= Household.LongestOccupation, $"不超过{Household.LongestOccupation}个字。");
        }

        private HouseholdMember Member(MemberForm form) => new()
        {
            Id = Guid.CreateVersion7(clock.Time.GetUtcNow()),
            Name = PersonName.Parse(form.Name).Value.Value,
            Relation = form.Relation,
            BirthYear = form.BirthYear,
            Health = form.Health,
            Occupation = form.Occupation,
            AnnualIncome = form.AnnualIncome,
        };

        private Income Income(IncomeForm form) => new()
        {
            Id = Guid.CreateVersion7(clock.Time.GetUtcNow()),
            Year = form.Year,
            Source = form.Source,
            Amount = form.Amount,
            Evidence = "registered",
        };
    }
}
