using Assistance.Assessment.Data;
using Assistance.Assessment.Domain;
using Assistance.Assessment.Surveys;
using Assistance.Kernel.Jobs;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Messaging.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Assessment.Jobs;

/// <summary>Reminds branches before their last day to report and every week after it; committees and county hear how many are late (rule B13).</summary>
internal sealed class RemindOfSurveys(AssessmentDb db, IOrganisations organisations, IPolicies policies, IPeople people, INotifier notifier) : IScheduledJob
{
    private const int Week = 7;

    public static JobDescription About { get; } = new("survey-reminders", "年度调查摸底上报提醒", "Reminders of the yearly survey", JobSchedule.Daily(7, 20));

    public async Task<JobCounts> RunAsync(DateOnly businessDate, CancellationToken cancellationToken)
    {
        if (await organisations.CountyAsync(cancellationToken) is not { } county)
            return JobCounts.None;
        var policy = await SurveyPolicy.OfCountyAsync(policies, county.Path, businessDate, cancellationToken);
        var waiting = await db.Sheets.Where(s => (s.State == SheetState.Open || s.State == SheetState.Returned) && s.OpenedOn <= businessDate).ToListAsync(cancellationToken);
        var due = waiting.Where(sheet => IsReminded(sheet.DueOn.DayNumber - businessDate.DayNumber, policy.RemindDays)).ToList();
        var units = await organisations.CardsAsync([.. due.SelectMany(sheet => new[] { sheet.OrgId, sheet.CommitteeId }).Distinct()], cancellationToken);
        var responsible = await people.CardsAsync([.. due.Select(sheet => sheet.ResponsibleId).OfType<PersonId>().Distinct()], cancellationToken);
        var told = 0;
        foreach (var sheet in due)
        {
            var user = sheet.ResponsibleId is { } id ? responsible[id].UserId : null;
            told += await RemindAsync(sheet, units[sheet.OrgId].Name, user is { } known ? [known] : [], businessDate, cancellationToken);
        }

        foreach (var late in due.Where(sheet => sheet.DueOn < businessDate).GroupBy(sheet => (sheet.ListYear, sheet.CommitteeId)))
            told += await TellAsync(units[late.Key.CommitteeId], Role.TownshipCommittee, late.Key.ListYear, late.Count(), businessDate, cancellationToken);
        foreach (var late in due.Where(sheet => sheet.DueOn < businessDate).GroupBy(sheet => sheet.ListYear))
            told += await TellAsync(county, Role.CountyDepartment, late.Key, late.Count(), businessDate, cancellationToken);
        return new JobCounts(waiting.Count, told, waiting.Count - due.Count);
    }

    private static bool IsReminded(int daysLeft, int remindDays) => daysLeft == remindDays || daysLeft == 0 || (daysLeft < 0 && (-daysLeft - 1) % Week == 0);

    private Task<int> RemindAsync(SurveySheet sheet, string unit, IReadOnlyCollection<UserId> responsible, DateOnly businessDate, CancellationToken cancellationToken) => notifier.SendAsync(
        new Reminder(
            "surveyDue",
            "surveySheet",
            sheet.Id.ToString(),
            businessDate,
            sheet.DueOn < businessDate
                ? $"{unit}的 {sheet.ListYear} 年度调查摸底应于 {sheet.DueOn:yyyy-MM-dd} 前上报，已逾期。"
                : $"{unit}的 {sheet.ListYear} 年度调查摸底请在 {sheet.DueOn:yyyy-MM-dd} 前上报。",
            sheet.DueOn < businessDate
                ? $"The sheet of {unit} for the list of {sheet.ListYear} was to be reported by {sheet.DueOn:yyyy-MM-dd}."
                : $"The sheet of {unit} for the list of {sheet.ListYear} is to be reported by {sheet.DueOn:yyyy-MM-dd}.",
            sheet.DueOn,
            Recipients.At(sheet.OrgPath, Role.BranchSecretary),
            Recipients.Of(responsible)),
        cancellationToken);

    private Task<int> TellAsync(OrgCard unit, Role role, int listYear, int late, DateOnly businessDate, CancellationToken cancellationToken) => notifier.SendAsync(
        new Reminder(
            "surveyLate",
            "survey",
            unit.Id.ToString(),
            businessDate,
            $"{unit.Name}有 {late} 个支部的 {listYear} 年度调查摸底逾期未报。",
            $"{late} branches of {unit.Name} are late with their sheets for the list of {listYear}.",
            null,
            Recipients.At(unit.Path, role)),
        cancellationToken);
}
