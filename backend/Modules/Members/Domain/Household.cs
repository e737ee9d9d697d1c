using Assistance.Kernel.Data;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;

namespace Assistance.Members.Domain;

/// <summary>A household with its people, its income by source and year, and what it could not avoid to spend in those years.</summary>
internal sealed class Household : Aggregate, IGrantable
{
    public const int LargestSize = 30;
    public const int LongestOccupation = 100;

    private readonly List<HouseholdMember> _members = [];
    private readonly List<Income> _incomes = [];
    private readonly List<Expense> _expenses = [];

    private Household()
    {
    }

    public HouseholdId Id { get; private set; }

    public PersonId HeadId { get; private set; }

    public OrgPath OrgPath { get; private set; }

    /// <summary>People who live from the income; at least one.</summary>
    public int Size { get; private set; }

    /// <summary>Those of them who can work.</summary>
    public int? LabourCount { get; private set; }

    public IReadOnlyList<HouseholdMember> Members => _members;

    public IReadOnlyList<Income> Incomes => _incomes;

    /// <summary>Of years whose income is known.</summary>
    public IReadOnlyList<Expense> Expenses => _expenses;

    public Guid SubjectId { get; private set; }

    public static Household Of(HouseholdId id, Person head, int size, int? labourCount) =>
        new() { Id = id, HeadId = head.Id, SubjectId = head.Id.Value, OrgPath = head.OrgPath, Size = size, LabourCount = labourCount };

    public void Count(int size, int? labourCount) => (Size, LabourCount) = (size, labourCount);

    public void ConsistOf(IEnumerable<HouseholdMember> members)
    {
        _members.Clear();
        _members.AddRange(members);
    }

    /// <summary>What is known of a year's income replaces what was known of it before.</summary>
    public void Earned(int year, IEnumerable<Income> incomes)
    {
        _incomes.RemoveAll(income => income.Year == year);
        _incomes.AddRange(incomes);
    }

    /// <summary>What is known of a year's unavoidable expenses replaces what was known of them before.</summary>
    public void Spent(int year, IEnumerable<Expense> expenses)
    {
        _expenses.RemoveAll(expense => expense.Year == year);
        _expenses.AddRange(expenses);
    }

    /// <summary>Replaces the years' incomes and expenses that are not as given; a year that is as given keeps who said so.</summary>
    public void Correct(IReadOnlyCollection<Income> incomes, IReadOnlyCollection<Expense> expenses)
    {
        foreach (var year in _incomes.Concat(incomes).Select(income => income.Year).Distinct().ToList())
        {
            var given = incomes.Where(income => income.Year == year).ToList();
            var known = _incomes.Where(income => income.Year == year).Select(income => (income.Source, income.Amount, income.Accounting)).ToHashSet();
            if (!known.SetEquals(given.Select(income => (income.Source, income.Amount, income.Accounting))))
                Earned(year, given);
        }

        foreach (var year in _expenses.Concat(expenses).Select(expense => expense.Year).Distinct().ToList())
        {
            var given = expenses.Where(expense => expense.Year == year).ToList();
            var known = _expenses.Where(expense => expense.Year == year).Select(expense => (expense.Kind, expense.Amount)).ToHashSet();
            if (!known.SetEquals(given.Select(expense => (expense.Kind, expense.Amount))))
                Spent(year, given);
        }
    }

    public void MovesTo(OrgPath path) => OrgPath = path;

    /// <summary>The latest year whose income is known, up to a year.</summary>
    public int? LatestYear(int upTo) => _incomes.Where(income => income.Year <= upTo).Select(income => (int?)income.Year).Max();

    public Money? IncomeOf(int year) => _incomes.Exists(income => income.Year == year)
        ? _incomes.Where(income => income.Year == year).Aggregate(Money.Zero, (sum, income) => sum + income.Amount)
        : null;

    public Money? ExpensesOf(int year) => _expenses.Exists(expense => expense.Year == year)
        ? _expenses.Where(expense => expense.Year == year).Aggregate(Money.Zero, (sum, expense) => sum + expense.Amount)
        : null;

    /// <summary>By head, down to the fen.</summary>
    public Money? PerCapita(int year) => IncomeOf(year) is { } total ? new Money(total.Fen / Size) : null;
}

/// <summary>Somebody of the household, as Form 1 lists them.</summary>
internal sealed class HouseholdMember
{
    public Guid Id { get; init; }

    public string Name { get; init; } = string.Empty;

    /// <summary>GB/T 4761: relation to the head.</summary>
    public string Relation { get; init; } = string.Empty;

    public int? BirthYear { get; init; }

    public string? Health { get; init; }

    public string? Occupation { get; init; }

    public Money? AnnualIncome { get; init; }
}

/// <summary>One source's net income in a year: wages, business, property, transfers; and who said so.</summary>
internal sealed class Income
{
    public Guid Id { get; init; }

    public int Year { get; init; }

    /// <summary>wages, business, property, transfer or total, where only the sum is known.</summary>
    public string Source { get; init; } = string.Empty;

    public Money Amount { get; init; }

    /// <summary>By which rule it was reckoned; null where nobody said.</summary>
    public string? Accounting { get; init; }

    /// <summary>Roster import, home visit, half-year review.</summary>
    public string Evidence { get; init; } = string.Empty;
}

/// <summary>What a household could not avoid to spend in a year (刚性支出), by kind; and who said so.</summary>
internal sealed class Expense
{
    public Guid Id { get; init; }

    public int Year { get; init; }

    /// <summary>medical, education and so on; total where only the sum is known.</summary>
    public string Kind { get; init; } = string.Empty;

    public Money Amount { get; init; }

    /// <summary>Registered, home visit.</summary>
    public string Evidence { get; init; } = string.Empty;
}
