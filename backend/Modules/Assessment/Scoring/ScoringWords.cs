using System.Globalization;

namespace Assistance.Assessment.Scoring;

/// <summary>How points come about, in words that an organisation can check with a pencil.</summary>
internal static class ScoringWords
{
    public static string Chinese(ScoreIndicator indicator, ScoringPolicy policy)
    {
        var (weight, target) = (indicator.Weight, Percent(indicator.TargetBasisPoints));
        return indicator.CountedFrom switch
        {
            ScoreSource.VisitsOnSchedule => $"每对结对按走访间隔分段，段内至少走访一次为按期；按期段数÷应走访段数，达到{target}得{weight}分，不足的按比例得分。结对不满一段的不计。",
            ScoreSource.CommitmentsFulfilled => $"当年到期的承诺事项（项目类除外）中截止日前已办结的件数÷到期件数，达到{target}得{weight}分，不足的按比例得分。说明理由撤回的不计。",
            ScoreSource.ProjectsCompleted => $"当年到期的项目类承诺中截止日前已办结的件数÷到期件数，达到{target}得{weight}分，不足的按比例得分。",
            ScoreSource.PeoplePaired => $"截止日正在帮扶的人数÷责任书约定的人数，达到约定得{weight}分，不足的按比例得分。约定人数按党员人数的{policy.PairedPerHundredMembers}%拟定。",
            ScoreSource.Satisfaction => $"优秀按100、良好按80、一般按60、较差按0计；群众评议占{policy.Parties.People}%、班子互评占{policy.Parties.Peers}%、组织部综评占{policy.Parties.Department}%，达到{target}得{weight}分，不足的按比例得分。",
            _ => $"单位自评并附佐证，由县委组织部在0至{weight}分内给分；低于自评的写明扣分原因。{indicator.Standard}",
        };
    }

    public static string English(ScoreIndicator indicator, ScoringPolicy policy)
    {
        var (weight, target) = (indicator.Weight, Percent(indicator.TargetBasisPoints));
        return indicator.CountedFrom switch
        {
            ScoreSource.VisitsOnSchedule => $"Stretches of time with a visit, of those within which a pair was to be visited: {target} earns {weight} points, less earns in proportion.",
            ScoreSource.CommitmentsFulfilled => $"Promises (other than projects) fulfilled, of those that fell due in the year: {target} earns {weight} points, less earns in proportion.",
            ScoreSource.ProjectsCompleted => $"Promised projects completed, of those that fell due in the year: {target} earns {weight} points, less earns in proportion.",
            ScoreSource.PeoplePaired => $"People looked after on the last day, of those agreed: all earn {weight} points, fewer earn in proportion. {policy.PairedPerHundredMembers} for each hundred members are proposed.",
            ScoreSource.Satisfaction => $"Excellent counts 100, good 80, fair 60, poor 0; the people weigh {policy.Parties.People} %, the peers {policy.Parties.Peers} %, the department {policy.Parties.Department} %: {target} earns {weight} points, less earns in proportion.",
            _ => $"The organisation scores itself with evidence; the department gives 0 to {weight} points and says why where it gives fewer. {indicator.Standard}",
        };
    }

    public const string ChineseTotal = "总分＝各项得分之和＋加减分。没有应办事项的指标不评，其权重按比例分给其他指标；得分精确到0.01分，四舍五入。";

    public const string EnglishTotal = "The total is the sum of all points and what was added or taken off. An indicator of which nothing was owed is not judged; its weight falls to the others in proportion. Points have two places, a half is rounded up.";

    /// <summary>90%, 92.5%</summary>
    public static string Percent(int basisPoints) => string.Create(CultureInfo.InvariantCulture, $"{basisPoints / 100m:0.##}%");

    /// <summary>Hundredths as points: 87.50</summary>
    public static string? Points(int? hundredths) => hundredths is { } known ? string.Create(CultureInfo.InvariantCulture, $"{known / 100m:0.00}") : null;
}
