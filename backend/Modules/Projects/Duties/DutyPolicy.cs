using Assistance.Members.Contracts;

namespace Assistance.Projects.Duties;

/// <summary>The pack's section <c>duties</c>: what is asked of villages and of those who are sent there. A place that asks for nothing leaves it empty.</summary>
/// <param name="Meetings">Null where no monthly meeting is asked for.</param>
/// <param name="Reserves">Null where nobody says how many reserve cadres a village should have.</param>
/// <param name="Talks">Null where nobody says how often the township's leaders talk with a village's cadres.</param>
internal sealed record DutyPolicy(MeetingPolicy? Meetings = null, ReservePolicy? Reserves = null, TalkPolicy? Talks = null)
{
    public const string Section = "duties";

    public int QuotaOf(DutyCapacity capacity) => Meetings?.Quotas.FirstOrDefault(quota => quota.Capacity == capacity)?.PerMonth ?? 0;
}

/// <summary>Rule E3: a meeting in a certain week of each month, and how many of them somebody has to attend.</summary>
/// <param name="Week">Of the month, from 1.</param>
internal sealed record MeetingPolicy(int Week, IReadOnlyList<MeetingQuota> Quotas);

/// <param name="PerMonth">Meetings in a month, at least.</param>
internal sealed record MeetingQuota(DutyCapacity Capacity, int PerMonth);

/// <summary>Rule E2: how many reserve cadres each village has.</summary>
/// <param name="ByTest">Nobody is confirmed without a written test and an interview.</param>
internal sealed record ReservePolicy(int Least, int Most, bool ByTest = false);

/// <summary>Rule E1: leaders of the township talk with the cadres of the villages that they are in charge of.</summary>
/// <param name="PerQuarter">Talks with people of each village in a quarter, at least.</param>
internal sealed record TalkPolicy(int PerQuarter);

internal sealed class DutyPolicySection() : PolicySection<DutyPolicy>(DutyPolicy.Section)
{
    private const int LastWeek = 3;
    private const int MostMeetings = 10;
    private const int MostReserves = 10;
    private const int MostTalks = 20;

    public override bool IsRequired => false;

    protected override IEnumerable<PolicyError> Rules(DutyPolicy section)
    {
        if (section.Meetings is { } meetings)
        {
            if (meetings.Week is < 1 or > LastWeek)
                yield return new PolicyError("meetings.week", "例会所在的周应为每月第 1 至第 3 周。", "The week of the meeting is the first to the third of the month.");
            if (meetings.Quotas.Any(quota => quota.PerMonth is < 1 or > MostMeetings))
                yield return new PolicyError("meetings.quotas", "每月参会次数应为 1 至 10 次。", "A quota is 1 to 10 meetings a month.");
            if (meetings.Quotas.DistinctBy(quota => quota.Capacity).Count() < meetings.Quotas.Count)
                yield return new PolicyError("meetings.quotas", "每种身份只列一次。", "Each capacity stands once.");
        }

        if (section.Reserves is { } reserves && (reserves.Least < 0 || reserves.Most < Math.Max(1, reserves.Least) || reserves.Most > MostReserves))
            yield return new PolicyError("reserves", "后备干部上限应不小于下限和 1，且不超过 10。", "The most is at least 1 and the least, and at most 10.");
        if (section.Talks is { PerQuarter: < 1 or > MostTalks })
            yield return new PolicyError("talks.perQuarter", $"每季每村谈心谈话应为 1 至 {MostTalks} 次。", $"1 to {MostTalks} talks a quarter with each village.");
    }
}
