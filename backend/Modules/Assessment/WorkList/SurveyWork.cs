using Assistance.Assessment.Data;
using Assistance.Assessment.Domain;
using Assistance.Assessment.Surveys;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.WorkList;
using Assistance.Members.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Assessment.WorkList;

/// <summary>Sheets that branches have to report.</summary>
internal sealed class SheetsToReport(AssessmentDb db, SheetRows rows, BusinessClock clock) : IWorkItemSource
{
    public WorkKind Kind { get; } = new("surveyToReport", "待上报年度调查摸底", "Survey sheets to report", Role.BranchSecretary, Role.Caseworker);

    public Task<WorkItems> ListAsync(int most, CancellationToken cancellationToken) =>
        SheetItems.OfAsync(db.Sheets.Where(s => s.State == SheetState.Open || s.State == SheetState.Returned), rows, clock.Today, most, row => row.DueOn, cancellationToken);
}

/// <summary>Sheets that wait for the township.</summary>
internal sealed class SheetsToConfirm(AssessmentDb db, SheetRows rows) : IWorkItemSource
{
    public WorkKind Kind { get; } = new("surveyToConfirm", "待审核年度调查摸底", "Survey sheets to confirm", Role.TownshipCommittee);

    public Task<WorkItems> ListAsync(int most, CancellationToken cancellationToken) =>
        SheetItems.OfAsync(db.Sheets.Where(s => s.State == SheetState.Reported), rows, null, most, _ => null, cancellationToken);
}

/// <summary>Surveys of which every sheet is confirmed, or whose last day is past: the county fixes the list.</summary>
internal sealed class ListsToFix(AssessmentDb db, IOrganisations organisations, BusinessClock clock) : IWorkItemSource
{
    public WorkKind Kind { get; } = new("listToFix", "待确定年度名单", "Year's lists to fix", Role.CountyDepartment);

    public async Task<WorkItems> ListAsync(int most, CancellationToken cancellationToken)
    {
        var today = clock.Today;
        var ready = await db.Surveys.Where(s => s.FixedOn == null && (s.DueOn < today || !db.Sheets.Any(sheet => sheet.ListYear == s.ListYear && sheet.State != SheetState.Confirmed)))
            .OrderBy(s => s.ListYear).ToListAsync(cancellationToken);
        if (ready.Count == 0)
            return WorkItems.None;
        var county = (await organisations.CountyAsync(cancellationToken))!;
        return new WorkItems(ready.Count, 0, [.. ready.Take(most).Select(s => new WorkItem(
            "survey", $"{s.ListYear}", $"{s.ListYear} 年度帮扶对象名单", $"The list of {s.ListYear}", county.Name, null))]);
    }
}

internal static class SheetItems
{
    /// <param name="today">Null where nothing is overdue: the township has no last day of its own.</param>
    public static async Task<WorkItems> OfAsync(
        IQueryable<SurveySheet> sheets, SheetRows rows, DateOnly? today, int most, Func<SheetRow, DateOnly?> dueOn, CancellationToken cancellationToken)
    {
        var first = await sheets.OrderBy(s => s.DueOn).ThenBy(s => s.Id).Take(most).ToListAsync(cancellationToken);
        if (first.Count == 0)
            return WorkItems.None;
        return new WorkItems(
            await sheets.CountAsync(cancellationToken),
            today is null ? 0 : await sheets.CountAsync(s => s.DueOn < today, cancellationToken),
            [.. (await rows.OfAsync(first, cancellationToken)).Select(row => new WorkItem(
                "surveySheet", row.Id.ToString(), $"{row.ListYear} 年度调查摸底：{row.People} 人", $"Survey for {row.ListYear}: {row.People} people", row.OrganisationName, dueOn(row)))]);
    }
}
