using Assistance.Kernel.Forms;
using Assistance.Members.Contracts;
using Assistance.Members.Standards;
using Assistance.Recognition.Domain;
using Assistance.Recognition.Policy;

namespace Assistance.Recognition.Forms;

/// <summary>What the forms of a case are filled from.</summary>
/// <param name="Notices">All of them, the first first.</param>
/// <param name="FullNames">On the village's own board names stand in full.</param>
internal sealed record CasePaper(Case Case, PersonFile Person, IReadOnlyList<Notice> Notices, DateOnly Today, bool FullNames)
{
    /// <summary>The visit that counts: none where the case was sent back for another.</summary>
    public HomeVisit? Visit => Taken(StepKind.HomeVisit) is not null && Case.Visits is [.., var visit] ? visit : null;

    /// <summary>The vote that counts: none where the case was sent back for another.</summary>
    public Appraisal? Appraisal => Taken(StepKind.BranchAppraisal) is not null && Case.Appraisals is [.., var vote] ? vote : null;

    /// <summary>The notice that counts: the last one, unless it was taken down.</summary>
    public Notice? Notice => Notices.LastOrDefault(notice => notice.State != NoticeState.Withdrawn);

    /// <summary>The last passage of a step, where it was taken and not sent back since.</summary>
    public CaseStep? Taken(StepKind kind) => Case.Steps.Where(step => step.Kind == kind).MaxBy(step => step.Sequence) is { } step
        && (step.State == StepState.Done || (step.State == StepState.Stopped && Case.Stage is CaseStage.NotApproved or CaseStage.Appealed)) ? step : null;

    /// <summary>The rules by which the income found was reckoned; of each source where they are not the same.</summary>
    public static IEnumerable<string> Accounting(HomeVisit? visit)
    {
        var rules = (visit?.Incomes ?? []).Where(income => income.Accounting is not null).ToLookup(income => NameIn(StandardCodes.IncomeAccounting, income.Accounting!));
        return rules.Count == 1
            ? rules.Select(rule => rule.Key)
            : rules.Select(rule => $"{string.Join('、', rule.Select(income => NameIn(StandardCodes.IncomeSource, income.Source)))}：{rule.Key}");
    }

    /// <summary>What could not be avoided to spend, by kind.</summary>
    public static IEnumerable<string> Expenses(HomeVisit? visit) =>
        (visit?.Expenses ?? []).Select(expense => $"{NameIn(StandardCodes.RigidExpense, expense.Kind)}{FormWords.Amount(expense.Amount)}");

    public static string Cause(string code) => NameIn(StandardCodes.HardshipCause, code);

    private static string NameIn(CodeList list, string code) => list.Find(code)?.Chinese ?? code;
}
