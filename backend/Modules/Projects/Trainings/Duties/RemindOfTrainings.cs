using Assistance.Kernel.Jobs;
using Assistance.Kernel.Scoping;
using Assistance.Members.Contracts;
using Assistance.Messaging.Contracts;
using Assistance.Projects.Domain;

namespace Assistance.Projects.Trainings.Duties;

/// <summary>Tells who still owes a training in good time before the quarter ends (rule E1).</summary>
internal sealed class RemindOfTrainings(QuarterlyDuties duties, IOrganisations organisations, IPolicies policies, INotifier notifier) : IScheduledJob
{
    public static JobDescription About { get; } = new("quarterly-trainings", "每季轮训提醒", "Trainings owed in the quarter", JobSchedule.Daily(6, 55));

    public async Task<JobCounts> RunAsync(DateOnly businessDate, CancellationToken cancellationToken)
    {
        if (await organisations.CountyAsync(cancellationToken) is not { } county)
            return JobCounts.None;
        var quarter = TrainingQuarter.Of(businessDate);
        var policy = policies.SectionOf<TrainingPolicy>(await policies.InForceAsync(county.Path, businessDate, cancellationToken), TrainingPolicy.Section);
        if (businessDate != quarter.Last.AddDays(-policy.RemindDays))
            return JobCounts.None;
        var owing = (await duties.OfAsync([county.Path], quarter, businessDate, cancellationToken)).Where(duty => duty.Missing > 0);
        return await notifier.SendAllAsync(owing.Select(duty => Remind(duty, quarter, businessDate)), cancellationToken);
    }

    private static Reminder Remind(QuarterlyDuty duty, TrainingQuarter quarter, DateOnly today) => new(
        "trainingOwed", "trainingDuties", duty.Organisation.Id.ToString(), today,
        $"{duty.Organisation.Name}{quarter.Chinese}应办培训 {duty.Owed} 次，已办 {duty.Held} 次，还欠 {duty.Missing} 次。",
        $"{duty.Organisation.Name} owes {duty.Owed} trainings in quarter {quarter.Number} of {quarter.Year} and has held {duty.Held}: {duty.Missing} are missing.",
        quarter.Last,
        duty.Organisation.Kind == OrgKind.TownshipCommittee
            ? [Recipients.At(duty.Organisation.Path, Role.TownshipCommittee), Recipients.At(duty.Organisation.Path, Role.Caseworker)]
            : [Recipients.At(duty.Organisation.Path, Role.BranchSecretary)]);
}
