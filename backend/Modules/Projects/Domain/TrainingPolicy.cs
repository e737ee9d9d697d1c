using Assistance.Members.Contracts;

namespace Assistance.Projects.Domain;

/// <summary>The pack's section <c>training</c>; the modern default's serves where a pack has none.</summary>
/// <param name="TownshipPerQuarter">Trainings that each township and its branches hold in a quarter (rule E1: 每季一次轮训).</param>
/// <param name="BranchPerQuarter">The same of each village's branch.</param>
/// <param name="SkillsWanted">Practical skills that each member should have (rule H5: 两门以上).</param>
/// <param name="RemindDays">So many days before the quarter ends who still owes one is told.</param>
internal sealed record TrainingPolicy(int TownshipPerQuarter = 0, int BranchPerQuarter = 0, int SkillsWanted = 2, int RemindDays = 20)
{
    public const string Section = "training";
}

internal sealed class TrainingPolicySection() : PolicySection<TrainingPolicy>(TrainingPolicy.Section)
{
    private const int MostPerQuarter = 20;
    private const int MostSkills = 12;
    private const int MostDays = 80;

    public override bool IsRequired => false;

    protected override IEnumerable<PolicyError> Rules(TrainingPolicy section)
    {
        if (section.TownshipPerQuarter is < 0 or > MostPerQuarter)
            yield return new PolicyError("townshipPerQuarter", "乡镇每季培训次数应为 0 至 20。", "A township's trainings in a quarter are 0 to 20.");
        if (section.BranchPerQuarter is < 0 or > MostPerQuarter)
            yield return new PolicyError("branchPerQuarter", "村（社区）支部每季培训次数应为 0 至 20。", "A branch's trainings in a quarter are 0 to 20.");
        if (section.SkillsWanted is < 1 or > MostSkills)
            yield return new PolicyError("skillsWanted", "每人应掌握的实用技术应为 1 至 12 门。", "The skills wanted of each are 1 to 12.");
        if (section.RemindDays is < 1 or > MostDays)
            yield return new PolicyError("remindDays", "提醒应在季末前 1 至 80 天。", "The reminder comes 1 to 80 days before the quarter ends.");
    }
}
