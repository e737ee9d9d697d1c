using System.Text.Json.Serialization;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Members.Standards;
using Assistance.Recognition.Applications;
using Assistance.Recognition.Contracts;
using Assistance.Recognition.Domain;
using Assistance.Recognition.Policy;
using FluentValidation;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Recognition.HomeVisits;

/// <summary>Records a visit to the applicant's household (Form 6); the income found, the rule by which it was reckoned and the unavoidable expenses go into the household's file (rule B12).</summary>
internal static class RecordHomeVisit
{
    private const string Total = "total";

    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Command>(
        HttpVerb.Post, "/cases/{caseId}/home-visit", (CaseId caseId, Command body) => body with { CaseId = caseId });

    /// <param name="Investigators">At least as many as the pack asks for.</param>
    /// <param name="Incomes">Of the household in <paramref name="IncomeYear"/>, by source.</param>
    /// <param name="VerifiedWith">With whom the income was verified: neighbours, an employer, the accounts office.</param>
    /// <param name="RigidExpenses">What could not be avoided to spend in that year; the sum of <paramref name="Expenses"/> where both are given.</param>
    /// <param name="Expenses">The same by kind; null where only the sum is known.</param>
    /// <param name="Confirmed">Whether the hardship was found as applied for; if not, the case ends here.</param>
    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment)]
    internal sealed record Command(
        DateOnly VisitedOn,
        IReadOnlyList<Investigator> Investigators,
        string Interviewee,
        int IncomeYear,
        IReadOnlyList<IncomeOfSource> Incomes,
        IReadOnlyList<string> VerifiedWith,
        string NeighboursOpinion,
        string Findings,
        bool Confirmed,
        Money? RigidExpenses = null,
        string? Assets = null,
        string? Housing = null,
        IReadOnlyList<ExpenseOfKind>? Expenses = null) : ICommand<CaseView>
    {
        [JsonIgnore]
        public CaseId CaseId { get; init; }
    }

    private static Money Sum(IEnumerable<ExpenseOfKind> expenses) => expenses.Aggregate(Money.Zero, (sum, expense) => sum + expense.Amount);

    internal sealed class Validator : AbstractValidator<Command>
    {
        private const int FirstYear = 1980;
        private const int LastYear = 2100;
        private const int WordLength = 100;
        private const int Most = 20;

        public Validator()
        {
            RuleFor(c => c.VisitedOn).NotEmpty().WithName("调查日期");
            RuleFor(c => c.Investigators).NotNull().Must(list => list.Count <= Most);
            RuleForEach(c => c.Investigators).ChildRules(investigator =>
            {
                investigator.RuleFor(i => i.Name).NotEmpty().MaximumLength(WordLength).WithName("调查人");
                investigator.RuleFor(i => i.Post).NotEmpty().MaximumLength(WordLength).WithName("职务");
            });
            RuleFor(c => c.Interviewee).NotEmpty().MaximumLength(WordLength).WithName("被访人");
            RuleFor(c => c.IncomeYear).InclusiveBetween(FirstYear, LastYear).WithName("收入年度");
            RuleFor(c => c.Incomes).NotEmpty().Must(list => list.Count <= Most).WithName("收入");
            RuleForEach(c => c.Incomes).ChildRules(income =>
            {
                income.RuleFor(i => i.Source).NotEmpty().MaximumLength(20);
                income.RuleFor(i => i.Accounting).Must(code => code is null || StandardCodes.IncomeAccounting.Find(code) is not null).WithName("收入核算方法");
            });
            RuleFor(c => c.VerifiedWith).NotEmpty().Must(list => list.Count <= Most).WithName("核实途径");
            RuleForEach(c => c.VerifiedWith).NotEmpty().MaximumLength(WordLength);
            RuleFor(c => c.NeighboursOpinion).NotEmpty().MaximumLength(FactsValidator.TextLength).WithName("邻里意见");
            RuleFor(c => c.Findings).NotEmpty().MaximumLength(FactsValidator.TextLength).WithName("调查结论");
            RuleFor(c => c.RigidExpenses).Must(amount => amount is not { IsNegative: true }).WithName("刚性支出");
            RuleForEach(c => c.Expenses).ChildRules(expense =>
            {
                expense.RuleFor(e => e.Kind).Must(kind => StandardCodes.RigidExpense.Find(kind) is not null).WithName("刚性支出类别");
                expense.RuleFor(e => e.Amount).Must(amount => !amount.IsNegative).WithName("刚性支出");
            });
            RuleFor(c => c.Expenses).Must(list => list is null || IsOnceEach(list)).WithMessage("同一类别的刚性支出只填一次；填了分类，不再填合计。");
            RuleFor(c => c.RigidExpenses).Must((c, amount) => amount is null || c.Expenses is not { Count: > 0 } kinds || Sum(kinds) == amount)
                .WithMessage("刚性支出合计与分类之和不一致，请核对。");
            RuleFor(c => c.Assets).MaximumLength(FactsValidator.TextLength);
            RuleFor(c => c.Housing).MaximumLength(WordLength);
        }

        private static bool IsOnceEach(IReadOnlyList<ExpenseOfKind> expenses) =>
            expenses.DistinctBy(expense => expense.Kind, StringComparer.Ordinal).Count() == expenses.Count && (expenses.Count == 1 || expenses.All(expense => expense.Kind != Total));
    }

    internal sealed class Handler(CaseDesk desk, IPeople people) : ICommandHandler<Command, CaseView>
    {
        public async Task<Result<CaseView>> Handle(Command request, CancellationToken cancellationToken)
        {
            var taken = await desk.TakeAsync(request.CaseId, CaseAction.RecordHomeVisit, cancellationToken);
            if (!taken.Succeeded)
                return taken.Refusal;
            var file = taken.Value;
            if (file.RefuseDay(request.VisitedOn, "visitedOn") is { } day)
                return day;
            if (request.Investigators.DistinctBy(i => i.Name, StringComparer.Ordinal).Count() is var count
                && (count < request.Investigators.Count || count < file.Step<HomeVisitStep>().Investigators))
                return RecognitionRefusals.FewInvestigators;
            if (request.Investigators.Any(i => i.Name == file.Case.PersonName))
                return RecognitionRefusals.OwnVisit;
            var done = file.Case.RecordVisit(VisitOf(request, file.Sitting.NewId()), file.Sitting);
            if (!done.Succeeded)
                return done.Refusal;
            await people.RecordIncomeAsync(file.Case.PersonId, request.IncomeYear, request.Incomes, Found(request), "homeVisit", cancellationToken);
            return await desk.CloseAsync(file, cancellationToken);
        }

        // Only the sum is known where nobody said of what it is made; where nobody said anything, what the file knows stays.
        private static IReadOnlyList<ExpenseOfKind>? Found(Command request) => request switch
        {
            { Expenses: { Count: > 0 } kinds } => kinds,
            { RigidExpenses: { } sum } => [new ExpenseOfKind(Total, sum)],
            _ => null,
        };

        private static HomeVisit VisitOf(Command request, Guid id) => new()
        {
            Id = id,
            VisitedOn = request.VisitedOn,
            Investigators = request.Investigators,
            Interviewee = request.Interviewee,
            IncomeYear = request.IncomeYear,
            Incomes = request.Incomes,
            VerifiedWith = request.VerifiedWith,
            RigidExpenses = request.Expenses is { Count: > 0 } kinds ? Sum(kinds) : request.RigidExpenses,
            Expenses = request.Expenses,
            Assets = request.Assets,
            Housing = request.Housing,
            NeighboursOpinion = request.NeighboursOpinion,
            Findings = request.Findings,
            Confirmed = request.Confirmed,
        };
    }
}
