using System.Text.Json;
using System.Text.Json.Nodes;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Members.Data;
using Assistance.Members.Domain;
using Assistance.Members.People;
using Assistance.Members.Standards;

namespace Assistance.Members.Changes;

/// <summary>Who lives from one income, and what it is: the whole of it is what the need is measured by.</summary>
internal sealed class HouseholdForm(MembersDb db, BusinessClock clock) : FactForm<EditHousehold.Command>
{
    private const int EarliestYear = 1990;
    private const int MostIncomes = 200;
    private const string Total = "total";
    private const string Registered = "registered";
    private static readonly Money Largest = Money.FromYuan(1_000_000_000m);

    public override ChangeKind Kind => ChangeKind.Household;

    public override bool IsVerified(string field) => true;

    public override Task<Result<EditHousehold.Command>> ReadAsync(EditHousehold.Command body, Person person, CancellationToken cancellationToken)
    {
        var reader = new FieldReader();
        Check(body, reader);
        Result<EditHousehold.Command> read = reader.Refusal is { } wrong ? wrong : body with { Members = [.. body.Members.Select(Kept)], Expenses = body.Expenses ?? [] };
        return Task.FromResult(read);
    }

    public override void Write(OpenedFile file, EditHousehold.Command body)
    {
        var household = file.Household;
        if (household is null)
        {
            household = Household.Of(Ids.New<HouseholdId>(clock.Time), file.Person, body.Size, body.LabourCount);
            db.Add(household);
            file.Person.LivesIn(household.Id);
        }

        household.Count(body.Size, body.LabourCount);
        if (!household.Members.Select(Form).SequenceEqual(body.Members))
            household.ConsistOf(body.Members.Select(Member).ToList());
        household.Correct([.. body.Incomes.Select(Income)], [.. (body.Expenses ?? []).Select(Expense)]);
    }

    protected override EditHousehold.Command? Said(OpenedFile file) => file.Household is { } household
        ? new EditHousehold.Command(
            household.Size, household.LabourCount, [.. household.Members.Select(Form)],
            [.. household.Incomes.Select(income => new EditHousehold.IncomeForm(income.Year, income.Source, income.Amount, income.Accounting))],
            [.. household.Expenses.Select(expense => new EditHousehold.ExpenseForm(expense.Year, expense.Kind, expense.Amount))])
        : null;

    protected override IReadOnlyList<FactText> Words(string field, JsonNode value) => field switch
    {
        "members" => [.. value.Deserialize<EditHousehold.MemberForm[]>(WireJson.Options)!.Select(Words)],
        "incomes" => [.. value.Deserialize<EditHousehold.IncomeForm[]>(WireJson.Options)!.OrderByDescending(income => income.Year).ThenBy(income => income.Source, StringComparer.Ordinal).Select(Words)],
        "expenses" => [.. value.Deserialize<EditHousehold.ExpenseForm[]>(WireJson.Options)!.OrderByDescending(expense => expense.Year).ThenBy(expense => expense.Kind, StringComparer.Ordinal).Select(Words)],
        _ => [FactText.Of(value.ToJsonString())],
    };

    private static FactText Words(EditHousehold.MemberForm member)
    {
        var (relation, health) = (FactTexts.Coded(StandardCodes.Kinship, member.Relation), member.Health is { } code ? FactTexts.Coded(StandardCodes.Health, code) : null);
        return new FactText(
            string.Join('，', Said([member.Name, relation.Name, member.BirthYear is { } year ? $"{year}年生" : null, health?.Name, member.Occupation, member.AnnualIncome is { } income ? $"年收入{FactTexts.Yuan(income)}元" : null])),
            string.Join(", ", Said([member.Name, relation.EnglishName, member.BirthYear is { } born ? $"born {born}" : null, health?.EnglishName, member.Occupation, member.AnnualIncome is { } amount ? $"{FactTexts.Yuan(amount)} yuan a year" : null])));
    }

    private static FactText Words(EditHousehold.IncomeForm income)
    {
        var source = FactTexts.Coded(StandardCodes.IncomeSource, income.Source);
        var rule = income.Accounting is { } code ? FactTexts.Coded(StandardCodes.IncomeAccounting, code) : null;
        return new FactText(
            $"{income.Year}年 {source.Name} {FactTexts.Yuan(income.Amount)}元{(rule is null ? null : $"（{rule.Name}）")}",
            $"{income.Year} {source.EnglishName} {FactTexts.Yuan(income.Amount)} yuan{(rule is null ? null : $" ({rule.EnglishName})")}");
    }

    private static FactText Words(EditHousehold.ExpenseForm expense)
    {
        var kind = FactTexts.Coded(StandardCodes.RigidExpense, expense.Kind);
        return new FactText($"{expense.Year}年 {kind.Name} {FactTexts.Yuan(expense.Amount)}元", $"{expense.Year} {kind.EnglishName} {FactTexts.Yuan(expense.Amount)} yuan");
    }

    private static IEnumerable<string> Said(IEnumerable<string?> words) => words.Where(word => !string.IsNullOrEmpty(word))!;

    private static EditHousehold.MemberForm Form(HouseholdMember member) =>
        new(member.Name, member.Relation, member.BirthYear, member.Health, member.Occupation, member.AnnualIncome);

    private static EditHousehold.MemberForm Kept(EditHousehold.MemberForm member) => member with
    {
        Name = PersonName.Parse(member.Name).Value.Value,
        Occupation = string.IsNullOrWhiteSpace(member.Occupation) ? null : member.Occupation.Trim(),
    };

    private static void Check(EditHousehold.Command body, FieldReader reader)
    {
        reader.Require("size", body.Size is >= 1 and <= Household.LargestSize, $"家庭人口应为1至{Household.LargestSize}人。");
        reader.Require("labourCount", body.LabourCount is null || (body.LabourCount >= 0 && body.LabourCount <= body.Size), "劳动力数不能多于家庭人口。");
        reader.Require("members", body.Members.Count <= Household.LargestSize, $"家庭成员不超过{Household.LargestSize}人。");
        reader.Require("incomes", body.Incomes.Count <= MostIncomes, $"收入不超过{MostIncomes}项。");
        for (var i = 0; i < body.Members.Count; i++)
            CheckMember(reader, $"members.{i}", body.Members[i]);
        for (var i = 0; i < body.Incomes.Count; i++)
        {
            var income = body.Incomes[i];
            reader.Code($"incomes.{i}.source", income.Source, StandardCodes.IncomeSource);
            reader.Code($"incomes.{i}.accounting", income.Accounting, StandardCodes.IncomeAccounting);
            reader.Require($"incomes.{i}.amount", income.Amount.Fen <= Largest.Fen && income.Amount.Fen >= -Largest.Fen, "金额不合理，请核对。");
        }

        foreach (var year in body.Incomes.GroupBy(income => income.Year))
        {
            reader.Require("incomes", year.Key >= EarliestYear, $"收入年度不早于{EarliestYear}年。");
            reader.Require("incomes", year.Select(income => income.Source).Distinct(StringComparer.Ordinal).Count() == year.Count(), $"{year.Key}年同一来源的收入重复。");
            // A sum beside its parts would count the same money twice.
            reader.Require("incomes", year.All(income => income.Source != Total) || year.Count() == 1, $"{year.Key}年已有分项收入，不再填合计。");
        }

        CheckExpenses(reader, body.Expenses ?? [], body.Incomes.Select(income => income.Year).ToHashSet());
    }

    private static void CheckExpenses(FieldReader reader, IReadOnlyList<EditHousehold.ExpenseForm> expenses, HashSet<int> years)
    {
        reader.Require("expenses", expenses.Count <= MostIncomes, $"刚性支出不超过{MostIncomes}项。");
        for (var i = 0; i < expenses.Count; i++)
        {
            reader.Code($"expenses.{i}.kind", expenses[i].Kind, StandardCodes.RigidExpense);
            reader.Require($"expenses.{i}.amount", expenses[i].Amount is { IsNegative: false, Fen: var fen } && fen <= Largest.Fen, "金额不合理，请核对。");
        }

        foreach (var year in expenses.GroupBy(expense => expense.Year))
        {
            // Expenses say something only beside the income from which they were paid.
            reader.Require("expenses", years.Contains(year.Key), $"{year.Key}年有刚性支出而没有收入，请先填写该年收入。");
            reader.Require("expenses", year.Select(expense => expense.Kind).Distinct(StringComparer.Ordinal).Count() == year.Count(), $"{year.Key}年同一类别的刚性支出重复。");
            reader.Require("expenses", year.All(expense => expense.Kind != Total) || year.Count() == 1, $"{year.Key}年已有分类支出，不再填合计。");
        }
    }

    private static void CheckMember(FieldReader reader, string at, EditHousehold.MemberForm member)
    {
        reader.Read($"{at}.name", PersonName.Parse(member.Name));
        reader.Code($"{at}.relation", member.Relation, StandardCodes.Kinship);
        reader.Code($"{at}.health", member.Health, StandardCodes.Health);
        reader.Require($"{at}.birthYear", member.BirthYear is null or (>= 1890 and <= 2200), "出生年份不合理。");
        reader.Require($"{at}.occupation", (member.Occupation?.Length ?? 0) <= Household.LongestOccupation, $"不超过{Household.LongestOccupation}个字。");
    }

    private HouseholdMember Member(EditHousehold.MemberForm form) => new()
    {
        Id = Guid.CreateVersion7(clock.Time.GetUtcNow()),
        Name = form.Name,
        Relation = form.Relation,
        BirthYear = form.BirthYear,
        Health = form.Health,
        Occupation = form.Occupation,
        AnnualIncome = form.AnnualIncome,
    };

    private Income Income(EditHousehold.IncomeForm form) => new()
    {
        Id = Guid.CreateVersion7(clock.Time.GetUtcNow()),
        Year = form.Year,
        Source = form.Source,
        Amount = form.Amount,
        Accounting = form.Accounting,
        Evidence = Registered,
    };

    private Expense Expense(EditHousehold.ExpenseForm form) => new()
    {
        Id = Guid.CreateVersion7(clock.Time.GetUtcNow()),
        Year = form.Year,
        Kind = form.Kind,
        Amount = form.Amount,
        Evidence = Registered,
    };
}
