using Assistance.Assessment.Data;
using Assistance.Assessment.Surveys;
using Assistance.Kernel.Jobs;
using Assistance.Members.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Assessment.Jobs;

/// <summary>
/// Opens the survey for next year's list on the day of the county's pack (rule A2), unless the county has opened it already. It looks every day
/// of the time to report, so that a day on which nothing ran is made up for, and the branches still have their days.
/// </summary>
internal sealed class OpenSurveys(AssessmentDb db, IOrganisations organisations, IPolicies policies, SurveyOpening opening) : IScheduledJob
{
    public static JobDescription About { get; } = new("yearly-survey", "开启年度调查摸底", "Open the yearly survey", JobSchedule.Daily(6, 20));

    public async Task<JobCounts> RunAsync(DateOnly businessDate, CancellationToken cancellationToken)
    {
        if (await organisations.CountyAsync(cancellationToken) is not { } county)
            return JobCounts.None;
        var policy = await SurveyPolicy.OfCountyAsync(policies, county.Path, businessDate, cancellationToken);
        var opensOn = policy.OpensOn.In(businessDate.Year);
        var listYear = businessDate.Year + 1;
        if (businessDate < opensOn || businessDate > opensOn.AddDays(policy.ReportDays))
            return JobCounts.None;
        if (await db.Surveys.AnyAsync(s => s.ListYear == listYear, cancellationToken))
            return new JobCounts(1, 0, 1);
        await opening.OpenAsync(county, listYear, businessDate, businessDate.AddDays(policy.ReportDays), cancellationToken);
        return new JobCounts(1, 1, 0);
    }
}
