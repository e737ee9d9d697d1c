using Assistance.Kernel.Values;
using Assistance.Members.Contracts;

namespace Assistance.Assessment.Commendations;

/// <summary>Who may be commended.</summary>
internal enum CommendedOffice
{
    /// <summary>党支部书记</summary>
    Secretary,

    /// <summary>党员</summary>
    Member,
}

/// <param name="Seats">How many are commended at the most.</param>
/// <param name="Prize">To each.</param>
internal sealed record CommendationAward(string Code, string Chinese, string English, string Rule, CommendedOffice Office, int Seats, Money Prize);

/// <summary>Which people a county commends each year: the pack's section <c>commendation</c> (rule D7). Branches are commended by their scores.</summary>
/// <param name="NoticeDays">Days of public notice before the list is final; none where it is zero.</param>
internal sealed record CommendationPolicy(int NoticeDays, IReadOnlyList<CommendationAward> Awards)
{
    public const string SectionName = "commendation";
}

internal sealed class CommendationSection() : PolicySection<CommendationPolicy>(CommendationPolicy.SectionName)
{
    private const int LongestNotice = 60;
    private const int MostSeats = 1000;
    private const int LongestCode = 40;
    private const int LongestName = 120;

    public override bool IsRequired => false;

    protected override IEnumerable<PolicyError> Rules(CommendationPolicy section)
    {
        if (section.NoticeDays is < 0 or > LongestNotice)
            yield return new PolicyError("noticeDays", $"应为 0 至 {LongestNotice} 天，0 为不公示。", $"0 to {LongestNotice} days; zero for no notice.");
        if (section.Awards.DistinctBy(award => award.Code).Count() != section.Awards.Count)
            yield return new PolicyError("awards", "表彰类别代码不能重复。", "Each award has a code of its own.");
        foreach (var (at, award) in section.Awards.Index())
        {
            if (string.IsNullOrWhiteSpace(award.Code) || award.Code.Length > LongestCode || !award.Code.All(char.IsAsciiLetterOrDigit))
                yield return new PolicyError($"awards.{at}.code", $"应为不超过 {LongestCode} 个字母或数字。", $"At most {LongestCode} letters or digits.");
            if (string.IsNullOrWhiteSpace(award.Chinese) || award.Chinese.Length > LongestName || award.English.Length > LongestName)
                yield return new PolicyError($"awards.{at}.chinese", $"名称必填，不超过 {LongestName} 字。", $"A name of at most {LongestName} characters.");
            if (award.Seats is < 1 or > MostSeats)
                yield return new PolicyError($"awards.{at}.seats", $"名额应为 1 至 {MostSeats}。", $"1 to {MostSeats}.");
            if (award.Prize < Money.Zero)
                yield return new PolicyError($"awards.{at}.prize", "奖金不能为负。", "No negative prize.");
        }
    }
}
